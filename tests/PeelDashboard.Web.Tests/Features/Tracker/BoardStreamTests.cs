using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Features.Tracker;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

/// <summary>The stream of changes: what comes, what does not, and when it ends. Every wait is bounded.</summary>
public sealed class BoardStreamTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly BoardHost host = new();

    public async Task InitializeAsync()
    {
        await host.InitializeAsync();
        host.Limits = new() { Most = 3, MostOfOne = 2, Heartbeat = TimeSpan.FromMilliseconds(200) };
    }

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_save_is_told_at_once_to_boards_of_that_force_and_to_no_others()
    {
        using var client = await host.OfficerAsync();
        using var kent = await host.OfficerAsync("kent");
        using var here = await OpenAsync(client, await ForceAsync("northamptonshire"));
        using var there = await OpenAsync(kent, await ForceAsync("kent"));

        await host.AllocateAsync("NHP-2021-22-INV-1", "Head of \"Crime\"");
        await host.AllocateAsync("KEN-2021-22-INV-1", "Somebody");

        Assert.Equal("""{"reference":"NHP-2021-22-INV-1","version":1,"by":"Command line"}""", (await here.NextAsync()).Data);
        Assert.Contains("KEN-2021-22-INV-1", (await there.NextAsync()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_that_was_away_is_told_what_it_missed()
    {
        using var client = await host.OfficerAsync();
        var force = await ForceAsync("northamptonshire");
        await host.AllocateAsync("NHP-2021-22-INV-1", "Head of Crime");
        string seen;
        using (var first = await OpenAsync(client, force)) seen = (await first.NextAsync()).Id;
        await host.AllocateAsync("NHP-2021-22-INV-2", "Head of Custody");
        await host.ChangeAsync("NHP-2021-22-INV-2", "", (FollowUpField.DueOn, "2027-01-01"));

        using var again = await OpenAsync(client, force, "0", seen);
        var missed = await again.NextAsync();

        Assert.Contains("\"NHP-2021-22-INV-2\",\"version\":2", missed.Data, StringComparison.Ordinal);
        using var beginning = await OpenAsync(client, force, missed.Id);
        await host.ChangeAsync("NHP-2016-INV-1", "", (FollowUpField.PercentComplete, "10"));
        Assert.Contains("NHP-2016-INV-1", (await beginning.NextAsync()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_the_session_does()
    {
        var account = await host.Product.AddAccountAsync(Roles.Viewer);
        using var client = await host.Product.SignInAsync(account.Email!);
        using var stream = await OpenAsync(client, await ForceAsync("northamptonshire"));
        await using (var db = await host.ContextAsync())
            await db.Accounts.Where(row => row.Id == account.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.DisabledAt, DateTime.UtcNow));

        await host.AllocateAsync("NHP-2021-22-INV-1", "Head of Crime");

        Assert.Equal("", await stream.RestAsync());
    }

    [Fact]
    public async Task It_ends_when_the_server_stops()
    {
        host.Limits = new() { Heartbeat = TimeSpan.FromMinutes(5) };
        using var client = await host.OfficerAsync();
        using var stream = await OpenAsync(client, await ForceAsync("northamptonshire"));
        Assert.Equal(1, host.Limits.Open);

        host.Product.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHostApplicationLifetime>().StopApplication();

        await UntilAsync(() => host.Limits.Open == 0);
    }

    [Fact]
    public async Task It_ends_after_a_while_and_gives_its_place_back()
    {
        using var client = await host.OfficerAsync();
        using var stream = await OpenAsync(client, await ForceAsync("northamptonshire"));
        Assert.Equal(1, host.Limits.Open);

        host.Clock.Now += host.Limits.Life;

        Assert.Equal("", await stream.RestAsync());
        await UntilAsync(() => host.Limits.Open == 0);
    }

    [Fact]
    public async Task There_are_only_so_many()
    {
        using var client = await host.OfficerAsync();
        using var other = await host.OfficerAsync();
        var force = await ForceAsync("northamptonshire");
        using var first = await OpenAsync(client, force);
        using var second = await OpenAsync(client, force);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, force));
        using var third = await OpenAsync(other, force);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(other, force));
    }

    [Fact]
    public async Task A_force_that_is_not_the_accounts_own_is_refused()
    {
        using var client = await host.OfficerAsync("kent");

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, await ForceAsync("northamptonshire")));
    }

    [Fact]
    public void A_place_is_given_back_once()
    {
        var limits = new BoardStreamLimits { Most = 1 };
        var place = limits.Enter(1)!;

        Assert.Null(limits.Enter(2));
        place.Dispose();
        place.Dispose();
        using var next = limits.Enter(2);

        Assert.NotNull(next);
        Assert.Null(limits.Enter(1));
    }

    private static async Task<EventReader> OpenAsync(HttpClient client, int force, string since = "0", string? lastEvent = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/tracker/changes?force={force}&since={since}", UriKind.Relative));
        if (lastEvent is not null) request.Headers.Add("Last-Event-ID", lastEvent);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return new(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, int force)
    {
        using var answer = await client.GetAsync(new Uri($"/tracker/changes?force={force}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    private async Task<int> ForceAsync(string slug)
    {
        await using var db = await host.ContextAsync();
        return db.Forces.Single(force => force.Slug == slug).Id;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 200 && !isSo(); i++) await Task.Delay(20);
        Assert.True(isSo());
    }

    private sealed class EventReader(HttpResponseMessage answer, StreamReader reader) : IDisposable
    {
        /// <summary>The next event.</summary>
        public async Task<(string Id, string Data)> NextAsync()
        {
            var id = "";
            while (await reader.ReadLineAsync().WaitAsync(Patience) is { } line)
            {
                if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
                if (line.StartsWith("data: ", StringComparison.Ordinal)) return (id, line[6..]);
            }

            throw new EndOfStreamException("The stream ended before an event came.");
        }

        /// <summary>The events until the end; empty where it ended without one.</summary>
        public async Task<string> RestAsync()
        {
            var events = new List<string>();
            while (await reader.ReadLineAsync().WaitAsync(Patience) is { } line)
                if (line.StartsWith("data: ", StringComparison.Ordinal)) events.Add(line);
            return string.Join('\n', events);
        }

        public void Dispose()
        {
            reader.Dispose();
            answer.Dispose();
        }
    }
}

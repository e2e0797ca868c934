using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application.Accounts;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Identity;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Accounts;

/// <summary>Links that work once: to set a password, and to make the first account.</summary>
public sealed class LinkTests : IAsyncLifetime
{
    private const string Fresh = "a lamp that hums at four";

    private TestStore store = null!;
    private WebApplicationFactory<Program> host = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        host = new PeelHost(store.Folder).WithWebHostBuilder(_ => { });
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_link_sets_the_password_once()
    {
        var account = await host.AddAccountAsync(Roles.Viewer);
        var link = await LinkAsync(account);
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });

        using (var done = await SetAsync(client, link, Fresh))
            Assert.Equal("/account/sign-in?after=password", done.Headers.Location?.OriginalString);

        using var signedIn = await host.SignInAsync(account.Email!, Fresh);
        await AssertIsBadAsync(client, link);
    }

    [Fact]
    public async Task A_refused_password_leaves_the_link_good_and_is_not_put_back_into_the_page()
    {
        var account = await host.AddAccountAsync(Roles.Viewer);
        var link = await LinkAsync(account);
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var (one, other, words) in new[] { ("short", "short", "use at least 15"), (Fresh, Fresh + "!", "not the same"),
            ("Password1234567890", "Password1234567890", "easily guessed") })
        {
            using var answer = await SetAsync(client, link, one, other);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.DoesNotContain($"\"{one}\"", page, StringComparison.Ordinal);
        }

        using var done = await SetAsync(client, link, Fresh);
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
    }

    [Theory]
    [InlineData("newer link")]
    [InlineData("disabled")]
    [InlineData("password changed")]
    [InlineData("other account")]
    [InlineData("garbled")]
    public async Task A_link_is_good_no_more_after(string what)
    {
        var (account, other) = (await host.AddAccountAsync(Roles.Viewer), await host.AddAccountAsync(Roles.Administrator));
        var link = await LinkAsync(account);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
            if (what == "newer link") await accounts.MakeLinkAsync(Actor.CommandLine, account.Id, default);
            if (what == "disabled") await accounts.DisableAsync(Actor.CommandLine, account.Id, "Left", default);
            if (what == "password changed") await accounts.ChangePasswordAsync(account.Id, Fresh, default);
        }

        if (what == "other account") link = link.Replace($"account={account.Id}", $"account={other.Id}", StringComparison.Ordinal);
        if (what == "garbled") link += "A";
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        await AssertIsBadAsync(client, link);
    }

    [Fact]
    public async Task A_link_is_good_for_a_day()
    {
        Assert.Equal(TimeSpan.FromHours(24),
            host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<DataProtectionTokenProviderOptions>>().Value.TokenLifespan);
        await using var late = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(
            services => services.Configure<DataProtectionTokenProviderOptions>(options =>
                options.TokenLifespan = TimeSpan.FromSeconds(-1))));
        var account = await host.AddAccountAsync(Roles.Viewer);
        using var client = late.CreateClient(new() { AllowAutoRedirect = false });

        await AssertIsBadAsync(client, await LinkAsync(account));
    }

    [Fact]
    public async Task The_setup_link_makes_the_first_account_and_no_second_one()
    {
        var link = host.Services.GetRequiredService<SetupKey>().Make();
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        using var other = host.CreateClient(new() { AllowAutoRedirect = false });
        using var waiting = await other.ReadAsync(link); // open in another browser meanwhile

        using (var weak = await SetupAsync(client, link, "short")) Assert.Equal(HttpStatusCode.OK, weak.StatusCode);
        using (var made = await SetupAsync(client, link, Fresh)) Assert.Equal("/account", made.Headers.Location?.OriginalString);

        using var page = await client.ReadAsync("/account");
        Assert.Contains("Liaison officer and Administrator", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        using var again = await other.ReadAsync(link);
        Assert.Null(again.QuerySelector("main form"));
        using var late = await other.PostAsync(
            new Uri(link, UriKind.Relative),
            new FormUrlEncodedContent(waiting.QuerySelectorAll("main form input[type=hidden]")
                .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!))
                .Concat(Fields("second@example.org", Fresh).Select(field => KeyValuePair.Create(field.Name, field.Value)))));
        await using var db = await store.ContextAsync();
        Assert.Equal("first@example.org", (await db.Accounts.SingleAsync()).Email);
        Assert.Equal("First set-up", (await db.AuditEntries.FirstAsync()).Who);
    }

    [Fact]
    public async Task The_setup_link_does_nothing_once_the_command_made_an_account_and_a_wrong_key_never_does()
    {
        var link = host.Services.GetRequiredService<SetupKey>().Make();
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var wrong in (string[])["/account/setup", "/account/setup?key=", link[..^1], link + "0",
            "/account/setup?key=" + new string('0', 64)])
        {
            using var page = await client.ReadAsync(wrong);
            Assert.Null(page.QuerySelector("main form"));
        }

        await host.AddAccountAsync(Roles.Viewer);
        using var answer = await SetupAsync(client, link, Fresh);
        Assert.Contains("There is already an account", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = await store.ContextAsync();
        Assert.Equal(1, await db.Accounts.CountAsync());
    }

    private async Task<string> LinkAsync(Account account)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AccountService>()
            .MakeLinkAsync(Actor.CommandLine, account.Id, default)).Link!;
    }

    private static Task<HttpResponseMessage> SetAsync(HttpClient client, string link, string password, string? same = null) =>
        client.PostFormAsync(link, "main form", ("NewPassword", password), ("SamePassword", same ?? password));

    private static Task<HttpResponseMessage> SetupAsync(HttpClient client, string link, string password) =>
        client.PostFormAsync(link, "main form", [.. Fields("first@example.org", password)]);

    private static IEnumerable<(string Name, string Value)> Fields(string email, string password) =>
        [("Email", email), ("Name", "The First"), ("NewPassword", password), ("SamePassword", password), ("IsOfficer", "true")];

    private static async Task AssertIsBadAsync(HttpClient client, string link)
    {
        using var page = await client.ReadAsync(link);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("no longer works", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }
}

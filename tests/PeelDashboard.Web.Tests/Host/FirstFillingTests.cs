using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PeelDashboard.Data;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>What the server answers while it fills an empty store, and when it cannot.</summary>
public sealed class FirstFillingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("peel-").FullName;

    private string Mark => Path.Combine(folder, SqliteDatabaseOptions.FillingMark);

    [Fact]
    public async Task Server_says_how_far_it_is_and_shows_no_figure_until_the_store_is_filled()
    {
        string[] addresses = ["/", "/grades", "/no-such-page", "/exports/grades.csv", "/health/ready", "/health/live", "/css/base.css"];
        var asked = new Dictionary<string, Answer>();
        await using var product = new PeelHost(folder);
        await using var filling = WhenListening(product, async client =>
        {
            foreach (var address in addresses) asked[address] = await AskAsync(client, address);
        });
        using var client = filling.CreateClient();

        foreach (var page in addresses[..3].Select(address => asked[address]))
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html", "3", "3"),
                (page.Status, page.Type, page.RetryAfter, page.Refresh));
            Assert.Contains("0 of 6 files are imported.", page.Text, StringComparison.Ordinal);
            Assert.Contains("<title>Importing the reports - PeelDashboard</title>", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
        }

        var export = asked["/exports/grades.csv"];
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "3", null), (export.Status, export.RetryAfter, export.Refresh));
        Assert.Equal("Importing the reports: 0 of 6 files done.\n", export.Text);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (asked["/health/ready"].Status, asked["/health/ready"].Text));
        Assert.Equal(HttpStatusCode.OK, asked["/health/live"].Status);
        Assert.Equal(HttpStatusCode.OK, asked["/css/base.css"].Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, "/grades")).Status);
        Assert.Equal("Healthy", (await AskAsync(client, "/health/ready")).Text);
        Assert.False(File.Exists(Mark));
    }

    [Fact]
    public async Task Server_whose_first_filling_ended_after_its_keys_were_made_fills_the_store_at_the_next_start()
    {
        await using var store = new SqliteConnection($"Data Source={Path.Combine(folder, "peel.db")};Pooling=False");
        await using (var product = new PeelHost(folder))
        await using (var failing = WhenListening(product, async _ =>
        {
            await store.OpenAsync();
            await using var command = store.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync();
        }))
        {
            var error = Assert.Throws<DatabaseUnavailableException>(failing.CreateClient);
            Assert.Contains("peel.db", error.Message, StringComparison.Ordinal);
            await store.CloseAsync();
        }

        Assert.True(File.Exists(Mark));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, SqliteDatabaseOptions.KeysName)));
        await using var again = new PeelHost(folder);
        using var client = again.CreateClient();
        Assert.Contains("2014-core-business-letter.txt", (await AskAsync(client, "/reports")).Text, StringComparison.Ordinal);
        Assert.False(File.Exists(Mark));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static WebApplicationFactory<Program> WhenListening(PeelHost product, Func<HttpClient, Task> work) =>
        product.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddHostedService(
            provider => new Listening(provider.GetRequiredService<IServer>(), work))));

    private static async Task<Answer> AskAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (!address.StartsWith("/exports", StringComparison.Ordinal)) request.Headers.Accept.Add(new("text/html"));
        using var response = await client.SendAsync(request);
        return new Answer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.ToString(),
            response.Headers.TryGetValues("Refresh", out var refresh) ? Assert.Single(refresh) : null,
            await response.Content.ReadAsStringAsync());
    }

    private sealed record Answer(HttpStatusCode Status, string? Type, string? RetryAfter, string? Refresh, string Text);

    /// <summary>Does something when the server listens and the filling has not begun.</summary>
    private sealed class Listening(IServer server, Func<HttpClient, Task> work) : IHostedLifecycleService
    {
        public async Task StartedAsync(CancellationToken cancellationToken)
        {
            using var client = ((TestServer)server).CreateClient();
            await work(client);
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

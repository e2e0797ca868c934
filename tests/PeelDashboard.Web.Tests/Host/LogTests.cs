using Microsoft.AspNetCore.Mvc.Testing;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Host;

public sealed class LogTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Log_has_a_line_for_each_request()
    {
        await using var product = new PeelHost(store.Folder);
        await AskAsync(product, HttpMethod.Get, "/health/live");

        var line = Assert.Single(Lines(), line => line.Contains("\"Path\":\"/health/live\"", StringComparison.Ordinal));
        Assert.Contains("\"Level\":\"Information\"", line, StringComparison.Ordinal);
        Assert.Contains("\"SourceContext\":\"PeelDashboard.Requests\"", line, StringComparison.Ordinal);
        Assert.Matches("\"Method\":\"GET\".*\"Status\":200|\"Status\":200.*\"Method\":\"GET\"", line);
        Assert.Matches("\"Milliseconds\":[0-9]+(\\.[0-9])?[,}]", line);
    }

    [Fact]
    public async Task Log_keeps_method_and_path_when_a_request_ends_on_an_error_page()
    {
        await using var product = new PeelHost(store.Folder);
        await AskAsync(product, HttpMethod.Post, "/nowhere");

        var line = Assert.Single(Lines(), line => line.Contains("PeelDashboard.Requests", StringComparison.Ordinal));
        Assert.Contains("\"Method\":\"POST\"", line, StringComparison.Ordinal);
        Assert.Contains("\"Path\":\"/nowhere\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_has_no_sign_in_code_when_the_settings_ask_for_more_of_the_framework()
    {
        await using var product = new PeelHost(
            store.Folder, ("Serilog:MinimumLevel:Override:Microsoft", "Information"),
            ("Serilog:MinimumLevel:Override:Microsoft.AspNetCore.Hosting.Diagnostics", "Information"));
        await AskAsync(product, HttpMethod.Get, "/health/live?code=code-of-the-directory");

        Assert.Contains(Lines(), line => line.Contains("Microsoft.AspNetCore.Routing", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines(), line => line.Contains("code-of-the-directory", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_log_provider_hears_what_is_logged()
    {
        var heard = new CommandCounter();
        await using var product = new PeelHost(store.Folder);
        await using var counting = product.Counting(heard);
        await AskAsync(counting, HttpMethod.Get, "/health/ready");

        Assert.True(heard.Count > 0);
    }

    private static async Task AskAsync(WebApplicationFactory<Program> product, HttpMethod method, string address)
    {
        using var client = product.CreateClient();
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        using var answer = await client.SendAsync(request);
        await answer.Content.ReadAsStringAsync();
    }

    private List<string> Lines()
    {
        var lines = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(store.Folder, "logs")))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            while (reader.ReadLine() is { } line) lines.Add(line);
        }

        return lines;
    }
}

using System.Diagnostics;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace PeelDashboard.Web.Tests.SingleSignOn;

/// <summary>
/// An OpenID provider on a free port of this machine, in a process of its own that ends with the tests; see provider/provider.mjs.
/// </summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "peel-dashboard";
    public const string ClientSecret = "gravel-lantern-secret-of-the-client";
    public const string UserInfo = "/me";
    public const string Token = "/token";
    public const string Discovery = "/.well-known/openid-configuration";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly SemaphoreSlim turn = new(1);

    private OpenIdProvider(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("SingleSignOn:Name", "Police directory"), new("SingleSignOn:AuthorizationEndpoint", Address + "auth"),
            new("SingleSignOn:TokenEndpoint", Address + "token"),
        new("SingleSignOn:UserInfoEndpoint", Address + "me"), new("SingleSignOn:ClientId", ClientId),
            new("SingleSignOn:ClientSecret", ClientSecret),
        new("SingleSignOn:Roles:PEEL-Readers", "Viewer"), new("SingleSignOn:Roles:PEEL-Officers", "Liaison officer"),
            new("SingleSignOn:Roles:PEEL-Office", "PFCC staff"),
    ];

    public static async Task<OpenIdProvider> StartAsync(string redirectUri, string signedOutUri)
    {
        var folder = Folder();
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            throw new DirectoryNotFoundException(
                $"{folder}/node_modules is not there; run ./test.sh, or npm ci --ignore-scripts in that folder.");
        var settings = JsonSerializer.Serialize(new { clientId = ClientId, clientSecret = ClientSecret, redirectUri, signedOutUri });
        var node = Process.Start(new ProcessStartInfo("node", ["provider.mjs", settings])
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
                RedirectStandardError = true,
        })!;

        // It warns of many things that only matter outside tests.
        node.BeginErrorReadLine();
        const string Listening = "listening on ";
        for (var line = await LineAsync(node); line is not null; line = await LineAsync(node))
            if (line.StartsWith(Listening, StringComparison.Ordinal)) return new OpenIdProvider(node, new Uri(line[Listening.Length..]));
        throw new InvalidOperationException($"The provider ended with status {node.ExitCode}.");
    }

    public Task PersonAsync(string id, object claims) => CommandAsync(new { person = id, claims });

    public Task AnswerAsync(string path, int status, string body, string type = "application/json") =>
        CommandAsync(new { path, answer = new { status, type, body } });

    public Task AnswerAsUsualAsync(string path) => CommandAsync(new { path, answer = (object?)null });

    public async Task<Uri> PassAsync(Uri address, string? person)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var at = address;
        using var form = new FormUrlEncodedContent([person is null ? new("cancel", "yes") : new("login", person)]);
        while (at.Authority == Address.Authority)
        {
            using var page = await browser.GetAsync(at);
            if (page.Headers.Location is { } next)
            {
                at = new Uri(at, next);
                continue;
            }

            using var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync());
            Assert.True(document.QuerySelector("form[method=post]") is not null,
                $"{at} answered {page.StatusCode}: {document.Body?.TextContent}");
            using var sent = await browser.PostAsync(at, form);
            at = new Uri(at, sent.Headers.Location!);
        }

        return at;
    }

    public async Task StopAsync()
    {
        if (process.HasExited) return;
        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
        turn.Dispose();
    }

    private static async Task<string?> LineAsync(Process node) => await node.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    private async Task CommandAsync(object command)
    {
        await turn.WaitAsync();
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
            await process.StandardInput.FlushAsync();
            for (var line = await LineAsync(process); line != "done"; line = await LineAsync(process))
                if (line is null) throw new InvalidOperationException("The provider has ended.");
        }
        finally
        {
            turn.Release();
        }
    }

    private static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "PeelDashboard.sln")))
                return Path.Combine(at.FullName, "tests", "PeelDashboard.Web.Tests", "SingleSignOn", "provider");
        throw new DirectoryNotFoundException($"PeelDashboard.sln is nowhere above {AppContext.BaseDirectory}.");
    }
}

using Microsoft.Playwright;

namespace PeelDashboard.Browser.Tests.Harness;

/// <summary>One visitor with one page. Remembers everything that went wrong on it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly bool hasScript;
    private readonly List<string> troubles = [];

    public Visit(IBrowserContext context, IPage page, bool hasScript)
    {
        (this.context, Page, this.hasScript) = (context, page, hasScript);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Note($"console error: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => Note($"error in a script: {error}");
        page.RequestFailed += (_, request) =>
        {
            if (!IsLetGo(request)) Note($"request failed: {request.Method} {request.Url}: {request.Failure}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) Note($"status {response.Status}: {response.Request.Method} {response.Url}");
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Troubles
    {
        get
        {
            lock (troubles) return [.. troubles];
        }
    }

    public void ForgetTroubles()
    {
        lock (troubles) troubles.Clear();
    }

    /// <summary>
    /// Opens a page and waits until it has settled: where it has a circuit and the visitor has scripts, until the circuit runs.
    /// </summary>
    public async Task<int> OpenAsync(SitePage page)
    {
        var response = await Page.GotoAsync(page.Address, new() { WaitUntil = WaitUntilState.Load });
        if (hasScript && (page.IsInteractive || await Page.Locator(".island").CountAsync() > 0)) await WaitForCircuitAsync();
        return response?.Status ?? 0;
    }

    public Task<int> OpenAsync(string address) => OpenAsync(new SitePage(address, address));

    public Task WaitForCircuitAsync() =>
        Page.Locator("[data-interactive='true']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public void AssertNoTrouble() => Assert.True(Troubles.Count == 0, string.Join('\n', Troubles));

    public ValueTask DisposeAsync() => context.DisposeAsync();

    // Where Blazor's script puts a page in place of another, it lets go of the response once it has read the page in it; and a page with a
    // circuit says goodbye as it is left, without waiting for an answer.
    private static bool IsLetGo(IRequest request) => request.Failure == "net::ERR_ABORTED"
        && (request.Url.EndsWith("/_blazor/disconnect", StringComparison.Ordinal)
            || (request.Headers.TryGetValue("accept", out var accept) && accept.Contains("blazor-enhanced-nav", StringComparison.Ordinal)));

    private void Note(string trouble)
    {
        lock (troubles) troubles.Add(trouble);
    }
}

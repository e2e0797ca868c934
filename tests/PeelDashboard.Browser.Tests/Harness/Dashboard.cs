using Microsoft.Playwright;

namespace PeelDashboard.Browser.Tests.Harness;

/// <summary>The running program, a browser, and the addresses that tests open. Made once for all tests.</summary>
public sealed class Dashboard : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SiteMap pages;
    private PeelServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Dashboard() => pages = new(this);

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium)) throw new FileNotFoundException($"{Chromium} is not there; install the Debian package chromium, or run ./test.sh, which does.");
        server = await PeelServer.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Switches, Timeout = 30_000 });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await server.DisposeAsync();
    }

    /// <summary>The page of that name in <see cref="SiteMap.Names"/>.</summary>
    internal Task<SitePage> PageAsync(string name) => pages.FindAsync(name);

    /// <summary>A fresh visitor: no cookies, no cache, 1280 by 800 unless the options say otherwise. Every wait is bounded.</summary>
    internal async Task<Visit> VisitAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = server!.Address.ToString();
        options.Locale = "en-GB";
        options.ReducedMotion = ReducedMotion.Reduce;
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        context.SetDefaultNavigationTimeout(15_000);
        return new Visit(context, await context.NewPageAsync(), options.JavaScriptEnabled ?? true);
    }
}

[CollectionDefinition(Name)]
public sealed class OneDashboard : ICollectionFixture<Dashboard>
{
    public const string Name = "dashboard";
}

using Microsoft.Playwright;

namespace PeelDashboard.Browser.Tests.Harness;

/// <summary>The running program, a browser, and the addresses that tests open. Made once for all tests.</summary>
public class Dashboard : IAsyncLifetime
{
    /// <summary>The one without windows first: it opens a page in two thirds of the time.</summary>
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SiteMap pages;
    private PeelServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private readonly Dictionary<string, string> sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Role, bool HasScript), Visit> visits = [];
    private readonly Dictionary<(PeelServer Server, string Role, string? Force, string? Name), string> accounts = [];

    // Waits end as soon as what they wait for is there; they are long for a machine that is busy with something else.
    static Dashboard() => Assertions.SetDefaultExpectTimeout(30_000);

    public Dashboard() => pages = new(this);

    public async Task InitializeAsync()
    {
        var chromium = Array.Find(Programs, File.Exists)
            ?? throw new FileNotFoundException(
                $"None of {string.Join(", ", Programs)} is there; install the Debian package chromium-headless-shell, or run ./test.sh, "
                    + "which does.");
        server = await StartServerAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Switches, Timeout = 30_000 });
    }

    public virtual async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await server.DisposeAsync();
    }

    private protected virtual Task<PeelServer> StartServerAsync() => PeelServer.StartAsync();

    internal Task<SitePage> PageAsync(string name) => pages.FindAsync(name);

    internal PeelServer Server => server!;

    /// <summary>Signs a person in, anew each time. Whoever has the same role, force and name, or none, has the same account.</summary>
    internal Task<Visit> SignedInAsync(string role, string? force = null, BrowserNewContextOptions? options = null, string? name = null) =>
        SignedInAsync(server!, role, force, options, name);

    internal async Task<Visit> SignedInAsync(PeelServer at, string role, string? force = null,
        BrowserNewContextOptions? options = null, string? name = null)
    {
        const string Password = "copper kettle under a pale moon";
        if (!accounts.TryGetValue((at, role, force, name), out var email))
        {
            email = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"person{accounts.Count}@example.org");
            string[] more = force is null ? [] : ["--force", force];
            await at.RunAsync(Password, ["users", "add", email, "--role", role, "--name", name ?? email, "--password-stdin", .. more]);
            accounts[(at, role, force, name)] = email;
        }

        var visit = await VisitAsync(at, options);
        await visit.OpenAsync("/account/sign-in");
        await visit.Page.FillAsync("#email", email);
        await visit.Page.FillAsync("#password", Password);
        await visit.Page.ClickAsync("main button[type=submit]");
        await visit.Page.Locator(".site-account form").WaitForAsync();
        return visit;
    }

    /// <summary>
    /// One visitor for each role, kept for tests that open page after page and leave nothing behind: a new one costs the browser a third of
    /// a second of work. The window is 1280 by 800 again, in light colours on a screen, and no trouble is remembered.
    /// </summary>
    internal async Task<Visit> SameVisitAsync(SitePage page, bool hasScript = true)
    {
        if (!visits.TryGetValue((page.Role, hasScript), out var visit))
            visits[(page.Role, hasScript)] = visit = await VisitAsync(page, new() { JavaScriptEnabled = hasScript });
        await visit.Page.SetViewportSizeAsync(1280, 800);
        await visit.Page.EmulateMediaAsync(
            new() { Media = Media.Screen, ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None, ReducedMotion = ReducedMotion.Reduce });
        visit.ForgetTroubles();
        return visit;
    }

    /// <summary>A visitor who may open the page: signed in where it needs a role. All of one role share an account.</summary>
    internal async Task<Visit> VisitAsync(SitePage page, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        if (page.Role is { } role)
        {
            if (!sessions.TryGetValue(role, out var session))
            {
                await using var visit = await SignedInAsync(role, options: new() { JavaScriptEnabled = false });
                sessions[role] = session = await visit.Page.Context.StorageStateAsync();
            }

            options.StorageState = session;
        }

        return await VisitAsync(options);
    }

    /// <summary>A fresh visitor: no cookies, no cache, 1280 by 800 unless the options say otherwise. Every wait is bounded.</summary>
    internal Task<Visit> VisitAsync(BrowserNewContextOptions? options = null) => VisitAsync(server!, options);

    internal async Task<Visit> VisitAsync(PeelServer at, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = at.Address.ToString();
        options.Locale = "en-GB";
        options.ReducedMotion = ReducedMotion.Reduce;
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        context.SetDefaultNavigationTimeout(60_000);
        return new Visit(context, await context.NewPageAsync(), options.JavaScriptEnabled ?? true);
    }
}

[CollectionDefinition(Name)]
public sealed class OneDashboard : ICollectionFixture<Dashboard>
{
    public const string Name = "dashboard";
}

/// <summary>What goes through every page; at the same time as the others, with a program and a browser of its own.</summary>
[CollectionDefinition(Name)]
public sealed class EveryPage : ICollectionFixture<Dashboard>
{
    public const string Name = "every page";
}

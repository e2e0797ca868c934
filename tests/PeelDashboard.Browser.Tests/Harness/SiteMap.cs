namespace PeelDashboard.Browser.Tests.Harness;

internal sealed record SitePage(string Name, string Address, bool IsInteractive = false, int Status = 200, string? Role = null);

/// <summary>The pages by name. Pages of one fact are found as a reader finds them: by the first link of the list.</summary>
internal sealed class SiteMap(Dashboard dashboard)
{
    public const string Measure = "a measure";
    public const string Afi = "an AFI";
    public const string Report = "a report";
    public const string Import = "an import";
    public const string Item = "an item of the tracker";
    public const string Passage = "a passage in its report";

    /// <summary>All names, for theories: these are known before the program runs.</summary>
    public static readonly string[] Names =
    [
        "/", "/grades", "/grades?view=published", "/grades?show=counts",
        "/grades?cell=leadership-and-resources.2016", "/grades?view=published&cell=responding-to-the-public.2023-25",
        "/brief", "/brief?force=kent", "/grades/investigating-crime", "/grades/leadership-and-resources?view=published",
        "/comparison", Measure, "/forces",
        "/comparison?theme=protecting-vulnerable-people", "/comparison?order=distance", "/comparison/call-abandonment-rate-101",
        "/comparison/domestic-abuse-arrest-rate",
        "/forces?theme=leadership-and-resources&peers=kent,essex&called=Near",
        "/forces?theme=legitimacy&force=greater-manchester&only=peers&peers=cheshire&view=published",
        "/forces/northamptonshire", "/lineage", "/lineage?theme=managing-offenders&link=suggested", "/afis", Afi, "/reports", Report,
        Passage, "/imports", Import, "/imports/upload", "/exports",
        "/search", "/search?q=supervision", "/search?q=supervison&cycle=2014",
        "/about", "/glossary", "/accessibility",
        "/no-such-page", "/account/sign-in", "/account", "/account/accounts/new",
    ];

    /// <summary>Where people work, signed in.</summary>
    public static readonly string[] Working = ["/tracker", "/tracker/agenda", "/tracker/new", Item, "/account/accounts"];

    private readonly Dictionary<string, SitePage> found = new(StringComparer.Ordinal);

    public async Task<SitePage> FindAsync(string name)
    {
        if (!found.TryGetValue(name, out var page)) found[name] = page = await ReadAsync(name);
        return page;
    }

    private async Task<SitePage> ReadAsync(string name) => name switch
    {
        Measure => new(name, await FirstLinkAsync("/comparison", "a[href^='/comparison/']")),
        Afi => new(name, await FirstLinkAsync("/afis", "a[href^='/afis/']")),
        Report => new(name, await FirstLinkAsync("/reports", "a[href^='/reports/']")),
        Passage => new(name, await FirstLinkAsync("/grades", "a[href^='/reports/'][href*='#L']")),
        Import => new(name, await FirstLinkAsync("/imports", "a[href^='/imports/']:not([href$=upload])")),
        "/imports/upload" => new(name, name, IsInteractive: true, Role: "Liaison officer"),
        "/account/accounts" => new(name, name, IsInteractive: true, Role: "Administrator"),
        "/account" or "/account/accounts/new" => new(name, name, Role: "Administrator"),
        "/tracker" => new(name, name, IsInteractive: true, Role: "Liaison officer"),
        "/tracker/agenda" or "/tracker/new" => new(name, name, Role: "Liaison officer"),
        Item => new(name, "/tracker" + (await FirstLinkAsync("/afis", "a[href^='/afis/']"))["/afis".Length..], Role: "Liaison officer"),
        "/no-such-page" => new(name, name, Status: 404),
        _ when name == "/forces" || name.StartsWith("/forces?", StringComparison.Ordinal) => new(name, name, IsInteractive: true),
        _ when name.StartsWith('/') => new(name, name),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a page of the tests."),
    };

    private async Task<string> FirstLinkAsync(string list, string link)
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = false });
        var status = await visit.OpenAsync(list);
        var links = visit.Page.Locator("main " + link);
        Assert.True(status == 200 && await links.CountAsync() > 0, $"{list} (status {status}) has no link like {link}.");
        return (await links.First.GetAttributeAsync("href"))!;
    }
}

using Microsoft.Playwright;

namespace PeelDashboard.Browser.Tests.Harness;

/// <summary>A page to open.</summary>
/// <param name="Name">For the names of tests.</param>
/// <param name="Address">With its leading slash.</param>
/// <param name="IsInteractive">Whether a circuit runs a part of it.</param>
/// <param name="Status">The status that it answers with.</param>
internal sealed record SitePage(string Name, string Address, bool IsInteractive = false, int Status = 200);

/// <summary>The pages by name. Pages of one fact are found as a reader finds them: by the first link of the list.</summary>
internal sealed class SiteMap
{
    public const string Measure = "a measure";
    public const string Afi = "an AFI";
    public const string Report = "a report";
    public const string Passage = "a passage in its report";

    /// <summary>All names, for theories: these are known before the program runs.</summary>
    public static readonly string[] Names =
    [
        "/", "/grades", "/grades?view=published", "/comparison", Measure, "/afis", Afi, "/reports", Report, Passage, "/imports", "/exports",
        "/no-such-page",
    ];

    private readonly Dictionary<string, SitePage> pages;

    private SiteMap(Dictionary<string, SitePage> pages) => this.pages = pages;

    public SitePage this[string name] => pages[name];

    public static async Task<SiteMap> ReadAsync(IPage page)
    {
        var found = new Dictionary<string, SitePage>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            found[name] = name switch
            {
                Measure => new(name, await FirstLinkAsync(page, "/comparison", "/comparison/")),
                Afi => new(name, await FirstLinkAsync(page, "/afis", "/afis/")),
                Report => new(name, await FirstLinkAsync(page, "/reports", "/reports/")),
                Passage => new(name, await FirstLinkAsync(page, "/grades", "/reports/", "#L")),
                "/comparison" => new(name, name, IsInteractive: true),
                "/no-such-page" => new(name, name, Status: 404),
                _ => new(name, name),
            };
        }

        return new(found);
    }

    private static async Task<string> FirstLinkAsync(IPage page, string list, string start, string part = "")
    {
        await page.GotoAsync(list);
        var link = page.Locator($"main a[href^='{start}'][href*='{part}']");
        if (await link.CountAsync() == 0) throw new InvalidOperationException($"{list} has no link to {start}...{part}; is the store empty?");
        return (await link.First.GetAttributeAsync("href"))!;
    }
}

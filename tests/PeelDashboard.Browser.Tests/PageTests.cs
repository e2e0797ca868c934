using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;

namespace PeelDashboard.Browser.Tests;

[Collection(EveryPage.Name)]
public sealed class PageTests(Dashboard dashboard)
{
    public static TheoryData<string> Names => [.. SiteMap.Names, .. SiteMap.Working];
    public static TheoryData<string> ReadingNames => [.. SiteMap.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Opens_without_an_error_and_is_accessible_at_every_width(string name)
    {
        var page = await dashboard.PageAsync(name);
        var visit = await dashboard.SameVisitAsync(page);

        var status = await visit.OpenAsync(page);

        Assert.Equal(page.Status, status);
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.False(string.IsNullOrWhiteSpace(await visit.Page.Locator("h1").InnerTextAsync()),
            $"The heading of {page.Address} is empty.");
        Assert.NotEqual("", await visit.Page.TitleAsync());
        foreach (var width in new[] { 1024, 768, 640, 390, 320 })
        {
            await visit.Page.SetViewportSizeAsync(width, 844);
            await AssertFitsAsync(visit.Page, page);
        }

        await AssertHeadsHaveRoomAsync(visit.Page, page);
        await Axe.FindsNothingAtAsync(visit.Page, page.Address, [1280, 320]);
        AssertNoTrouble(visit, page);
    }

    [Theory, MemberData(nameof(ReadingNames))]
    public async Task Says_the_same_without_scripts(string name)
    {
        var page = await dashboard.PageAsync(name);
        var visit = await dashboard.SameVisitAsync(page, hasScript: false);
        var other = await dashboard.SameVisitAsync(page);

        await visit.OpenAsync(page);
        await other.OpenAsync(page);

        Assert.Equal(await WordsAsync(other.Page), await WordsAsync(visit.Page));
    }

    private static async Task<string> WordsAsync(IPage page)
    {
        // What only a script can do is said only where there is one, and that it cannot be done only where there is none.
        await page.EvaluateAsync(
            "() => { for (const part of document.querySelectorAll('[data-copy-link], [data-choose-hint], .filters > button[type=submit], noscript')) "
                + "part.remove(); }");
        var text = await page.Locator("main").InnerTextAsync();
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task AssertFitsAsync(IPage page, SitePage site)
    {
        // Names what sticks out: the innermost elements that end beyond the window, or whose content does.
        const string Widest = """
            () => {
              const room = window.innerWidth;
              if (document.documentElement.scrollWidth <= room) return '';
              const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().left + Math.max(e.offsetWidth ?? 0, e.scrollWidth) > room);
              const inner = out.filter(e => !out.some(o => o !== e && e.contains(o))).slice(0, 5);
              return `${document.documentElement.scrollWidth} of ${room} pixels: ` + inner.map(e => e.outerHTML.slice(0, 160)).join(' | ');
            }
            """;
        var overflow = await page.EvaluateAsync<string>(Widest);
        Assert.True(overflow.Length == 0, $"{site.Address} scrolls sideways: {overflow}");
    }

    /// <summary>
    /// Where rows are blocks, the name of a row takes the whole line, not the share that its column has on a wide screen.
    /// </summary>
    private static async Task AssertHeadsHaveRoomAsync(IPage page, SitePage site)
    {
        const string Narrow = """
            () => [...document.querySelectorAll('.table-blocks tbody th')]
              .filter(head => head.offsetWidth > 0 && head.offsetWidth < 0.9 * head.parentElement.offsetWidth).map(head => head.innerText.slice(0, 60))
            """;
        var narrow = await page.EvaluateAsync<string[]>(Narrow);
        Assert.True(narrow.Length == 0, $"{site.Address} squeezes the heads of rows: {string.Join(" | ", narrow)}");
    }

    private static void AssertNoTrouble(Visit visit, SitePage page)
    {
        // The browser itself logs the status of the page when that is an error, as it should be for an address that leads nowhere.
        var own = page.Address.Split('#')[0];
        var troubles = visit.Troubles.Where(trouble => page.Status == 200 || !trouble.Contains(own, StringComparison.Ordinal));
        Assert.True(!troubles.Any(), $"{page.Address}:\n{string.Join('\n', troubles)}");
    }
}

using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>The AFI list, filtered with and without scripts. The counts were made by hand in the source documents.</summary>
[Collection(OneDashboard.Name)]
public sealed class AfiFilterTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("2021-22", 19, true), InlineData("2021-22", 19, false), InlineData("2016", 18, true), InlineData("2016", 18, false)]
    public async Task A_cycle_leaves_its_own(string cycle, int count, bool withScript)
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = withScript });
        var page = visit.Page;
        await visit.OpenAsync("/afis");
        await Expect(Afis(page)).ToHaveCountAsync(37);

        await page.Locator("select[name=cycle]").SelectOptionAsync(cycle);
        await ApplyAsync(page);

        await Expect(Afis(page)).ToHaveCountAsync(count);
        await Expect(page.Locator("select[name=cycle]")).ToHaveValueAsync(cycle);
        Assert.Contains("cycle=" + cycle, page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("supervis", 3, true), InlineData("SUPERVIS", 3, false), InlineData("no such word", 0, true),
        InlineData("no such word", 0, false)]
    public async Task Words_leave_what_says_them(string words, int count, bool withScript)
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = withScript });
        var page = visit.Page;
        await visit.OpenAsync("/afis");

        await page.Locator("main input[type=search]").FillAsync(words);
        await ApplyAsync(page);

        await Expect(Afis(page)).ToHaveCountAsync(count);
        await Expect(page.Locator("main input[type=search]")).ToHaveValueAsync(words);
        if (count == 0) await Expect(page.Locator("main")).ToContainTextAsync("clear the filters", new() { IgnoreCase = true });
    }

    [Fact]
    public async Task The_count_beside_a_grade_leads_to_that_many()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/grades");

        var cell = page.Locator("[data-theme='investigating-crime'][data-cycle='2016']");
        await cell.Locator("a[href^='/afis']", new() { HasTextString = "5 AFIs" }).ClickAsync();

        await Expect(Afis(page)).ToHaveCountAsync(5);
        await Expect(page.Locator("select[name=cycle]")).ToHaveValueAsync("2016");
    }

    private static ILocator Afis(IPage page) => page.Locator("main a[href^='/afis/']");

    private static Task ApplyAsync(IPage page) => page.Locator("main form button[type=submit]").First.ClickAsync();
}

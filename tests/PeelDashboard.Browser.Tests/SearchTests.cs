using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

[Collection(OneDashboard.Name)]
public sealed class SearchTests(Dashboard dashboard)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Words_typed_in_the_header_lead_to_the_line_that_has_them_by_keyboard_alone(bool withScript)
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = withScript });
        var page = visit.Page;
        await visit.OpenAsync("/grades");
        await page.GetByLabel("Search findings and reports").FocusAsync();
        await page.Keyboard.TypeAsync("supervision of investigations");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Search: supervision of investigations");
        var hit = page.Locator(".hit").First;
        await Expect(hit.Locator("h2 a")).ToHaveAttributeAsync("href", "/afis/NHP-2016-INV-3");
        await Expect(hit.Locator("mark").First).ToHaveTextAsync("supervision");

        await hit.Locator(".hit-place a").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#L609.line-marked")).ToContainTextAsync("regular and active supervision of investigations");
        await Expect(page.Locator("#L609")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_filter_a_kind_and_the_way_back_keep_the_words()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/search?q=supervision");
        var all = await page.Locator(".hit").CountAsync();

        await page.Locator(".hit-kinds a", new() { HasTextString = "AFIs" }).ClickAsync();
        await Expect(page.Locator(".hit-kinds a[aria-current]")).ToContainTextAsync("AFIs");
        await page.Locator("select[name=cycle]").SelectOptionAsync("2016");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/search?q=supervision*cycle=2016*");
        Assert.Contains("kind=afi", page.Url, StringComparison.Ordinal);
        Assert.InRange(await page.Locator(".hit").CountAsync(), 1, all - 1);

        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(page.Locator(".hit")).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task A_slip_of_the_pen_leads_to_the_word_that_reports_have()
    {
        await using var visit = await dashboard.VisitAsync();
        await visit.OpenAsync("/search?q=supervison");
        await visit.Page.Locator("main a", new() { HasTextString = "supervision" }).ClickAsync();
        await Expect(visit.Page.Locator(".hit mark").First).ToHaveTextAsync("supervision");
    }
}

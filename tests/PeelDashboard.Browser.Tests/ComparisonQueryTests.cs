using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>The comparison of figures: a plain form, which a small script sends when a choice is made.</summary>
[Collection(OneDashboard.Name)]
public sealed class ComparisonQueryTests(Dashboard dashboard)
{
    private const string Figures = "main [data-figure]";

    [Fact]
    public async Task A_choice_acts_at_once_keeps_the_focus_and_needs_no_circuit()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        var sockets = 0;
        page.WebSocket += (_, _) => Interlocked.Increment(ref sockets);
        await visit.OpenAsync(await dashboard.PageAsync("/comparison"));
        await Expect(page.GetByText("Choices act at once.")).ToBeVisibleAsync();
        var all = await page.Locator(Figures).CountAsync();
        await page.EvaluateAsync("() => { window.stillTheSamePage = true; }");

        await page.Locator("select[name=cycle]").FocusAsync();
        await page.Locator("select[name=cycle]").SelectOptionAsync("2016");

        await Expect(page.Locator(Figures)).Not.ToHaveCountAsync(all);
        var some = await page.Locator(Figures).CountAsync();
        Assert.InRange(some, 1, all - 1);
        Assert.EndsWith("/comparison?cycle=2016", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("() => window.stillTheSamePage === true"), "The page was loaded anew.");
        Assert.Equal(0, Volatile.Read(ref sockets));

        // Whoever chose with the keyboard goes on from there.
        await Expect(page.Locator("select[name=cycle]")).ToBeFocusedAsync();

        // Whoever gets the address sees the same rows.
        var rows = await page.Locator(Figures).AllTextContentsAsync();
        await using var other = await dashboard.VisitAsync(new() { JavaScriptEnabled = false });
        await other.OpenAsync(page.Url);
        Assert.Equal(rows, await other.Page.Locator(Figures).AllTextContentsAsync());
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Back_goes_to_the_choice_before_and_reload_keeps_the_choice()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync(await dashboard.PageAsync("/comparison"));
        var all = await page.Locator(Figures).CountAsync();
        await page.Locator("select[name=theme]").SelectOptionAsync("investigating-crime");
        await Expect(page.Locator(Figures)).Not.ToHaveCountAsync(all);
        var ofTheme = await page.Locator(Figures).CountAsync();
        await page.Locator("select[name=cycle]").SelectOptionAsync("2021-22");
        await Expect(page.Locator(Figures)).Not.ToHaveCountAsync(ofTheme);

        await page.GoBackAsync();
        await Expect(page.Locator(Figures)).ToHaveCountAsync(ofTheme);
        await Expect(page.Locator("select[name=cycle]")).ToHaveValueAsync("");
        await page.ReloadAsync();
        await Expect(page.Locator(Figures)).ToHaveCountAsync(ofTheme);
        await page.GoBackAsync();
        await Expect(page.Locator(Figures)).ToHaveCountAsync(all);
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task From_the_comparison_to_where_the_force_is_worse_and_to_the_line_that_says_so()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync(await dashboard.PageAsync("/comparison"));
        var row = page.Locator("[data-verdict=worse] li", new() { HasText = "resulted in an arrest" });
        await Expect(row).ToContainTextAsync("20.1 percent against 29.2 (England and Wales), 9.1 points lower (31 percent less)");
        await Expect(row).ToContainTextAsync("under \u201CInvestigating crime\u201D");
        await row.Locator("a.passage").First.ClickAsync();
        await Expect(page.Locator("#L356")).ToContainTextAsync("England and Wales average of 29.2 percent");
    }

    [Fact]
    public async Task No_two_numbers_of_a_chart_stand_on_each_other()
    {
        foreach (var width in new[] { 1280, 320 })
        {
            await using var visit = await dashboard.VisitAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
            foreach (var address in new[] { "/comparison", "/comparison/outcome-15", "/comparison/ethnic-minority-officers",
                "/comparison/call-abandonment-rate-101" })
            {
                await visit.OpenAsync(address);
                Assert.Equal("", await visit.Page.EvaluateAsync<string>("""
                    () => [...document.querySelectorAll('svg[role=img]')].filter(plot => plot.checkVisibility()).flatMap(plot => {
                      const boxes = [...plot.querySelectorAll('text:not(.time-tick)')].map(text => [text.textContent, text.getBoundingClientRect()]);
                      return boxes.flatMap(([one, a], i) => boxes.slice(i + 1)
                        .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
                        .map(([other]) => plot.getAttribute('aria-label') + ': ' + one + ' and ' + other));
                    }).join('\n')
                    """));
            }
        }
    }

    [Fact]
    public async Task Without_scripts_the_button_does_the_same()
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = false });
        var page = visit.Page;
        await visit.OpenAsync(await dashboard.PageAsync("/comparison"));
        var all = await page.Locator(Figures).CountAsync();

        await page.Locator("select[name=cycle]").SelectOptionAsync("2016");
        await page.Locator("main form button[type=submit]").ClickAsync();

        await Expect(page.Locator(Figures)).Not.ToHaveCountAsync(all);
        Assert.InRange(await page.Locator(Figures).CountAsync(), 1, all - 1);
        Assert.Contains("cycle=2016", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("select[name=cycle]")).ToHaveValueAsync("2016");
    }
}

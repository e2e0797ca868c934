using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;

namespace PeelDashboard.Browser.Tests;

[Collection(OneDashboard.Name)]
public sealed class HeaderTests(Dashboard dashboard)
{
    [Theory, InlineData(768), InlineData(1024), InlineData(1280), InlineData(1600)]
    public async Task It_is_two_lines_for_somebody_with_the_tracker_and_a_long_name(int width)
    {
        await using var visit = await dashboard.SignedInAsync("Liaison officer", name: $"Alexandra Featherstonehaugh-Smith {width}");
        var page = visit.Page;
        await page.SetViewportSizeAsync(width, 800);
        await visit.OpenAsync("/?force=north-yorkshire");

        foreach (var (line, parts) in new[] { (".site-name, .force-chip select, .site-search button, .site-account a, .site-account button", 5),
            (".site-nav a", 9) })
        {
            var tops = await page.EvaluateAsync<double[]>(
                "line => [...document.querySelectorAll(line)].map(e => e.getBoundingClientRect()).map(box => (box.top + box.bottom) / 2)", line);
            Assert.Equal(parts, tops.Length);
            Assert.InRange(tops.Max() - tops.Min(), 0, 14);
        }

        Assert.True(await page.EvaluateAsync<bool>("""
            () => {
              const boxes = [...document.querySelectorAll('.site-name, .force-chip, .site-search, .site-account')].map(e => e.getBoundingClientRect());
              return boxes.every((box, i) => i === 0 || box.left >= boxes[i - 1].right - 1) && boxes.at(-1).right <= innerWidth;
            }
            """), "Parts of the header lie over each other.");
        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Choice_of_a_force_acts_at_once_on_the_same_page_and_keeps_the_focus()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/comparison?theme=protecting-vulnerable-people");

        await page.Locator("#site-force").FocusAsync();
        await page.Locator("#site-force").SelectOptionAsync("kent");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Kent Police: national comparison");
        Assert.EndsWith("/comparison?force=kent&theme=protecting-vulnerable-people", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#site-force")).ToBeFocusedAsync();
        await page.Locator(".site-nav a", new() { HasText = "Grades" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Kent Police: grade history");
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Force_is_chosen_by_a_button_when_there_is_no_script()
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = false });
        var page = visit.Page;
        await visit.OpenAsync("/afis");

        await page.Locator("#site-force").SelectOptionAsync("kent");
        await page.Locator(".force-chip button").ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Kent Police: areas for improvement");
    }

    [Fact]
    public async Task The_pages_stand_in_their_order_and_the_rest_in_the_footer()
    {
        await using var visit = await dashboard.SignedInAsync("Liaison officer");
        await visit.OpenAsync("/");

        Assert.Equal(["Overview", "Grades", "Comparison", "Forces", "AFIs", "Tracker", "Reports", "Brief", "Exports"],
            await visit.Page.Locator(".site-nav a").AllInnerTextsAsync());
        Assert.Equal(["About the data", "Glossary", "Accessibility", "Import history", "Exports"],
            await visit.Page.Locator(".site-footer nav a").AllInnerTextsAsync());
    }
}

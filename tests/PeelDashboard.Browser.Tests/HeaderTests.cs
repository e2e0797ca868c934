using PeelDashboard.Browser.Tests.Harness;

namespace PeelDashboard.Browser.Tests;

[Collection(OneDashboard.Name)]
public sealed class HeaderTests(Dashboard dashboard)
{
    [Theory, InlineData(1024), InlineData(1280), InlineData(1600)]
    public async Task It_is_one_line_for_somebody_with_the_tracker_and_a_long_name(int width)
    {
        await using var visit = await dashboard.SignedInAsync("Liaison officer", name: $"Alexandra Featherstonehaugh-Smith {width}");
        var page = visit.Page;
        await page.SetViewportSizeAsync(width, 800);
        await visit.OpenAsync("/");

        var tops = await page.EvaluateAsync<double[]>("""
            () => [...document.querySelectorAll('.site-name, .site-nav a, .site-search button, .site-account a, .site-account button')]
              .map(e => e.getBoundingClientRect()).map(box => (box.top + box.bottom) / 2)
            """);
        Assert.True(tops.Length == 12, $"{tops.Length} parts in the header");
        Assert.InRange(tops.Max() - tops.Min(), 0, 14);
        Assert.True(await page.EvaluateAsync<bool>("""
            () => {
              const boxes = [...document.querySelectorAll('.site-name, .site-nav, .site-search, .site-account')].map(e => e.getBoundingClientRect());
              return boxes.every((box, i) => i === 0 || box.left >= boxes[i - 1].right - 1) && boxes.at(-1).right <= innerWidth;
            }
            """), "Parts of the header lie over each other.");
        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_pages_stand_in_their_order_and_the_rest_in_the_footer()
    {
        await using var visit = await dashboard.SignedInAsync("Liaison officer");
        await visit.OpenAsync("/");

        Assert.Equal(["Overview", "Grades", "Comparison", "Forces", "AFIs", "Tracker", "Reports", "Exports"],
            await visit.Page.Locator(".site-nav a").AllInnerTextsAsync());
        Assert.Equal(["About the data", "Glossary", "Accessibility", "Import history", "Exports"],
            await visit.Page.Locator(".site-footer nav a").AllInnerTextsAsync());
    }
}

using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

[Collection(OneDashboard.Name)]
public sealed class GradeHistoryTests(Dashboard dashboard)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_cell_opens_at_its_heading_and_closes_at_its_row(bool hasScript)
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = hasScript });
        var page = visit.Page;
        await visit.OpenAsync("/grades");

        await page.Locator("[data-theme='workforce'][data-cycle='2021/22'] .entry-link").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#cell")).ToHaveTextAsync("Workforce 2021/22");
        await Expect(page.Locator("#cell")).ToBeInViewportAsync();
        await Expect(page.Locator("[data-theme='workforce'][data-cycle='2021/22'] .entry-link"))
            .ToHaveAttributeAsync("aria-current", "true");

        // Tab goes on from the heading.
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".open-top a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".open-cell")).ToHaveCountAsync(0);
        await Expect(page.Locator("#row-workforce")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_a_telephone_a_row_is_a_block_and_the_open_cell_stands_under_it()
    {
        await using var visit = await dashboard.VisitAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var page = visit.Page;
        await visit.OpenAsync("/grades?cell=investigating-crime.2016");

        var row = (await page.Locator("#row-investigating-crime").BoundingBoxAsync())!;
        var cell = (await page.Locator(".open-cell").BoundingBoxAsync())!;
        Assert.True(cell.Y >= row.Y + row.Height - 1 && cell.X >= 0 && cell.X + cell.Width <= 320,
            $"The open cell stands at {cell.X}, {cell.Y}, {cell.Width} wide.");
        await Expect(page.Locator("[data-theme='investigating-crime'][data-cycle='2017'] .empty-kind")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_paper_the_open_cell_is_there_and_nothing_sticks_out()
    {
        await using var visit = await dashboard.VisitAsync(new() { ViewportSize = new() { Width = 1030, Height = 700 } });
        var page = visit.Page;
        await visit.OpenAsync("/grades?cell=investigating-crime.2016");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(1030, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await Expect(page.Locator(".open-cell blockquote")).ToBeVisibleAsync();
        await Expect(page.Locator("thead")).ToBeVisibleAsync();
        await Expect(page.Locator(".view-tools")).ToBeHiddenAsync();
    }
}

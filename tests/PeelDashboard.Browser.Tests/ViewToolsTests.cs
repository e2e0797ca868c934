using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>What can be taken away from a chart: its link, its picture, its rows.</summary>
[Collection(OneDashboard.Name)]
public sealed class ViewToolsTests(Dashboard dashboard)
{
    [Fact]
    public async Task The_link_that_is_copied_opens_the_same_view_at_its_part()
    {
        await using var visit = await dashboard.VisitAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = visit.Page;
        await visit.OpenAsync("/forces?theme=investigating-crime&force=kent");

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link to the grades force by force" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status).GetByText("Link copied")).ToBeVisibleAsync();
        var link = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.EndsWith("/forces?theme=investigating-crime&force=kent#matrix", link, StringComparison.Ordinal);
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Without_a_clipboard_the_link_is_shown_to_be_copied()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;

        // What a browser does with a page over plain HTTP: it has no clipboard at all.
        await page.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await visit.OpenAsync("/forces?theme=legitimacy");

        var button = page.GetByRole(AriaRole.Button, new() { Name = "Copy link to how many forces had each grade" });
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".view-tools-said").First).ToHaveTextAsync($"Copy it here: {page.Url}#counts");
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task The_picture_is_a_download_that_a_browser_can_draw()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/forces?theme=effectiveness");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Download SVG of the grades force by force" }).ClickAsync());
        Assert.Equal("forces-matrix-effectiveness-amended.svg", download.SuggestedFilename);

        // Its own estimate of widths against what the browser makes of it.
        await page.GotoAsync("about:blank");
        await page.SetContentAsync(await File.ReadAllTextAsync(await download.PathAsync()));
        var outside = await page.EvaluateAsync<string[]>("""
            () => {
              const sheet = document.querySelector('svg').getBoundingClientRect();
              return [...document.querySelectorAll('svg text')].filter(text => text.getBoundingClientRect().right > sheet.right || text.getBoundingClientRect().bottom > sheet.bottom).map(text => text.textContent);
            }
            """);
        Assert.Empty(outside);
        Assert.True(await page.Locator("svg text", new() { HasTextString = "Durham Constabulary" }).CountAsync() == 1);
    }

    [Fact]
    public async Task Without_scripts_picture_and_rows_can_be_had_and_no_button_is_there()
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = false });
        await visit.OpenAsync("/forces");

        await Expect(visit.Page.Locator("[data-copy-link]").First).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".view-tools a[href*='.svg']").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".view-tools a[href*='.csv']").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/forces?theme=legitimacy", "Region of the list", "wales", null, "region=wales", ".matrix tr[data-force]", 4)]
    [InlineData("/afis", "Cycle", "2016", "Apply", "cycle=2016", "main tbody tr", 18)]
    [InlineData("/search?q=supervision", "Cycle", "2014", "Search", "cycle=2014", "main li.hit", 2)]
    public async Task Back_and_reload_keep_the_view(string address, string field, string choice, string? button,
        string expected, string rows, int count)
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync(address);
        var before = await page.Locator(rows).CountAsync();
        await page.Locator("main").GetByLabel(field, new() { Exact = true }).SelectOptionAsync(choice);
        if (button is not null)
            await page.Locator("main form.filters").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**{expected}**");
        await Expect(page.Locator(rows)).ToHaveCountAsync(count);

        await page.ReloadAsync();
        await Expect(page.Locator(rows)).ToHaveCountAsync(count);
        Assert.Equal(choice, await page.Locator("main").GetByLabel(field, new() { Exact = true }).InputValueAsync());
        await page.GoBackAsync();
        await Expect(page.Locator(rows)).ToHaveCountAsync(before);
        visit.AssertNoTrouble();
    }
}

using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

[Collection(OneDashboard.Name)]
public sealed class KeyboardTests(Dashboard dashboard)
{
    [Theory, InlineData("/"), InlineData("/grades"), InlineData("/comparison")]
    public async Task The_skip_link_comes_first_and_leads_to_the_content(string address)
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync(await dashboard.PageAsync(address));

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("a: Skip to the content", await Keyboard.FocusedAsync(page));
        await Expect(page.Locator(":focus")).ToBeInViewportAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
        Assert.Equal(address, new Uri(page.Url).AbsolutePath);

        await page.Keyboard.PressAsync("Tab");
        Assert.True(
            await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"),
            $"After the skip link, Tab goes to {await Keyboard.FocusedAsync(page)}, which is not in the content.");
    }

    [Fact]
    public async Task After_a_link_the_focus_is_on_the_heading_of_the_new_page()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/");

        await Keyboard.TabToAsync(page, "nav a[href='/reports']");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1", new() { HasTextString = "Reports" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Every_page_of_the_navigation_is_reached_with_Tab()
    {
        await using var visit = await dashboard.VisitAsync();
        await visit.OpenAsync("/");
        foreach (var path in new[] { "/", "/grades", "/comparison", "/forces", "/afis", "/reports", "/exports" })
            await Keyboard.TabToAsync(visit.Page, $"nav a[href='{path}']");
    }

    [Theory, InlineData("/"), InlineData("/grades"), InlineData("/comparison"), InlineData("/forces"), InlineData("/forces/kent"),
        InlineData("/afis"), InlineData("/reports"), InlineData("/exports")]
    public async Task The_focus_is_visible_at_every_stop(string address)
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync(await dashboard.PageAsync(address));
        for (var stop = 0; stop < 15; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var isVisible = await page.EvaluateAsync<bool>("""
                () => {
                  const at = document.activeElement;
                  if (at === null || at === document.body) return true;
                  const look = getComputedStyle(at);
                  const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2 && look.outlineColor !== 'rgba(0, 0, 0, 0)';
                  return (outlined || look.boxShadow !== 'none') && at.getClientRects().length > 0;
                }
                """);
            Assert.True(isVisible, $"The focus cannot be seen on stop {stop + 1} of {address}: {await Keyboard.FocusedAsync(page)}");
        }
    }
}

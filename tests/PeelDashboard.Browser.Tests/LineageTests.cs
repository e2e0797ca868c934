using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

[Collection(OneDashboard.Name)]
public sealed class LineageTests(Dashboard dashboard)
{
    private const string Form = ".decision:has(input[name=reference][value=NHP-2021-22-OFF-2])";

    [Fact]
    public async Task A_liaison_officer_accepts_and_rejects_by_keyboard()
    {
        await using var visit = await dashboard.SignedInAsync("Liaison officer");
        var page = visit.Page;
        await visit.OpenAsync("/lineage?theme=managing-offenders#thread-sexual-offenders");
        await Axe.FindsNothingAsync(page, "threads with buttons");

        await page.Locator("#thread-sexual-offenders a").First.FocusAsync();
        await Keyboard.TabToAsync(page, $"{Form} button[value=yes]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#thread-sexual-offenders")).ToContainTextAsync("Linked by the force");
        Assert.EndsWith("/lineage?theme=managing-offenders#thread-sexual-offenders", page.Url, StringComparison.Ordinal);

        await page.Locator("#thread-sexual-offenders a").First.FocusAsync();
        await Keyboard.TabToAsync(page, $"{Form} button[value=no]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#rejected ~ ul")).ToContainTextAsync("NHP-2021-22-OFF-2");
        await Axe.FindsNothingAsync(page, "rejected suggestions");

        await using var visitor = await dashboard.VisitAsync(new() { JavaScriptEnabled = false });
        await visitor.OpenAsync("/lineage");
        await Expect(visitor.Page.Locator("#thread-sexual-offenders"))
            .ToContainTextAsync("Suggested by similar wording: goes back to NHP-2016-INV-4");
        await Expect(visitor.Page.Locator(".decision")).ToHaveCountAsync(0);
    }
}

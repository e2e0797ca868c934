using Microsoft.Playwright;

namespace PeelDashboard.Browser.Tests.Harness;

internal static class Keyboard
{
    public static async Task TabToAsync(IPage page, string selector, int atMost = 40)
    {
        var met = new List<string>();
        for (var i = 0; i < atMost; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector)) return;
            met.Add(await FocusedAsync(page));
        }

        Assert.Fail($"{selector} is not among the first {atMost} stops of the Tab key on {page.Url}: {string.Join(", ", met)}");
    }

    public static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>(
        "() => { const at = document.activeElement; return at === null ? '' : at.localName + ': ' + (at.innerText ?? '').trim().slice(0, "
            + "40); }");
}

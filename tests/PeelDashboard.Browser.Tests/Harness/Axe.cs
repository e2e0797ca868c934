using System.Globalization;
using System.Text;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PeelDashboard.Browser.Tests.Harness;

/// <summary>
/// Accessibility rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, as axe checks them. The script is put into a page once and called there:
/// the library's own way puts it in again for each call and opens a second page to sum up, which frames need and our pages do not have.
/// </summary>
internal static class Axe
{
    private const string Rules =
        """{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] }""";

    private const string OfColours = """{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }""";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with every violation: the rule, and for each place its selector, markup and what is wrong.</summary>
    public static Task FindsNothingAsync(IPage page, string where) => FindsNothingAsync(page, where, Rules);

    public static Task FindsNothingOfColoursAsync(IPage page, string where) => FindsNothingAsync(page, where, OfColours);

    /// <summary>
    /// The same at each width, in light colours; then what depends on colours: in dark ones at each width, in forced ones at the first, as
    /// the forced ones are the same few everywhere. The page is left at the last width in light colours.
    /// The window has to be so high that nothing lies under bars that stay in view.
    /// </summary>
    public static async Task FindsNothingAtAsync(IPage page, string where, IEnumerable<int> widths, int height = 844)
    {
        var isFirst = true;
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, height);
            await FindsNothingAsync(page, $"{where} at {width} pixels");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await FindsNothingOfColoursAsync(page, $"{where} at {width} pixels in dark colours");
            if (isFirst)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
                Assert.True(await page.EvaluateAsync<bool>("() => matchMedia('(forced-colors: active)').matches"),
                    "The browser does not force colours.");
                await FindsNothingOfColoursAsync(page, $"{where} at {width} pixels in forced colours");
            }

            isFirst = false;
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
            var sticksOut = await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
            Assert.False(sticksOut, $"{where} scrolls sideways at {width} pixels.");
        }
    }

    private static async Task FindsNothingAsync(IPage page, string where, string rules)
    {
        // A page that has just changed its colours is drawn in them first; some pass from one to the other.
        await page.EvaluateAsync("""
            async () => {
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              await Promise.allSettled(document.getAnimations().filter(one => one instanceof CSSTransition).map(one => one.finished));
            }
            """);
        if (await page.EvaluateAsync<bool>("() => typeof axe === 'undefined'")) await page.EvaluateAsync(Script);

        // Every place of a violation, and one of each rule that holds: thousands of places that are well take long to send.
        var json = await page.EvaluateAsync<string>($$"""
            async () => {
              const found = await axe.run(document, { runOnly: {{rules}}, resultTypes: ['violations'] });
              return JSON.stringify({ Passed: found.passes.length, Violations: found.violations.map(rule => ({
                Rule: `${rule.id} (${rule.impact}): ${rule.help}`, Places: rule.nodes.map(node => ({ Target: node.target.join(' '),
                  Html: node.html, Reasons: [...new Set([...node.any, ...node.all, ...node.none].map(check => check.message))] })) })) });
            }
            """);
        var result = JsonSerializer.Deserialize<Found>(json)!;
        Assert.True(result.Passed > 0, $"axe checked nothing on {where}.");
        if (result.Violations.Length == 0) return;

        var text = new StringBuilder($"axe found {result.Violations.Length} violations on {where}:\n");
        foreach (var (rule, places) in result.Violations)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {rule}, {places.Length} places\n");
            foreach (var place in places.Take(5))
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"    {place.Target}\n      {place.Html}\n      {string.Join("; ", place.Reasons)}\n");
            }
        }

        Assert.Fail(text.ToString());
    }

    private sealed record Found(int Passed, Violation[] Violations);

    private sealed record Violation(string Rule, Place[] Places);

    private sealed record Place(string Target, string Html, string[] Reasons);
}

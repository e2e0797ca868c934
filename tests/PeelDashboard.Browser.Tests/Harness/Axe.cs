using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PeelDashboard.Browser.Tests.Harness;

/// <summary>Accessibility rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, as axe checks them.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },

        // Every place of a violation, and one of each rule that holds: thousands of places that are well take long to send.
        ResultTypes = [ResultType.Violations],
    };

    private static readonly AxeRunOptions OfColours = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Fails with every violation: the rule, and for each place its selector, markup and what is wrong.</summary>
    public static Task FindsNothingAsync(IPage page, string where) => FindsNothingAsync(page, where, Rules);

    public static Task FindsNothingOfColoursAsync(IPage page, string where) => FindsNothingAsync(page, where, OfColours);

    private static async Task FindsNothingAsync(IPage page, string where, AxeRunOptions rules)
    {
        // A page that has just changed its colours is drawn in them first.
        await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        var result = await page.RunAxe(rules);
        Assert.True(result.Passes.Length > 0, $"axe checked nothing on {where}.");
        if (result.Violations.Length == 0) return;

        var text = new StringBuilder($"axe found {result.Violations.Length} violations on {where}:\n");
        foreach (var violation in result.Violations)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"- {violation.Id} ({violation.Impact}): {violation.Help}, {violation.Nodes.Length} places\n");
            foreach (var node in violation.Nodes.Take(5))
            {
                var reasons = node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message).Distinct(StringComparer.Ordinal);
                text.Append(System.Globalization.CultureInfo.InvariantCulture,
                    $"    {node.Target}\n      {node.Html}\n      {string.Join("; ", reasons)}\n");
            }
        }

        Assert.Fail(text.ToString());
    }
}

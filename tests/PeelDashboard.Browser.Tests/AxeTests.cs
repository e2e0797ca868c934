using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using Xunit.Sdk;

namespace PeelDashboard.Browser.Tests;

/// <summary>That the check of every page can fail.</summary>
[Collection(OneDashboard.Name)]
public sealed class AxeTests(Dashboard dashboard)
{
    [Fact]
    public async Task Check_names_what_is_wrong_and_where()
    {
        await using var visit = await dashboard.VisitAsync(new() { ColorScheme = ColorScheme.Light });
        await visit.OpenAsync("/glossary");
        await visit.Page.EvaluateAsync("""
            () => {
              document.querySelector('main').insertAdjacentHTML('beforeend', '<img id="bare" src="/favicon.svg"><p id="faint">Faint words</p>');
              Object.assign(document.getElementById('faint').style, { color: '#ccc', background: '#fff' });
            }
            """);

        var all = await Assert.ThrowsAsync<FailException>(() => Axe.FindsNothingAsync(visit.Page, "the glossary"));
        var ofColours = await Assert.ThrowsAsync<FailException>(() => Axe.FindsNothingOfColoursAsync(visit.Page, "the glossary"));

        Assert.Contains("image-alt (critical)", all.Message, StringComparison.Ordinal);
        Assert.Contains("#bare", all.Message, StringComparison.Ordinal);
        Assert.Contains("axe found 1 violations on the glossary:", ofColours.Message, StringComparison.Ordinal);
        Assert.Contains("#faint", ofColours.Message, StringComparison.Ordinal);
    }
}

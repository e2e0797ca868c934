using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>The main story: from the start page to the sentence that says so.</summary>
[Collection(OneDashboard.Name)]
public sealed class ReadingStoryTests(Dashboard dashboard)
{
    private const string Sentence = "Northamptonshire Police is adequate at investigating crime.";

    [Fact]
    public async Task A_grade_leads_to_its_sentence_in_the_report()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/");

        await Keyboard.TabToAsync(page, "nav a[href='/grades']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/grades$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await InvestigatingCrime(page).ClickAsync();
        await Passage(page).ClickAsync();

        await AssertAtSentenceAsync(page);
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task The_same_without_scripts()
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = false });
        var page = visit.Page;
        await visit.OpenAsync("/");

        await page.Locator("nav a[href='/grades']").ClickAsync();
        await InvestigatingCrime(page).ClickAsync();
        await Passage(page).ClickAsync();

        await AssertAtSentenceAsync(page);
    }

    [Fact]
    public async Task The_same_on_a_telephone()
    {
        await using var visit = await dashboard.VisitAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await visit.OpenAsync("/grades");

        await InvestigatingCrime(visit.Page).ClickAsync();
        await Passage(visit.Page).ClickAsync();

        await AssertAtSentenceAsync(visit.Page);
        visit.AssertNoTrouble();
    }

    private static ILocator InvestigatingCrime(IPage page) =>
        page.Locator("tr", new() { Has = page.Locator("th", new() { HasTextString = "Investigating crime" }) })
            .Locator("[data-cycle='2021/22'] a[href$='#cell']", new() { HasTextString = "Adequate" });

    private static ILocator Passage(IPage page) => page.Locator(".open-cell a[href*='#L']");

    private static async Task AssertAtSentenceAsync(IPage page)
    {
        await Expect(page).ToHaveURLAsync(new Regex(@"/reports/\d+(?:\?[^#]*)?#L326$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var line = page.Locator("#L326");
        await Expect(line).ToContainTextAsync(Sentence);
        await Expect(line).ToBeInViewportAsync(new() { Ratio = 1 });

        // Nothing lies over it, such as a header that sticks.
        var isOnTop = await line.EvaluateAsync<bool>("""
            line => {
              const box = line.getBoundingClientRect();
              const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return top !== null && (line.contains(top) || top.contains(line));
            }
            """);
        Assert.True(isOnTop, "Something covers line 326.");

        // It stands out from a line of the same section that no one pointed to.
        Assert.NotEqual(await GroundAsync(page, "#L318"), await GroundAsync(page, "#L326"));
    }

    private static Task<string> GroundAsync(IPage page, string line) => page.EvaluateAsync<string>("""
        line => {
          const grounds = [];
          const start = document.querySelector(line);
          for (const at of [start, ...start.querySelectorAll('*')]) grounds.push(getComputedStyle(at).backgroundColor);
          return [...new Set(grounds)].sort().join(' ');
        }
        """, line);
}

using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>The comparison explorer: run by a circuit where there are scripts, a plain form where there are none.</summary>
[Collection(OneDashboard.Name)]
public sealed class ComparisonTests(Dashboard dashboard)
{
    private const string Figures = "main [data-figure]";

    [Fact]
    public async Task A_choice_acts_at_once_and_the_address_follows_without_a_new_page()
    {
        await using var visit = await dashboard.VisitAsync();
        var page = visit.Page;
        var messages = 0;
        page.WebSocket += (_, socket) => socket.FrameSent += (_, _) => Interlocked.Increment(ref messages);
        await visit.OpenAsync(await dashboard.PageAsync("/comparison"));
        var all = await page.Locator(Figures).CountAsync();
        await page.EvaluateAsync("() => { window.stillTheSamePage = true; }");
        var before = Volatile.Read(ref messages);

        await page.Locator("select[name=cycle]").FocusAsync();
        await page.Locator("select[name=cycle]").SelectOptionAsync("2016");

        await Expect(page.Locator(Figures)).Not.ToHaveCountAsync(all);
        await page.WaitForFunctionAsync("() => new URLSearchParams(location.search).get('cycle') === '2016'");
        var some = await page.Locator(Figures).CountAsync();
        Assert.InRange(some, 1, all - 1);
        Assert.True(await page.EvaluateAsync<bool>("() => window.stillTheSamePage === true"), "The page was loaded anew.");
        Assert.True(Volatile.Read(ref messages) > before, "The choice did not go over the circuit.");

        // Whoever chose with the keyboard goes on from there.
        await Expect(page.Locator("select[name=cycle]")).ToBeFocusedAsync();

        // Whoever gets the address sees the same rows.
        var rows = await page.Locator(Figures).AllTextContentsAsync();
        await using var other = await dashboard.VisitAsync(new() { JavaScriptEnabled = false });
        await other.OpenAsync(page.Url);
        Assert.Equal(rows, await other.Page.Locator(Figures).AllTextContentsAsync());
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Without_scripts_the_button_does_the_same()
    {
        await using var visit = await dashboard.VisitAsync(new() { JavaScriptEnabled = false });
        var page = visit.Page;
        await visit.OpenAsync(await dashboard.PageAsync("/comparison"));
        var all = await page.Locator(Figures).CountAsync();

        await page.Locator("select[name=cycle]").SelectOptionAsync("2016");
        await page.Locator("main form button[type=submit]").ClickAsync();

        await Expect(page.Locator(Figures)).Not.ToHaveCountAsync(all);
        Assert.InRange(await page.Locator(Figures).CountAsync(), 1, all - 1);
        Assert.Contains("cycle=2016", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("select[name=cycle]")).ToHaveValueAsync("2016");
    }
}

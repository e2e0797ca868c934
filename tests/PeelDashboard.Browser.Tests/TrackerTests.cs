using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>The tracker in a browser. Each test works on items of its own, as all of them share one store.</summary>
[Collection(OneDashboard.Name)]
public sealed class TrackerTests(Dashboard dashboard)
{
    private const string Officer = "Liaison officer";

    [Fact]
    public async Task Second_browser_follows_what_the_first_one_saves()
    {
        await using var one = await dashboard.SignedInAsync(Officer, name: "Inspector Tracker One");
        await using var two = await dashboard.SignedInAsync(Officer, name: "Inspector Tracker Two");
        var reference = await OpenAsync(one, 0);
        await OpenAsync(two, 0);

        await ChangeAsync(one.Page, reference, "Head of Crime");

        await Expect(Row(one.Page, reference)).ToContainTextAsync("Head of Crime");
        await Expect(Row(two.Page, reference)).ToContainTextAsync("Head of Crime");
        await Expect(two.Page.Locator(".island > .heard[role=status]"))
            .ToHaveTextAsync($"{reference} was changed by Inspector Tracker One.");
        one.AssertNoTrouble();
        two.AssertNoTrouble();
    }

    [Fact]
    public async Task Collision_in_the_dialog_keeps_what_was_typed_and_says_who()
    {
        await using var one = await dashboard.SignedInAsync(Officer, name: "Inspector Dialog One");
        await using var two = await dashboard.SignedInAsync(Officer, name: "Inspector Dialog Two");
        var reference = await OpenAsync(one, 1);
        await OpenAsync(two, 1);
        await ChangeButton(two.Page, reference).ClickAsync();
        var dialog = two.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Owner", new() { Exact = true }).FillAsync("Head of Contact");
        await dialog.GetByLabel("Kind of owner").SelectOptionAsync("Department");

        await ChangeAsync(one.Page, reference, "Head of Intelligence");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("was changed by Inspector Dialog One just now");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(dialog.GetByRole(AriaRole.Alert))
            .ToContainTextAsync("Owner: \"Head of Intelligence\" by Inspector Dialog One, \"Head of Contact\" by you");
        await Expect(dialog.GetByLabel("Owner", new() { Exact = true })).ToHaveValueAsync("Head of Contact");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(Row(two.Page, reference)).ToContainTextAsync("Head of Contact");
        two.AssertNoTrouble();
    }

    [Fact]
    public async Task Dialog_goes_by_keyboard_and_gives_the_focus_back()
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        var page = visit.Page;
        var reference = await OpenAsync(visit, 2);
        var button = ChangeButton(page, reference);
        var owner = page.GetByRole(AriaRole.Dialog).GetByLabel("Owner", new() { Exact = true });

        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(owner).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(button).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(owner).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Head of Training");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Dep");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(Row(page, reference)).ToContainTextAsync("Head of Training");
        await Expect(button).ToBeFocusedAsync();
        await Expect(page.Locator(".tracker-saved")).ToContainTextAsync($"Saved {reference}.");
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Problem_in_the_dialog_is_in_view_on_a_telephone()
    {
        await using var visit = await dashboard.SignedInAsync(Officer,
            options: new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var page = visit.Page;
        await ChangeButton(page, await OpenAsync(visit, 7)).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);

        await dialog.GetByLabel("State", new() { Exact = true }).SelectOptionAsync("Closed by inspectorate");
        await dialog.GetByLabel("Closed on").WaitForAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        var problem = dialog.GetByRole(AriaRole.Alert);
        await Expect(problem).ToContainTextAsync("There is a problem");
        await Expect(problem).ToBeFocusedAsync();
        await Expect(problem).ToBeInViewportAsync();
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Several_are_filtered_changed_at_once_and_undone()
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        var page = visit.Page;
        var references = new[] { await OpenAsync(visit, 3), await OpenAsync(visit, 4) };

        await page.GetByLabel("Show", new() { Exact = true }).SelectOptionAsync("Open only");
        await Expect(page).ToHaveURLAsync(new Regex("show=open", RegexOptions.None, TimeSpan.FromSeconds(1)));
        foreach (var reference in references) await page.GetByLabel($"Select {reference}", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change 2 selected" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Due date", new() { Exact = true }).FillAsync("2028-02-29");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.Locator(".tracker-saved")).ToContainTextAsync("Saved 2 items.");
        foreach (var reference in references) await Expect(Row(page, reference)).ToContainTextAsync("29 February 2028");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".tracker-saved")).ToContainTextAsync("Undone.");
        foreach (var reference in references) await Expect(Row(page, reference)).Not.ToContainTextAsync("29 February 2028");
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Back_undoes_a_choice_and_a_count_leads_to_its_items()
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        var page = visit.Page;
        await OpenAsync(visit, 0);
        await page.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync("Cause of concern");
        await Expect(page).ToHaveURLAsync(new Regex("kind=cause-of-concern", RegexOptions.None, TimeSpan.FromSeconds(1)));

        await page.GoBackAsync();
        await Expect(page.GetByLabel("Kind", new() { Exact = true })).ToHaveValueAsync("");
        await page.Locator(".tracker-counts a", new() { HasText = "without due date" }).ClickAsync();

        await Expect(page.GetByLabel("Due", new() { Exact = true })).ToHaveValueAsync("none");
        await Expect(page.Locator(".island[data-interactive]")).ToHaveCountAsync(1);
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Change_leads_to_the_page_of_the_item_when_there_is_no_script()
    {
        await using var visit = await dashboard.SignedInAsync(Officer, options: new() { JavaScriptEnabled = false });
        var reference = await OpenAsync(visit, 5);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Change {reference}" }).ClickAsync();

        Assert.EndsWith($"/tracker/{reference}", visit.Page.Url, StringComparison.Ordinal);
        await Expect(visit.Page.Locator("#change")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways()
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        var page = visit.Page;
        var reference = await OpenAsync(visit, 6);
        await ChangeAsync(page, reference, "Head of Axe");
        await Expect(page.Locator(".tracker-saved")).ToContainTextAsync("Saved");

        // So high that nothing lies under the bars, which stay in view.
        await Axe.FindsNothingAtAsync(page, "/tracker", [320, 1280], height: 12_000);
        await ChangeButton(page, reference).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await Axe.FindsNothingAtAsync(page, "the dialog", [320, 1280], height: 4_000);
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Rows_are_one_line_each_on_a_wide_page()
    {
        await using var visit = await dashboard.SignedInAsync(Officer,
            options: new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await OpenAsync(visit, 0);

        var heights = await visit.Page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('.tracker-grid tbody tr')].map(row => row.getBoundingClientRect().height)");

        Assert.Equal(25, heights.Length);
        Assert.All(heights, height => Assert.InRange(height, 20, 44));
    }

    [Fact]
    public async Task Paper_has_rows_and_no_controls()
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        var page = visit.Page;
        await OpenAsync(visit, 0);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var control in new[] { ".filters", ".tracker-bar button", ".tracker-pick", ".tracker-change", ".site-nav" })
            await Expect(page.Locator(control).First).ToBeHiddenAsync();
        await Expect(page.Locator("td.tracker-reference").First).ToBeVisibleAsync();
        await Expect(page.Locator(".island .print-only").First).ToContainTextAsync("Northamptonshire Police");
    }

    /// <summary>
    /// Opens the tracker in the order of the reports, where every row has its place whatever is saved among what is open.
    /// </summary>
    private static async Task<string> OpenAsync(Visit visit, int place)
    {
        await visit.OpenAsync(new SitePage("/tracker", "/tracker?group=none&sort=report") { IsInteractive = true });
        return (await visit.Page.Locator("td.tracker-reference").Nth(place).Locator("a").InnerTextAsync()).Trim();
    }

    private static ILocator Row(IPage page, string reference) =>
        page.Locator("tr", new() { Has = page.GetByRole(AriaRole.Link, new() { Name = reference, Exact = true }) });

    private static ILocator ChangeButton(IPage page, string reference) =>
        page.GetByRole(AriaRole.Button, new() { Name = $"Change {reference}", Exact = true });

    private static async Task ChangeAsync(IPage page, string reference, string owner)
    {
        await ChangeButton(page, reference).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Owner", new() { Exact = true }).FillAsync(owner);
        await dialog.GetByLabel("Kind of owner").SelectOptionAsync("Department");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }
}

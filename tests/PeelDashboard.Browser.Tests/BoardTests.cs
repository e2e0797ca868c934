using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>The desk's board in a browser. Each test works on items of its own, as all of them share one store.</summary>
[Collection(OneDashboard.Name)]
public sealed class BoardTests(Dashboard dashboard)
{
    private const string Officer = "Liaison officer";

    [Fact]
    public async Task What_one_officer_saves_appears_on_the_board_of_another()
    {
        await using var one = await dashboard.SignedInAsync(Officer, name: "Inspector Board One");
        await using var two = await dashboard.SignedInAsync(Officer, name: "Inspector Board Two");
        var reference = await OpenAsync(one, 0);
        await OpenAsync(two, 0);

        await ChangeAsync(one.Page, reference, "Head of Crime");

        await Expect(Row(one.Page, reference)).ToContainTextAsync("Head of Crime");
        await Expect(Row(two.Page, reference)).ToContainTextAsync("Head of Crime");
        await Expect(two.Page.Locator("[data-said]")).ToHaveTextAsync($"{reference} was changed by Inspector Board One.");
        await Expect(two.Page.Locator("[data-stale]")).ToBeVisibleAsync();
        one.AssertNoTrouble();
        two.AssertNoTrouble();
    }

    [Fact]
    public async Task A_row_that_somebody_works_on_is_left_alone_and_says_who_changed_it()
    {
        await using var one = await dashboard.SignedInAsync(Officer, name: "Inspector Busy One");
        await using var two = await dashboard.SignedInAsync(Officer, name: "Inspector Busy Two");
        var reference = await OpenAsync(one, 1);
        await OpenAsync(two, 1);
        await Row(two.Page, reference).Locator("input[name=item]").CheckAsync();

        await ChangeAsync(one.Page, reference, "Head of Custody");

        var news = two.Page.Locator(".board-news");
        await Expect(news).ToContainTextAsync("Changed by Inspector Busy One just now");
        await Expect(Row(two.Page, reference)).Not.ToContainTextAsync("Head of Custody");
        await news.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Row(two.Page, reference)).ToContainTextAsync("Head of Custody");
        await Expect(Row(two.Page, reference).Locator("input[name=item]")).ToBeCheckedAsync();
        await Expect(news).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_collision_in_the_dialog_keeps_what_was_typed_and_says_who()
    {
        await using var one = await dashboard.SignedInAsync(Officer, name: "Inspector Dialog One");
        await using var two = await dashboard.SignedInAsync(Officer, name: "Inspector Dialog Two");
        var reference = await OpenAsync(one, 2);
        await OpenAsync(two, 2);
        await Row(two.Page, reference).Locator("[data-change]").ClickAsync();
        var dialog = two.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Owner", new() { Exact = true }).FillAsync("Head of Contact");
        await dialog.GetByLabel("Kind of owner").SelectOptionAsync("Department");

        await ChangeAsync(one.Page, reference, "Head of Intelligence");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Changed by Inspector Dialog One just now");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Owner: \"Head of Intelligence\" by Inspector Dialog One, \"Head of Contact\" by you");
        await Expect(dialog.GetByLabel("Owner", new() { Exact = true })).ToHaveValueAsync("Head of Contact");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(Row(two.Page, reference)).ToContainTextAsync("Head of Contact");
        two.AssertNoTrouble();
    }

    [Fact]
    public async Task Everything_goes_by_keyboard_and_the_focus_comes_back()
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        var page = visit.Page;
        var reference = await OpenAsync(visit, 3);
        var link = Row(page, reference).Locator("[data-change]");

        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("Owner", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(link).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("Owner", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Head of Training");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Dep");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(Row(page, reference)).ToContainTextAsync("Head of Training");
        await Expect(Row(page, reference)).ToContainTextAsync("Department");
        await Expect(Row(page, reference).Locator("[data-change]")).ToBeFocusedAsync();
        await Expect(page.Locator("[data-said]")).ToHaveTextAsync($"{reference} saved.");
    }

    [Fact]
    public async Task Rows_are_chosen_one_by_one_in_a_range_and_all_at_once()
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        var page = visit.Page;
        await OpenAsync(visit, 0);
        var boxes = page.Locator("input[name=item]");
        var count = await boxes.CountAsync();

        await boxes.Nth(0).ClickAsync();
        await boxes.Nth(4).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(page.Locator("input[name=item]:checked")).ToHaveCountAsync(5);
        await Expect(page.Locator("[data-picked]")).ToHaveTextAsync("(5)");
        await page.GetByLabel("Select every item on this page").CheckAsync();
        await Expect(page.Locator("input[name=item]:checked")).ToHaveCountAsync(count);
        await page.GetByLabel("Select every item on this page").UncheckAsync();
        await Expect(page.Locator("[data-picked]")).ToHaveTextAsync("");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Several_are_changed_at_once_and_put_back_with_and_without_a_script(bool withScript)
    {
        await using var visit = await dashboard.SignedInAsync(Officer, options: new() { JavaScriptEnabled = withScript });
        var page = visit.Page;
        var first = await OpenAsync(visit, withScript ? 4 : 6);
        var second = await OpenAsync(visit, withScript ? 5 : 7);
        foreach (var reference in new[] { first, second }) await Row(page, reference).Locator("input[name=item]").CheckAsync();

        await page.Locator(".board-bar > summary").ClickAsync();
        await page.Locator("#bar-due").FillAsync("2028-02-29");
        await page.Locator(".board-bar button[type=submit]").ClickAsync();

        await Expect(page.Locator(".board-undo")).ToContainTextAsync(first);
        foreach (var reference in new[] { first, second }) await Expect(Row(page, reference)).ToContainTextAsync("Due 29 February 2028");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put the former values back" }).ClickAsync();
        foreach (var reference in new[] { first, second }) await Expect(Row(page, reference)).Not.ToContainTextAsync("29 February 2028");
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Without_a_script_change_leads_to_the_items_page()
    {
        await using var visit = await dashboard.SignedInAsync(Officer, options: new() { JavaScriptEnabled = false });
        var reference = await OpenAsync(visit, 8);

        await Row(visit.Page, reference).Locator("[data-change]").ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/tracker/{reference}$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
    }

    [Theory, InlineData(1280, ColorScheme.Light), InlineData(1280, ColorScheme.Dark), InlineData(320, ColorScheme.Light), InlineData(320, ColorScheme.Dark)]
    public async Task Nothing_is_wrong_for_axe_and_nothing_scrolls_sideways(int width, ColorScheme scheme)
    {
        // So high that nothing lies under the bar or the heads of the columns, which stay in view.
        await using var visit = await dashboard.SignedInAsync(
            Officer, options: new() { ViewportSize = new() { Width = width, Height = width < 600 ? 20_000 : 8_000 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var page = visit.Page;
        var reference = await OpenAsync(visit, 9);
        await ChangeAsync(page, reference, "Head of Performance");
        await page.Locator(".board-bar > summary").ClickAsync();

        await Axe.FindsNothingAsync(page, $"/tracker at {width}, {scheme}");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"/tracker scrolls sideways at {width}.");

        await Row(page, reference).Locator("[data-change]").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await Axe.FindsNothingAsync(page, $"the dialog at {width}, {scheme}");
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_what_was_missed_appears_when_it_is_back()
    {
        await using var one = await dashboard.SignedInAsync(Officer, name: "Inspector Away One");
        await using var two = await dashboard.SignedInAsync(Officer, name: "Inspector Away Two");
        var reference = await OpenAsync(one, 10);
        await two.Page.RouteAsync("**/tracker/changes?*", route => route.AbortAsync());
        await OpenAsync(two, 10);
        await Expect(two.Page.Locator("[data-lost]")).ToBeVisibleAsync();

        await ChangeAsync(one.Page, reference, "Head of Vetting");
        await Expect(Row(two.Page, reference)).Not.ToContainTextAsync("Head of Vetting");
        await two.Page.UnrouteAsync("**/tracker/changes?*");

        await Expect(Row(two.Page, reference)).ToContainTextAsync("Head of Vetting", new() { Timeout = 20_000 });
        await Expect(two.Page.Locator("[data-lost]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_paper_there_are_rows_and_no_controls()
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        var page = visit.Page;
        await OpenAsync(visit, 0);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var control in new[] { ".filters", ".board-bar", ".board-pick", "[data-change]", ".site-nav" }) await Expect(page.Locator(control).First).ToBeHiddenAsync();
        await Expect(page.Locator("tr[data-ref]").First).ToBeVisibleAsync();
        await Expect(page.Locator(".page-header .print-only").First).ToContainTextAsync("Northamptonshire Police");
    }

    /// <summary>Opens the board in the order of the reports, where every row has its place whatever is saved.</summary>
    /// <returns>The reference of the row at that place.</returns>
    private static async Task<string> OpenAsync(Visit visit, int place)
    {
        await visit.OpenAsync("/tracker?group=none&sort=report");
        return (await visit.Page.Locator("tr[data-ref]").Nth(place).GetAttributeAsync("data-ref"))!;
    }

    private static ILocator Row(IPage page, string reference) => page.Locator($"tr[data-ref='{reference}']");

    /// <summary>Gives the item an owner by the dialog.</summary>
    private static async Task ChangeAsync(IPage page, string reference, string owner)
    {
        await Row(page, reference).Locator("[data-change]").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Owner", new() { Exact = true }).FillAsync(owner);
        await dialog.GetByLabel("Kind of owner").SelectOptionAsync("Department");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }
}

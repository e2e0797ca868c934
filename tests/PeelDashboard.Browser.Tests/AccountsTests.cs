using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>The list of accounts in a browser. Each test works on accounts of its own, as all of them share one store.</summary>
[Collection(OneDashboard.Name)]
public sealed class AccountsTests(Dashboard dashboard)
{
    [Fact]
    public async Task Account_is_added_by_keyboard_alone_and_the_focus_comes_back()
    {
        await using var visit = await dashboard.SignedInAsync("Administrator");
        var page = visit.Page;
        await OpenAsync(visit);
        var dialog = page.GetByRole(AriaRole.Dialog);
        var add = page.GetByRole(AriaRole.Button, new() { Name = "Add an account" });

        await add.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog.GetByLabel("E-mail address")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("keyboard@example.org");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Keyboard Alone");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        for (var stop = 0; stop < 4; stop++) await page.Keyboard.PressAsync("Tab");
        await Expect(dialog.GetByLabel("Force", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Kent");
        await Keyboard.TabToAsync(page, ".mud-dialog button[type=submit]", atMost: 2);
        await page.Keyboard.PressAsync("Enter");

        await Expect(dialog.Locator(".hand-over")).ToContainTextAsync("/account/set-password?account=");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.Locator(".tracker-saved")).ToContainTextAsync("Added Keyboard Alone.");
        await Expect(Row(page, "Keyboard Alone")).ToContainTextAsync("Kent Police");
        await Expect(add).ToBeFocusedAsync();
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Row_has_the_focus_again_after_its_dialog()
    {
        await using var visit = await dashboard.SignedInAsync("Administrator", name: "Chief Focus");
        await using var other = await dashboard.SignedInAsync("Viewer", name: "Sergeant Focus");
        var page = visit.Page;
        await OpenAsync(visit, "?role=Viewer");
        var use = Row(page, "Sergeant Focus").GetByRole(AriaRole.Button).Last;
        await Expect(use).ToHaveTextAsync("Disable");

        await use.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("Reason")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(use).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("Reason")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Left the force");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".tracker-saved")).ToContainTextAsync("Disabled Sergeant Focus.");
        await Expect(Row(page, "Sergeant Focus")).ToContainTextAsync("Disabled");
        await Expect(use).ToBeFocusedAsync();
        await Expect(use).ToHaveTextAsync("Enable");
        await other.OpenAsync("/account");
        Assert.Contains("/account/sign-in", other.Page.Url, StringComparison.Ordinal);
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_list_and_in_its_dialogs()
    {
        await using var visit = await dashboard.SignedInAsync("Administrator", name: "Chief Axe");
        await using var other = await dashboard.SignedInAsync("Viewer", name: "Sergeant Axe");
        var page = visit.Page;

        // Of all accounts of the tests these two, which else may be on another page of the list.
        await OpenAsync(visit, "?q=axe");
        await CheckAsync(page, "/account/accounts");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add an account" }).ClickAsync();
        await page.Locator("#account-form").WaitForAsync();
        await CheckAsync(page, "the dialog that adds");
        await page.Keyboard.PressAsync("Escape");

        await page.GetByRole(AriaRole.Button, new() { Name = "Disable Sergeant Axe", Exact = true }).ClickAsync();
        await page.GetByLabel("Reason").WaitForAsync();
        await CheckAsync(page, "the dialog that disables");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "New link for Sergeant Axe", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create a new link" }).ClickAsync();
        await page.Locator(".hand-over").WaitForAsync();
        await CheckAsync(page, "the link");
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task Accounts_are_added_and_changed_when_there_is_no_script()
    {
        await using var visit = await dashboard.SignedInAsync("Administrator", options: new() { JavaScriptEnabled = false });
        var page = visit.Page;
        await visit.OpenAsync("/account/accounts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add an account" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync("plain@example.org");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Plain Form");
        await page.GetByLabel("Viewer").CheckAsync();
        await page.GetByLabel("Force", new() { Exact = true }).SelectOptionAsync("Kent Police");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the account" }).ClickAsync();
        await Expect(page.Locator(".hand-over").First).ToContainTextAsync("/account/set-password?account=");

        await visit.OpenAsync("/account/accounts?q=plain%40");
        await page.GetByRole(AriaRole.Link, new() { Name = "Change Plain Form" }).ClickAsync();
        await Expect(page.GetByLabel("Viewer")).ToBeCheckedAsync();
        await Expect(page.GetByLabel("Force", new() { Exact = true }).Locator("option:checked")).ToHaveTextAsync("Kent Police");
        await page.GetByLabel("PFCC staff").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.Locator("[role=status]").First).ToContainTextAsync("Saved.");
        await Expect(page.GetByLabel("PFCC staff")).ToBeCheckedAsync();
    }

    // So high that nothing lies under the bars, which stay in view.
    private static Task CheckAsync(IPage page, string where) => Axe.FindsNothingAtAsync(page, where, [1280, 320], height: 3_000);

    private static Task<int> OpenAsync(Visit visit, string query = "") =>
        visit.OpenAsync(new SitePage("/account/accounts", "/account/accounts" + query, IsInteractive: true));

    private static ILocator Row(IPage page, string name) =>
        page.Locator("tr", new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });
}

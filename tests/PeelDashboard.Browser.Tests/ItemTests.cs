using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>
/// One item of the tracker in a real browser: by keyboard, against a second officer, across a crash of the server, and without scripts.
/// </summary>
[Collection(OneDashboard.Name)]
public sealed class ItemTests(Dashboard dashboard)
{
    private const string Officer = "Liaison officer";

    [Fact]
    public async Task An_item_is_taken_from_allocation_to_closure_by_keyboard_alone()
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        var page = visit.Page;
        await visit.OpenAsync("/tracker/NHP-2016-INV-1");

        await MoveByKeyboardAsync(page, "In progress");
        await Keyboard.TabToAsync(page, "#field-Owner");
        await page.Keyboard.TypeAsync("Investigations department");
        await Keyboard.TabToAsync(page, "#field-OwnerKind");
        await page.Keyboard.TypeAsync("Department");
        await SaveByKeyboardAsync(page);
        await Expect(page.Locator(".item-facts")).ToContainTextAsync("In progress");

        await MoveByKeyboardAsync(page, "Ready for sign-off");
        await SaveByKeyboardAsync(page);
        await Expect(page.Locator("#field-ClosedOn")).ToBeHiddenAsync();
        await MoveByKeyboardAsync(page, "Closed by force");
        await Expect(page.Locator("#field-ClosedOn")).ToBeVisibleAsync();
        await Expect(page.Locator("#field-ClosingReference")).ToBeHiddenAsync();
        await SaveByKeyboardAsync(page);

        // Two things are missing; the summary has the focus and leads to them.
        await Expect(page.Locator("#problems")).ToBeFocusedAsync();
        await Keyboard.TabToAsync(page, "#problems a[href$='#field-Note']", 4);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#field-Note")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Assessed within the day since March.");
        await page.Locator("#field-ClosedOn").FillAsync("2026-03-02");
        await page.Locator("#field-Note").FocusAsync();
        await SaveByKeyboardAsync(page);
        await Expect(page.Locator("[data-saved]")).ToContainTextAsync("State: from Ready for sign-off to Closed by force");
        await Expect(page.Locator(".history-save")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Two_officers_at_once_lose_nothing()
    {
        await using var first = await dashboard.SignedInAsync(Officer);
        await using var second = await dashboard.SignedInAsync(Officer, name: "Inspector Second");
        await first.OpenAsync("/tracker/NHP-2016-INV-2");
        await second.OpenAsync("/tracker/NHP-2016-INV-2");
        await second.Page.FillAsync("#field-Note", "From the second officer");
        await second.Page.ClickAsync("#change button[type=submit]");
        await Expect(second.Page.Locator("[data-saved]")).ToBeVisibleAsync();

        await first.Page.FillAsync("#field-Note", "From the first officer");
        await first.Page.FillAsync("#field-DueOn", "2027-06-01");
        await first.Page.ClickAsync("#change button[type=submit]");
        await Expect(first.Page.Locator("#conflict")).ToContainTextAsync("Inspector Second saved this too");
        await Expect(first.Page.Locator("#conflict")).ToBeFocusedAsync();
        await Expect(first.Page.Locator("[name=choose-DueOn][value=yours]")).ToBeCheckedAsync();
        await Axe.FindsNothingAsync(first.Page, "a conflict");
        await first.Page.CheckAsync("[name=choose-Note][value=both]");
        await first.Page.ClickAsync(".item-conflict button[type=submit]");

        await Expect(first.Page.Locator("[data-saved]")).ToBeVisibleAsync();
        await Expect(first.Page.Locator("#field-Note")).ToHaveValueAsync("From the second officer\n\nFrom the first officer");
        await Expect(first.Page.Locator("#field-DueOn")).ToHaveValueAsync("2027-06-01");
        await Expect(first.Page.Locator(".item-draft")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_typed_survives_a_crash_of_the_server_and_meets_what_others_saved_meanwhile()
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        await using var other = await dashboard.SignedInAsync(Officer, name: "Inspector Second");
        var page = visit.Page;
        await visit.OpenAsync("/tracker/NHP-2016-INV-3");
        await page.FillAsync("#field-Note", "Typed before the crash");
        await dashboard.Server.KillAsync();
        await page.ClickAsync("#change button[type=submit]");
        await dashboard.Server.StartAgainAsync();

        await visit.OpenAsync("/tracker/NHP-2016-INV-3");
        await Expect(page.Locator(".item-draft")).ToContainTextAsync("is back; it is not saved yet");
        await Expect(page.Locator("#field-Note")).ToHaveValueAsync("Typed before the crash");

        await other.OpenAsync("/tracker/NHP-2016-INV-3");
        await other.Page.FillAsync("#field-Note", "Saved by somebody else");
        await other.Page.ClickAsync("#change button[type=submit]");
        await Expect(other.Page.Locator("[data-saved]")).ToBeVisibleAsync();
        await visit.OpenAsync("/tracker/NHP-2016-INV-3");
        await Expect(page.Locator(".item-draft")).ToContainTextAsync("Somebody saved something else meanwhile");
        await page.ClickAsync("#change button[type=submit]");
        await Expect(page.Locator("#conflict")).ToBeVisibleAsync();
        await page.CheckAsync("[name=choose-Note][value=yours]");
        await page.ClickAsync(".item-conflict button[type=submit]");
        await Expect(page.Locator("#field-Note")).ToHaveValueAsync("Typed before the crash");
        await visit.OpenAsync("/tracker/NHP-2016-INV-3");
        await Expect(page.Locator(".item-draft")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_draft_can_be_discarded_and_does_not_outlive_signing_out()
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        var page = visit.Page;
        await visit.OpenAsync("/tracker/NHP-2016-INV-4");
        await TypeAndLeaveAsync(page, "To be discarded");
        await page.GoBackAsync();
        await Expect(page.Locator("#field-Note")).ToHaveValueAsync("To be discarded");
        await visit.OpenAsync("/tracker/NHP-2016-INV-4");
        await page.ClickAsync(".item-draft button");
        await Expect(page.Locator("#field-Note")).ToHaveValueAsync("");
        await visit.OpenAsync("/tracker/NHP-2016-INV-4");
        await Expect(page.Locator(".item-draft")).ToHaveCountAsync(0);

        await TypeAndLeaveAsync(page, "Not for whoever comes next");
        await page.ClickAsync(".site-account form button");
        await Expect(page.Locator("#email")).ToBeVisibleAsync();
        Assert.Equal(0,
            await page.EvaluateAsync<int>("() => Object.keys(sessionStorage).filter(key => key.startsWith('peel-draft:')).length"));
    }

    [Fact]
    public async Task Everything_is_there_without_scripts_and_a_file_goes_in_and_comes_out()
    {
        await using var visit = await dashboard.SignedInAsync(Officer, options: new() { JavaScriptEnabled = false });
        var page = visit.Page;
        await visit.OpenAsync("/tracker/NHP-2016-INV-5");
        await page.CheckAsync("input[name=Status][value='In progress']");
        await page.FillAsync("#field-Owner", "Custody");
        await page.SelectOptionAsync("#field-OwnerKind", "Department");
        await page.ClickAsync("#change button[type=submit]");
        await Expect(page.Locator("[data-saved]")).ToContainTextAsync("Owner: from nothing to Custody");

        await page.ClickAsync("summary:text-is('Add a file')");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "minutes.txt", MimeType = "text/plain",
            Buffer = "Minutes of May"u8.ToArray() });
        await page.ClickAsync("text=Add the file");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".evidence a[download]"));
        Assert.Equal("minutes.txt", download.SuggestedFilename);
        Assert.Equal("Minutes of May", await File.ReadAllTextAsync(await download.PathAsync()));

        await page.ClickAsync(".evidence-withdraw summary");
        await page.FillAsync(".evidence-withdraw input[name=text]", "the wrong month");
        await page.ClickAsync(".evidence-withdraw button");
        await Expect(page.Locator(".evidence")).ToContainTextAsync("Withdrawn by");
    }

    [Theory]
    [InlineData("/tracker/NHP-2021-22-SOC-1")]
    [InlineData("/tracker/new")]
    [InlineData("/tracker/agenda")]
    public async Task Is_accessible_in_light_and_dark_wide_and_narrow(string address)
    {
        await using var visit = await dashboard.SignedInAsync(Officer);
        var page = visit.Page;
        await visit.OpenAsync(address);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");
        await Axe.FindsNothingAtAsync(page, address, [1280, 320]);
        visit.AssertNoTrouble();
    }

    private static async Task TypeAndLeaveAsync(IPage page, string note)
    {
        await page.FillAsync("#field-Note", note);
        await page.ClickAsync(".site-nav a[href='/grades']");
        await Expect(page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/grades$", System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)));
    }

    private static async Task MoveByKeyboardAsync(IPage page, string state)
    {
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await Keyboard.TabToAsync(page, "input[name=Status]", 60);
        for (var i = 0; i < 8; i++)
        {
            if (await page.Locator("input[name=Status]:checked").GetAttributeAsync("value") == state) return;
            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"{state} is not among the moves.");
    }

    private static async Task SaveByKeyboardAsync(IPage page)
    {
        await Keyboard.TabToAsync(page, "#change button[type=submit]");
        await Task.WhenAll(page.WaitForResponseAsync(response => response.Request.Method == "POST"), page.Keyboard.PressAsync("Enter"));
        await page.WaitForLoadStateAsync();
    }
}

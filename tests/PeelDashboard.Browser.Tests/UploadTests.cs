using Microsoft.Playwright;
using PeelDashboard.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace PeelDashboard.Browser.Tests;

/// <summary>
/// A liaison officer takes in a report and its correction, in a browser. With a dashboard of their own, because these tests write into the
/// store.
/// </summary>
public sealed class UploadTests(Dashboard dashboard) : IClassFixture<Dashboard>, IDisposable
{
    private const string OldHeadline =
        "The force should improve its external scrutiny processes for its use of force to ensure that it is being used fairly and "
            + "appropriately";
    private const string NewHeadline =
        "The force should open its use of force to external scrutiny to ensure that it is fair and appropriate";

    private readonly string folder = Directory.CreateTempSubdirectory("peel-upload-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_seed_report_is_uploaded_by_keyboard_alone_and_found_again()
    {
        var path = Path.Combine(folder, "cumbria-2021-22.txt");
        await File.WriteAllTextAsync(path, await ReportAsync("Cumbria"));
        await using var visit = await dashboard.SignedInAsync("Liaison officer");
        var page = visit.Page;
        await visit.OpenAsync(await dashboard.PageAsync("/imports/upload"));
        await InspectAsync(page, "the first step");

        await Keyboard.TabToAsync(page, "#upload-files");
        var chooser = await ChooserByKeyboardAsync(page);
        await chooser.SetFilesAsync(path);
        await Expect(page.Locator(".upload-progress [role=status]")).ToHaveTextAsync("1 of 1 read");
        await Expect(page.Locator(".upload-step h3")).ToBeFocusedAsync();
        await InspectAsync(page, "a file that was chosen");
        await Keyboard.TabToAsync(page, ".upload-buttons button");
        await page.Keyboard.PressAsync("Enter");

        // The plan is shown, and nothing is written yet.
        await ExpectStepAsync(page, "Check the plan");
        await Expect(page.Locator(".upload-plan")).ToContainTextAsync("would be imported: 12 judgments");
        await InspectAsync(page, "a plan");
        await using (var other = await dashboard.VisitAsync())
        {
            await other.OpenAsync("/imports");
            await Expect(other.Page.GetByText("cumbria-2021-22.txt")).ToHaveCountAsync(0);
        }

        await Keyboard.TabToAsync(page, ".upload-buttons button");
        await page.Keyboard.PressAsync("Enter");
        await ExpectStepAsync(page, "Done");
        await Expect(page.Locator(".upload-results")).ToContainTextAsync("was imported: 12 judgments");
        await InspectAsync(page, "the last step");
        await Keyboard.TabToAsync(page, ".upload-results a");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Import of cumbria-2021-22.txt");
        await visit.OpenAsync("/afis?force=cumbria");
        await Expect(page.Locator(".afis tbody")).ToContainTextAsync(OldHeadline);
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task A_correction_asks_about_a_headline_and_shows_old_and_new_side_by_side()
    {
        var path = Path.Combine(folder, "durham-2021-22.txt");
        var report = await ReportAsync("Durham");
        await File.WriteAllTextAsync(path, report);
        await using var visit = await dashboard.SignedInAsync("Liaison officer");
        var page = visit.Page;
        await visit.OpenAsync(await dashboard.PageAsync("/imports/upload"));
        await PlanAsync(page, path);
        await PressAsync(page, "Apply 1 file");
        await ExpectStepAsync(page, "Done");

        // The corrected file: a figure has a new value, and a headline is worded anew.
        await File.WriteAllTextAsync(
            path, report.Replace("stands at 20.1 percent", "stands at 21.4 percent", StringComparison.Ordinal)
                .Replace(OldHeadline, NewHeadline, StringComparison.Ordinal));
        await PressAsync(page, "Upload more");
        var section = await PlanAsync(page, path);
        var figure = section.Locator("[data-kind=Changed] tbody tr").Filter(new() { HasText = "20.1 percent" }).Last;
        await Expect(figure.Locator("td").Nth(0)).ToContainTextAsync("20.1 percent");
        await Expect(figure.Locator("td").Nth(1)).ToContainTextAsync("21.4 percent");
        await PressAsync(page, "Answer 1 question");
        await ExpectStepAsync(page, "Answer questions");
        var question = page.Locator("fieldset.question");
        await Expect(question).ToContainTextAsync(OldHeadline);
        await Expect(question).ToContainTextAsync(NewHeadline);

        // Not before the question is answered.
        await PressAsync(page, "Apply 1 file");
        await Expect(page.Locator(".upload-problems")).ToBeFocusedAsync();
        await InspectAsync(page, "a question that is not answered");
        await page.GetByRole(AriaRole.Link, new() { Name = "One question is not answered yet." }).ClickAsync();
        await Expect(question).ToBeFocusedAsync();
        await Keyboard.TabToAsync(page, "fieldset.question input");
        await page.Keyboard.PressAsync(" ");
        await Expect(question.GetByLabel("The same, with another headline")).ToBeCheckedAsync();
        await Expect(question.GetByLabel("The same, with another headline")).ToBeFocusedAsync();
        await Expect(page.Locator(".upload-progress [role=status]")).ToContainTextAsync("With your answers");
        await PressAsync(page, "Back to the plan");
        await Expect(section.Locator("[data-kind=Changed] tbody th").Filter(new() { HasText = "DUR-2021-22-" })).ToHaveCountAsync(1);
        await PressAsync(page, "Answer 1 question");
        await PressAsync(page, "Apply 1 file");
        await Expect(page.Locator(".upload-results")).ToContainTextAsync("the store now follows it");

        // Old and new on the page of the import, the earlier text in the reader.
        await page.GetByRole(AriaRole.Link, new() { Name = "What was imported" }).ClickAsync();
        await Expect(page.Locator("[data-kind=Changed]")).ToContainTextAsync("21.4 percent");
        await Axe.FindsNothingAsync(page, "the page of an import with changes");
        await page.Locator(".facts a").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameString = "Text 1, imported" }).ClickAsync();
        await Expect(page.Locator(".notice-warning")).ToContainTextAsync("This is the text as imported on");
        await Axe.FindsNothingAsync(page, "an earlier text");
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task A_file_that_is_no_report_is_refused_with_its_sentence_and_can_be_chosen_again()
    {
        var path = Path.Combine(folder, "holiday.txt");
        await File.WriteAllTextAsync(path, "We went to the sea.");
        await using var visit = await dashboard.SignedInAsync("Liaison officer");
        await visit.OpenAsync(await dashboard.PageAsync("/imports/upload"));

        for (var time = 0; time < 2; time++)
        {
            var section = await PlanAsync(visit.Page, path);
            await Expect(section).ToContainTextAsync("holiday.txt names neither the inspectorate");
            await Expect(visit.Page.Locator(".upload-problems")).ToBeFocusedAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Apply" })).ToBeDisabledAsync();
            if (time == 0) await InspectAsync(visit.Page, "a refused file");
            await visit.Page.Locator(".upload-problems a").ClickAsync();
            await Expect(section).ToBeFocusedAsync();
            await PressAsync(visit.Page, "Leave out holiday.txt");
            await ExpectStepAsync(visit.Page, "Choose files");
        }

        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task A_force_that_the_cover_lacks_is_chosen_by_keyboard_and_told_as_named_by_the_officer()
    {
        var path = Path.Combine(folder, "cover.txt");
        await File.WriteAllTextAsync(path,
            "PEEL 2021/22\n\nAn inspection of\n\nJune 2022\n\nOverall summary\n\nResponding to the public\n\nGood\n\n"
                + "The force is good at responding to the "
                + "public.\n\nArea for improvement\n\nThe force should reduce abandoned calls\n");
        await using var visit = await dashboard.SignedInAsync("Liaison officer");
        var page = visit.Page;
        await visit.OpenAsync(await dashboard.PageAsync("/imports/upload"));
        var section = await PlanAsync(page, path);
        await Expect(section).ToContainTextAsync("whose cover names no force");
        await InspectAsync(page, "what the document does not say");

        await Keyboard.TabToAsync(page, ".upload-naming select");
        await page.Keyboard.TypeAsync("Gloucestershire");
        await Keyboard.TabToAsync(page, ".upload-naming button");
        await page.Keyboard.PressAsync("Enter");
        await Expect(section).ToContainTextAsync("about Gloucestershire Constabulary, cycle 2021/22");
        await Expect(page.Locator(".upload-progress [role=status]")).ToContainTextAsync("With your answers");
        await Keyboard.TabToAsync(page, ".upload-buttons button");
        await page.Keyboard.PressAsync("Enter");
        await ExpectStepAsync(page, "Done");

        await visit.OpenAsync("/afis/GLO-2021-22-RES-1");
        await Expect(page.Locator(".afi-source .named-note")).ToContainTextAsync("The document does not say its force: ");
        visit.AssertNoTrouble();
    }

    [Fact]
    public async Task A_lost_connection_says_that_nothing_is_half_written()
    {
        await using var visit = await dashboard.SignedInAsync("Liaison officer");
        await visit.OpenAsync(await dashboard.PageAsync("/imports/upload"));
        await Expect(visit.Page.Locator(".upload-lost")).ToBeHiddenAsync();

        // What the framework's script does when it loses the connection.
        await visit.Page.EvaluateAsync(
            "() => document.getElementById('components-reconnect-modal').classList.add('components-reconnect-show')");

        await Expect(visit.Page.Locator(".upload-lost")).ToContainTextAsync("Nothing is half written");
        await Axe.FindsNothingAsync(visit.Page, "a lost connection");
    }

    [Fact]
    public async Task An_officer_who_is_disabled_while_the_page_is_open_uploads_nothing_more()
    {
        var path = Path.Combine(folder, "late.txt");
        await File.WriteAllTextAsync(path, "We went to the sea.");
        await using var visit = await dashboard.SignedInAsync("Liaison officer", name: "Leaving soon");
        await visit.OpenAsync(await dashboard.PageAsync("/imports/upload"));
        var email = (await dashboard.Server.RunAsync("", "users", "list")).Split('\n')
            .Single(line => line.Contains("Leaving soon", StringComparison.Ordinal)).Split('\t')[0];
        await dashboard.Server.RunAsync("", "users", "disable", email);

        var section = await PlanAsync(visit.Page, path);

        await Expect(section).ToContainTextAsync("You are no longer signed in");
    }

    private static async Task<string> ReportAsync(string force)
    {
        var report = await File.ReadAllTextAsync(Path.Combine(PeelServer.Repository(), "seeds", "2021-22-peel-report.txt"));
        report = report.Replace("Northamptonshire", force, StringComparison.Ordinal).Replace('\u2019', '\'');
        Assert.Contains(OldHeadline, report, StringComparison.Ordinal);
        return report;
    }

    /// <summary>Chooses a file and asks for its plan.</summary>
    private static async Task<ILocator> PlanAsync(IPage page, string path)
    {
        await page.Locator("#upload-files:enabled").SetInputFilesAsync(path);
        await Expect(page.Locator(".upload-progress [role=status]")).ToHaveTextAsync("1 of 1 read");
        await PressAsync(page, "Check the plan");
        await ExpectStepAsync(page, "Check the plan");
        return page.Locator($".upload-plan[data-file='{Path.GetFileName(path)}']");
    }

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    private static Task ExpectStepAsync(IPage page, string name) =>
        Expect(page.Locator(".upload-steps [aria-current=step]")).ToHaveTextAsync(name);

    /// <summary>
    /// Opens the browser's own list of files, which is not part of the page. The browser is told to hand it over in the background: only
    /// after an answer of its page is it certain that it was told before the key is pressed.
    /// </summary>
    private static async Task<IFileChooser> ChooserByKeyboardAsync(IPage page)
    {
        var opened = new TaskCompletionSource<IFileChooser>();
        page.FileChooser += (_, chooser) => opened.TrySetResult(chooser);
        await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        await Expect(page.Locator("#upload-files")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        return await opened.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static Task InspectAsync(IPage page, string where) => Axe.FindsNothingAtAsync(page, where, [320, 1280], height: 800);
}

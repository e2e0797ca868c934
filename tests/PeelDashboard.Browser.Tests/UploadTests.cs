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
    public async Task A_report_is_chosen_planned_applied_corrected_and_found_again()
    {
        var report = await File.ReadAllTextAsync(Path.Combine(PeelServer.Repository(), "seeds", "2021-22-peel-report.txt"));
        report = report.Replace("Northamptonshire", "Cumbria", StringComparison.Ordinal).Replace('\u2019', '\'');
        Assert.Contains(OldHeadline, report, StringComparison.Ordinal);
        var path = Path.Combine(folder, "cumbria-2021-22.txt");
        await File.WriteAllTextAsync(path, report);
        await using var visit = await dashboard.SignedInAsync("Liaison officer");
        var page = visit.Page;
        await visit.OpenAsync(await dashboard.PageAsync("/imports/upload"));

        // The plan is shown, and nothing is written yet.
        var section = await ChooseAsync(page, path);
        await Expect(section).ToContainTextAsync("would be imported: 12 judgments");
        await Expect(section.Locator("h2")).ToBeFocusedAsync();
        await Axe.FindsNothingAsync(page, "a plan");
        await using (var other = await dashboard.VisitAsync())
        {
            await other.OpenAsync("/imports");
            await Expect(other.Page.GetByText("cumbria-2021-22.txt")).ToHaveCountAsync(0);
        }

        await section.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(section).ToContainTextAsync("was imported: 12 judgments");
        await section.GetByRole(AriaRole.Link, new() { Name = "What was imported" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Import of cumbria-2021-22.txt");
        await visit.OpenAsync("/afis?force=cumbria");
        await Expect(page.Locator(".afis tbody")).ToContainTextAsync(OldHeadline);

        // The corrected file: a figure has a new value, and a headline is worded anew.
        await File.WriteAllTextAsync(
            path, report.Replace("stands at 20.1 percent", "stands at 21.4 percent", StringComparison.Ordinal)
                .Replace(OldHeadline, NewHeadline, StringComparison.Ordinal));
        await visit.OpenAsync(await dashboard.PageAsync("/imports/upload"));
        section = await ChooseAsync(page, path);
        var figure = section.Locator("[data-kind=Changed] tbody tr").Filter(new() { HasText = "20.1 percent" }).Last;
        await Expect(figure.Locator("td").Nth(0)).ToContainTextAsync("20.1 percent");
        await Expect(figure.Locator("td").Nth(1)).ToContainTextAsync("21.4 percent");
        var question = section.Locator("fieldset.question");
        await Expect(question).ToContainTextAsync(OldHeadline);
        await Expect(question).ToContainTextAsync(NewHeadline);

        // Not before the question is answered.
        await section.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync("One question is not answered yet.");
        await Axe.FindsNothingAsync(page, "a plan with a question");
        await question.GetByLabel("Another one").FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(question.GetByLabel("The same, with another headline")).ToBeCheckedAsync();
        await Expect(question.GetByLabel("The same, with another headline")).ToBeFocusedAsync();
        await Expect(section.Locator("[data-kind=Changed] tbody th").Filter(new() { HasText = "CUM-2021-22-" })).ToHaveCountAsync(1);
        await section.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(section).ToContainTextAsync("the store now follows it");

        // Old and new on the page of the import, the earlier text in the reader.
        await section.GetByRole(AriaRole.Link, new() { Name = "What was imported" }).ClickAsync();
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
        await using var visit = await dashboard.SignedInAsync("Liaison officer",
            options: new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await visit.OpenAsync(await dashboard.PageAsync("/imports/upload"));

        for (var time = 0; time < 2; time++)
        {
            var section = await ChooseAsync(visit.Page, path);
            await Expect(section).ToContainTextAsync("holiday.txt is no report of a known layout");
            await Expect(section.GetByRole(AriaRole.Button, new() { Name = "Apply" })).ToHaveCountAsync(0);
            await Axe.FindsNothingAsync(visit.Page, "a refused file at 320 pixels");
            Assert.Equal(320, await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            await section.GetByRole(AriaRole.Button, new() { Name = "Remove from this list" }).ClickAsync();
            await Expect(section).ToHaveCountAsync(0);
        }

        visit.AssertNoTrouble();
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

        var section = await ChooseAsync(visit.Page, path);

        await Expect(section).ToContainTextAsync("You are no longer signed in");
    }

    private static async Task<ILocator> ChooseAsync(IPage page, string path)
    {
        var box = page.Locator("#upload-files:not([disabled])");
        await box.WaitForAsync();
        await box.SetInputFilesAsync(path);
        var section = page.Locator($"[data-file='{Path.GetFileName(path)}']");
        await section.WaitForAsync();
        return section;
    }
}

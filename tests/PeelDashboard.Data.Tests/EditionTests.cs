using System.Text;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data.Entities;
using PeelDashboard.Data.Tests.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Data.Tests;

/// <summary>
/// Which texts are editions of one report, and what an edition changes, asks about and leaves, whatever the files are called.
/// </summary>
public sealed class EditionTests
{
    private const string Number = "The force should reduce the number of calls that are abandoned";
    private const string Share = "The force should reduce the share of calls that are abandoned";
    private const string Check = "The force should make sure that supervisors check records";

    [Fact]
    public async Task Reissue_under_another_name_supersedes_grade_and_figure_and_asks_about_the_AFI()
    {
        using var store = await TestStore.WithOthersAsync();
        await ImportAsync(store, "surrey.txt", Report("June 2022", "adequate", 8.8m, Number));
        var reissue = Report("August 2022", "requires improvement", 25.6m, Share);
        var before = store.Content(withImports: true);

        var asked = await ImportAsync(store, "surrey-reissued.txt", reissue);

        Assert.Equal((true, ImportOutcome.Updated, before), (asked.IsUnanswered, asked.Outcome, store.Content(withImports: true)));
        Assert.Equal("surrey-reissued.txt was not imported, because a question must be answered first; nothing was written.",
            asked.Message);
        var question = Assert.Single(asked.Questions);
        Assert.Equal(("SUR-2021-22-RES-1", Number, Share), (question.Reference, question.OldHeadline, question.NewHeadline));
        var applied = await ImportAsync(store, "surrey-reissued.txt", reissue, new ImportAnswer(question.Reference, question.Line));

        Assert.StartsWith(
            "surrey-reissued.txt is another edition of \"PEEL 2021/22: Police effectiveness, efficiency and legitimacy - An inspection of "
            + "Surrey Police\" (surrey.txt, June 2022); the store now follows it: ", applied.Message, StringComparison.Ordinal);
        await using var db = store.Context();
        var document = await db.Documents.SingleAsync(row => row.Force.Slug == "surrey");
        Assert.Equal((2, "surrey-reissued.txt", "2022-08"), (document.Edition, document.FileName, document.Published));
        Assert.Equal(
            ["Adequate Superseded 2022-08", "RequiresImprovement Current 2022-08"],
            (await db.Judgments.Where(row => row.ForceId == document.ForceId).OrderBy(row => row.Id).ToListAsync())
                .Select(row => $"{row.Grade} {row.Status} {row.AmendedOn}"));
        Assert.Equal(
            ["8.8 Superseded 2022-08", "25.6 Current 2022-08"],
            (await db.Observations.Where(row => row.ForceId == document.ForceId).OrderBy(row => row.Id).ToListAsync())
                .Select(row => $"{row.Value} {row.Status} {row.AmendedOn}"));
        Assert.Equal([$"SUR-2021-22-RES-1 {Share}"], await AfisAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Earlier_edition_changes_nothing_when_the_store_has_the_later_one()
    {
        using var store = await TestStore.OpenAsync();
        var (june, august) = (Report("June 2022", "adequate", 8.8m, Number), Report("August 2022", "good", 25.6m, Number));
        await ImportAsync(store, "june.txt", june);
        await ImportAsync(store, "august.txt", august);
        var before = store.Content();

        var known = await ImportAsync(store, "old.txt", june);
        var unknown = await ImportAsync(store, "older.txt", Report("May 2022", "inadequate", 8.8m, Number));

        Assert.Equal((ImportOutcome.Unchanged, ImportOutcome.Refused), (known.Outcome, unknown.Outcome));
        Assert.StartsWith("old.txt is an earlier text of \"PEEL 2021/22: ", known.Message, StringComparison.Ordinal);
        Assert.StartsWith("older.txt is dated May 2022 and is an earlier edition of \"PEEL 2021/22: ", unknown.Message,
            StringComparison.Ordinal);
        Assert.Equal(before, store.Content());
    }

    [Fact]
    public async Task Report_under_two_names_is_one_document_when_its_text_is_nearly_the_same()
    {
        using var store = await TestStore.OpenAsync();
        var text = Report("June 2022", "adequate", 8.8m, Number);
        await ImportAsync(store, "one.txt", text);
        var same = await ImportAsync(store, "two.txt", text);
        var nearly = await ImportAsync(store, "three.txt", text + "\n\nPrinted for the panel.\n");

        Assert.Equal("two.txt holds the same bytes as one.txt, which was imported before: there is nothing to import.", same.Message);
        Assert.Equal((ImportOutcome.Updated, same.DocumentId, 0), (nearly.Outcome, nearly.DocumentId, nearly.Changes.Added));
        Assert.Equal([$"SUR-2021-22-RES-1 {Number}"], await AfisAsync(store));
        await using var db = store.Context();
        Assert.Equal((1, 1, 1), (await db.Documents.CountAsync(), await db.Judgments.CountAsync(), await db.Observations.CountAsync()));
    }

    [Fact]
    public async Task Two_cycles_under_one_name_are_two_documents_and_nothing_is_lost()
    {
        using var store = await TestStore.OpenAsync();
        var (one, other) = (Report("June 2022", "adequate", 8.8m, Number), Report("June 2024", "good", 9.1m, Number)
            .Replace("PEEL 2021/22", "PEEL 2023-25", StringComparison.Ordinal));
        await ImportAsync(store, "report.txt", one);
        var second = await ImportAsync(store, "report.txt", other);

        Assert.Equal(ImportOutcome.Imported, second.Outcome);
        Assert.Equal([$"SUR-2021-22-RES-1 {Number}", $"SUR-2023-25-RES-1 {Number}"], await AfisAsync(store));
        Assert.Equal(ImportOutcome.Unchanged, (await ImportAsync(store, "report.txt", one)).Outcome);
        Assert.Empty(await store.CheckAsync());
    }

    [Theory]
    [InlineData("PEEL 2021/22 - Northamptonshire Police", false)]
    [InlineData("PEEL 2021 / 22: Police effectiveness, efficiency and legitimacy", false)]
    [InlineData("PEEL 2021/22: Revisit", true)]
    public async Task Another_title_for_the_same_force_and_cycle_is_asked_about(string title, bool isAsked)
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var other = Reports.Of("other.txt", draft => draft.Judgment("investigating-crime", Grade.Good), title: title);
        var before = store.Content(withImports: true);

        var plan = store.Take(other);

        Assert.Equal(isAsked, plan.IsUnanswered);
        if (!isAsked) return;
        Assert.Equal(before, store.Content(withImports: true));
        var question = Assert.Single(plan.Questions);
        Assert.Equal(("report-2", QuestionTopic.Document, 1), (question.Reference, question.About, question.Line));
        Assert.Equal(("report.txt, November 2021", "other.txt, November 2021"), (question.OldDetail, question.NewDetail));
        Assert.Equal(
            (ImportOutcome.Updated, 2), Outcome(store.Take(other, new ImportOptions { DryRun = true, Answers = [new("report-2", 1)] })));
        Assert.Equal((ImportOutcome.Imported, 3), Outcome(store.Take(other, new ImportOptions { Answers = [new("report-2", null)] })));
        Assert.Equal((ImportOutcome.Unchanged, 3), Outcome(store.Take(other)));
    }

    [Theory]
    [InlineData("letter.txt", "2022-05", "2021-11", true)]
    [InlineData("later.txt", "2022-05", "2021-11", false)]
    [InlineData("later.txt", null, "2021-11", true)]
    [InlineData("later.txt", null, null, true)]
    public async Task Letter_of_another_date_is_a_document_of_its_own_and_asked_about_when_only_name_or_title_says_otherwise(
        string name, string? published, string? before, bool isAsked)
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Letter("letter.txt", before, "Well."));

        var report = store.Take(Letter(name, published, "Better."), dryRun: true);

        Assert.Equal((ImportOutcome.Imported, isAsked ? 1 : 0), (report.Outcome, report.Questions.Count));
        Assert.Equal((ImportOutcome.Updated, 2), Outcome(store.Take(Letter("letter.txt", before, "Better."))));
    }

    [Fact]
    public async Task AFIs_of_one_headline_keep_their_records_by_their_detail_when_they_change_places()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Twice(0, "Response teams did not.", "The control room did not."));
        var before = await DetailsAsync(store);

        var report = store.Take(Twice(1, "The control room did not.", "Response teams did not."));

        Assert.Equal((false, 0), (report.IsUnanswered, report.Changes.Added + report.Changes.Changed + report.Changes.Gone));
        Assert.Equal(before, await DetailsAsync(store));
        var asked = store.Take(Twice(2, "The control room mostly did not.", "Response teams rarely did."));
        Assert.True(asked.IsUnanswered);
        Assert.Equal(
            ["NHP-2021-22-INV-1=4", "NHP-2021-22-INV-3=4", "NHP-2021-22-INV-1=6", "NHP-2021-22-INV-3=6"],
            asked.Questions.Select(question => $"{question.Reference}={question.Line}"));
        Assert.Equal(("Response teams did not.", "The control room mostly did not."),
            (asked.Questions[0].OldDetail, asked.Questions[0].NewDetail));
        Assert.False(store.Take(Twice(2, "The control room mostly did not.", "Response teams did not.")).IsUnanswered);
        Assert.Equal(["NHP-2021-22-INV-1 Response teams did not.", "NHP-2021-22-INV-3 The control room mostly did not."],
            await DetailsAsync(store));
    }

    [Fact]
    public async Task AFI_that_goes_while_another_comes_in_its_section_is_asked_about_however_unlike_they_are()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        var people = tracker.Store.PeoplesContent();
        var other = Reports.Of("report.txt", draft => draft.Afi("investigating-crime", "The force should record.")
            .Afi("preventing-crime", "The force should analyse.").Afi("investigating-crime", "Detectives lack desks.")
            .Afi("investigating-crime", "Exhibits are lost."));

        var asked = tracker.Store.Take(other);

        Assert.True(asked.IsUnanswered);
        Assert.Equal(["NHP-2021-22-INV-1=4", "NHP-2021-22-INV-1=5"], asked.Questions.Select(one => $"{one.Reference}={one.Line}"));
        var applied = tracker.Store.Take(other, new ImportOptions { Answers = [new ImportAnswer("nhp-2021-22-inv-1", null)] });
        Assert.Equal((2, 1, people), (applied.Plan.Count(change => change is { Kind: ChangeKind.Added, Fact: "area for improvement" }),
            applied.Plan.Count(change => change is { Kind: ChangeKind.Gone, Subject: "NHP-2021-22-INV-1" }),
                tracker.Store.PeoplesContent()));
        Assert.Equal(ImportOutcome.Unchanged, tracker.Store.Take(other).Outcome);
    }

    private static (ImportOutcome Outcome, int? Document) Outcome(ImportReport report) => (report.Outcome, report.DocumentId);

    private static ReadResult.Report Letter(string name, string? published, string finding) => Reports.Of(
        name, draft => draft.Finding(finding), published: published, title: "Northamptonshire Police: letter", layout: "revisit-letter");

    private static ReadResult.Report Twice(int blank, string one, string other) => Reports.Of("report.txt", draft => draft.Blank(blank)
        .Afi("investigating-crime", Check, one).Afi("investigating-crime", "The force should reduce delays", "We found delays.")
        .Afi("investigating-crime", Check, other));

    private static async Task<ImportReport> ImportAsync(TestStore store, string name, string text, params ImportAnswer[] answers) =>
        await store.Imports.ImportAsync(name, Encoding.UTF8.GetBytes(text), new ImportOptions { Answers = answers }, default);

    private static string Report(string month, string grade, decimal abandoned, string headline) => FormattableString.Invariant($"""
        PEEL 2021/22
        Police effectiveness, efficiency and legitimacy

        An inspection of Surrey Police

        {month}

        Responding to the public

        {char.ToUpperInvariant(grade[0])}{grade[1..]}

        Surrey Police {(grade.StartsWith('r') ? grade : "is " + grade)} at responding to the public.

        Area for improvement

        {headline}

        In the year ending 31 March 2022, {abandoned} percent of calls were abandoned, compared with the England and Wales average of 5.0 percent.
        """);

    private static async Task<List<string>> AfisAsync(TestStore store)
    {
        await using var db = store.Context();
        return await db.Afis.Where(afi => afi.Force.Slug == "surrey").OrderBy(afi => afi.Reference)
            .Select(afi => afi.Reference + " " + afi.Headline).ToListAsync();
    }

    private static async Task<List<string>> DetailsAsync(TestStore store)
    {
        await using var db = store.Context();
        return await db.Afis.Where(afi => afi.Force.Name == Reports.Northants && afi.Headline == Check).OrderBy(afi => afi.Reference)
            .Select(afi => afi.Reference + " " + afi.Detail).ToListAsync();
    }
}

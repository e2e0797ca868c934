using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data.Entities;
using PeelDashboard.Data.Tests.FollowUp;
using PeelDashboard.Parsing.Model;
using F = PeelDashboard.Domain.FollowUp.FollowUpField;

namespace PeelDashboard.Data.Tests;

/// <summary>
/// Which stored document a file is another text of: never one of another force, cycle, pillar or kind, whatever the file is called.
/// </summary>
public sealed class DocumentIdentityTests
{
    private const string Kent = "Kent Police";
    private const string Surrey = "Surrey Police";

    [Theory]
    [InlineData(Surrey, "2021/22", "integrated-report", "")]
    [InlineData(Reports.Northants, "2023-25", "integrated-report", "")]
    [InlineData(Reports.Northants, "2021/22", "integrated-report", "Legitimacy")]
    [InlineData(Reports.Northants, "2021/22", "pillar-report", "Effectiveness")]
    [InlineData(Reports.Northants, "2021/22", "inspectorate-letter", "")]
    [InlineData(Reports.Northants, "2021/22", "press-release", "")]
    public async Task Document_comes_in_as_its_own_when_its_name_belongs_to_another(string force, string cycle,
        string layout, string pillar)
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await tracker.SavedAsync(0, (F.Note, "Radios were bought"));
        var (people, facts, found) = (tracker.Store.PeoplesContent(), await FactsAsync(tracker.Store, 2),
            tracker.Store.Search("supervise").Total);

        var report = tracker.Store.Take(Other(force, cycle, layout, pillar));

        Assert.Equal(ImportOutcome.Imported, report.Outcome);
        Assert.Equal((people, facts), (tracker.Store.PeoplesContent(), await FactsAsync(tracker.Store, 2)));
        Assert.Equal((3, found), (report.DocumentId, tracker.Store.Search("supervise").Total));
        Assert.EndsWith(
            " The store has another document of that name (Northamptonshire Police, 2021/22, integrated report), which stays as it is.",
            report.Message, StringComparison.Ordinal);
        await using var db = tracker.Store.Context();
        var documents = await db.Documents.Where(row => row.FileName == "report.txt").OrderBy(row => row.Id).ToListAsync();
        Assert.Equal([(2, "integrated-report", ""), (3, layout, pillar)], documents.Select(row => (row.Id, row.Layout, row.Pillar)));
        Assert.All(documents, row => Assert.Equal(1, row.Edition));
        Assert.Equal([2, 3], await db.ImportRuns.Where(row => row.FileName == "report.txt").OrderBy(row => row.Id)
            .Select(row => row.DocumentId ?? 0).ToListAsync());
        Assert.Equal(ImportOutcome.Unchanged, tracker.Store.Take(Reports.Base()).Outcome);
        Assert.Equal(ImportOutcome.Unchanged, tracker.Store.Take(Other(force, cycle, layout, pillar)).Outcome);
        Assert.Empty(await tracker.Store.CheckAsync());
    }

    [Fact]
    public async Task Follow_up_stays_with_its_force_when_another_forces_report_has_the_same_name_and_headlines()
    {
        using var store = await TestStore.OpenAsync();
        await ImportAsync(store, Kent, "radios", "calls");
        var facts = await FactsAsync(store, 1);

        var plan = await store.Imports.ImportAsync("report.txt", Text(Surrey, "radios", "calls"), ImportOptions.Plan, default);
        Assert.Equal((ImportOutcome.Imported, null, 3), (plan.Outcome, plan.DocumentId, plan.Changes.Added));
        Assert.Equal(0, plan.Changes.Changed + plan.Changes.Gone);
        await ImportAsync(store, Surrey, "radios", "calls");

        Assert.Equal(facts, await FactsAsync(store, 1));
        await using var db = store.Context();
        Assert.Equal(
            ["KEN-2021-22-RES-1 Kent Police 1", "KEN-2021-22-RES-2 Kent Police 1", "SUR-2021-22-RES-1 Surrey Police 2",
                "SUR-2021-22-RES-2 Surrey Police 2"],
            await db.Afis.OrderBy(afi => afi.Reference).Select(afi => afi.Reference + " " + afi.Force.Name + " " + afi.Passage.DocumentId)
                .ToListAsync());
    }

    [Fact]
    public async Task Reissue_is_a_new_edition_of_its_own_document_when_three_forces_share_a_name()
    {
        using var store = await TestStore.OpenAsync();
        foreach (var force in (string[])[Kent, Surrey, Reports.Northants]) await ImportAsync(store, force, "radios", "calls");
        var (first, third) = (await FactsAsync(store, 1), await FactsAsync(store, 3));

        var report = await ImportAsync(store, Surrey, "radios", "calls", "custody");

        Assert.Equal((ImportOutcome.Updated, 2, 1), (report.Outcome, report.DocumentId, report.Changes.Added));
        Assert.Equal((first, third), (await FactsAsync(store, 1), await FactsAsync(store, 3)));
        await using var db = store.Context();
        Assert.Equal([1, 2, 1], await db.Documents.OrderBy(row => row.Id).Select(row => row.Edition).ToListAsync());
        Assert.Equal(ImportOutcome.Unchanged, (await ImportAsync(store, Kent, "radios", "calls")).Outcome);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Corrected_report_is_an_edition_when_only_the_kind_of_its_layout_or_its_title_is_read_otherwise()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var report = store.Take(Reports.Of(
            "report.txt", draft => draft.Afi("investigating-crime", "The force should supervise."),
                title: "PEEL 2021/22 - Northamptonshire Police",
            layout: "pillar-report"));
        Assert.Equal((ImportOutcome.Updated, 2), (report.Outcome, report.DocumentId));
    }

    [Theory]
    [InlineData(Kent, "2021/22", "Kent Police, 2021/22")]
    [InlineData(Reports.Northants, "2023-25", "Northamptonshire Police, 2023-25")]
    public async Task Same_bytes_are_refused_when_they_are_read_as_of_another_force_or_cycle(string force, string cycle, string named)
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var before = store.Content();

        var report = store.Take(Reread(force, cycle, "integrated-report", ""));

        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Equal(
            $"report.txt is stored as a document about Northamptonshire Police, 2021/22, integrated report, but now reads as one about "
            + $"{named}, integrated report. Nothing was written, because recorded progress stays with its document; check which of the two "
            + "is right.",
            report.Message);
        Assert.Equal(before, store.Content());
    }

    [Fact]
    public async Task Same_bytes_stay_the_same_document_when_their_kind_is_read_otherwise_unless_another_document_is_that()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        Assert.Equal((ImportOutcome.Updated, 2), Outcome(store.Take(Shorter("press-release"))));
        Assert.Equal((ImportOutcome.Imported, 3), Outcome(store.Take(Other(Reports.Northants, "2021/22", "committee-paper", ""))));
        Assert.Equal((ImportOutcome.Refused, null), Outcome(store.Take(Shorter("committee-paper"))));

        static ReadResult.Report Shorter(string layout) =>
            Reread(Reports.Northants, "2021/22", layout, "") is var read ? read with { Parsed = read.Parsed with { Findings = [] } } : read;
    }

    [Fact]
    public async Task Answer_is_not_used_when_it_would_take_an_AFI_to_another_cycle()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        store.Take(Reports.Of("report.txt", draft => draft.Finding("Nothing is left.")));

        var report = store.Take(
            Reports.Of("later.txt", draft => draft.Afi("investigating-crime", "The force should listen."), cycle: "2023-25"),
            new ImportOptions { Answers = [new ImportAnswer("NHP-2021-22-INV-1", 2)] });

        Assert.Contains(report.Diagnostics, diagnostic =>
            diagnostic.Message == "The answer NHP-2021-22-INV-1=2 was not used, because NHP-2021-22-INV-1 belongs to another cycle.");
        await using var db = store.Context();
        Assert.Equal("2021/22",
            (await db.Afis.Include(afi => afi.Area).SingleAsync(afi => afi.Reference == "NHP-2021-22-INV-1")).Area.CycleKey);
        Assert.Equal(1, await db.Afis.CountAsync(afi => afi.Reference == "NHP-2023-25-INV-1"));
    }

    [Theory]
    [InlineData("UPDATE Afis SET ForceId = ForceId + 1", "An area for improvement stays with its force and its cycle.")]
    [InlineData("UPDATE Afis SET AreaId = (SELECT Id FROM Areas WHERE CycleKey = '2023-25')",
        "An area for improvement stays with its force and its cycle.")]
    [InlineData("UPDATE Documents SET ForceId = ForceId + 1", "A document stays with its force and its cycle.")]
    [InlineData("UPDATE Documents SET CycleKey = '2023-25'", "A document stays with its force and its cycle.")]
    [InlineData("UPDATE Afis SET Reference = 'SUR-2021-22-INV-1'", "An area for improvement stays with its force and its cycle.")]
    [InlineData("UPDATE Afis SET DocumentId = NULL, Address = 'https://example.org'",
        "An area for improvement stays with its force and its cycle.")]
    [InlineData("INSERT OR REPLACE INTO Afis SELECT * FROM Afis", "An area for improvement cannot be replaced by another.")]
    [InlineData("INSERT OR REPLACE INTO Documents SELECT * FROM Documents", "A document cannot be replaced by another.")]
    public async Task Database_refuses_a_statement_that_moves_facts_to_another_force_or_cycle(string sql, string message)
    {
        using var store = await TestStore.WithOthersAsync();
        Assert.Contains(message, Assert.Throws<SqliteException>(() => store.Execute(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_tells_of_facts_when_their_force_is_not_that_of_their_document()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var surrey = await store.ForceIdAsync("surrey");
        store.Execute($"UPDATE Findings SET ForceId = {surrey} WHERE Headline = 'The force has few detectives.'");
        store.Execute($"""
            DROP TRIGGER "Guard_Afis_Change";
            UPDATE Afis SET ForceId = {surrey} WHERE Reference = 'NHP-2021-22-PRE-1';
            """);

        var findings = (await store.CheckAsync()).Select(finding => $"{finding.Where}: {finding.Message}").ToList();

        Assert.Contains(
            "NHP-2021-22-PRE-1: The area for improvement is said of Surrey Police, but report.txt is about Northamptonshire Police.",
            findings);
        Assert.Contains(findings, finding => finding.StartsWith("Findings ", StringComparison.Ordinal)
            && finding.EndsWith(": The finding is said of Surrey Police, but report.txt is about Northamptonshire Police.",
                StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_tells_of_progress_when_its_force_is_not_that_of_its_AFI()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await tracker.SavedAsync(0, (F.Note, "Radios were bought"));
        var surrey = await tracker.Store.ForceIdAsync("surrey");
        Assert.Contains("Progress belongs to the force of what it is about.",
            Assert.Throws<SqliteException>(() => tracker.Store.Execute($"""
            INSERT INTO FollowUps SELECT 99, 'NHP-2021-22-INV-2', {surrey}, (SELECT Id FROM Afis WHERE Reference = 'NHP-2021-22-INV-2'),
              ItemId, Status, OwnerKind, Owner, OwnerAccountId, DueOn, ReviewOn, PercentComplete, RiskOverride, RiskReason, Note, ClosedOn,
              ClosingReference, SupersededBy, Version, UpdatedAt, UpdatedBy, LastEntryId FROM FollowUps
            """)).Message, StringComparison.Ordinal);
        tracker.Store.Execute($"""
            DROP TRIGGER "Guard_FollowUps_Change";
            UPDATE FollowUps SET ForceId = {surrey};
            """);

        Assert.Contains(await tracker.Store.CheckAsync(), finding => finding is
        {
            Where: "NHP-2021-22-INV-1",
            Message: "Its progress is kept for Surrey Police, but it is an area for improvement of Northamptonshire Police; compare with a "
                + "backup.",
        });
    }

    [Fact]
    public async Task Moved_AFIs_are_told_and_their_report_comes_in_anew_when_an_earlier_version_moved_them()
    {
        using var store = await TestStore.WithOthersAsync();
        var surrey = await store.ForceIdAsync("surrey");
        store.Execute($"""
            DROP TRIGGER "Guard_Afis_Change";
            DROP TRIGGER "Guard_Documents_Change";
            UPDATE Afis SET ForceId = {surrey};
            UPDATE Documents SET ForceId = {surrey}, Sha256 = '';
            """);
        Assert.Contains(await store.CheckAsync(), finding => finding is
        {
            Where: "KEN-2021-22-INV-1",
            Message: "It is kept as an area for improvement of Surrey Police, whose references begin with SUR; find out which force it is "
                + "of, and compare with a backup.",
        });

        Assert.Equal(ImportOutcome.Imported, store.Take(Reports.Kent()).Outcome);

        await using var db = store.Context();
        Assert.Equal(
            ["KEN-2021-22-INV-1 Surrey Police", "KEN-2021-22-INV-2 Kent Police"],
            await db.Afis.OrderBy(afi => afi.Id).Select(afi => afi.Reference + " " + afi.Force.Name).ToListAsync());
    }

    private static (ImportOutcome Outcome, int? Document) Outcome(ImportReport report) => (report.Outcome, report.DocumentId);

    private static ReadResult.Report Other(string force, string cycle, string layout, string pillar) => Reports.Of(
        "report.txt", draft => draft.Afi("investigating-crime", "The force should record well.").Finding("Few detectives stay."), force,
        cycle, layout: layout, pillar: pillar);

    /// <summary>The bytes of the base report as another version of the program might read them.</summary>
    private static ReadResult.Report Reread(string force, string cycle, string layout, string pillar)
    {
        var read = Reports.Base();
        var about = read.Parsed.Document with { ForceName = force, CycleKey = cycle, Layout = layout, Pillar = pillar };
        return read with { Parsed = read.Parsed with { Document = about } };
    }

    private static async Task<ImportReport> ImportAsync(TestStore store, string force, params string[] faults) =>
        await store.Imports.ImportAsync("report.txt", Text(force, faults), ImportOptions.Apply, default);

    private static byte[] Text(string force, params string[] faults) => Encoding.UTF8.GetBytes(
        $"PEEL 2021/22\nPolice effectiveness, efficiency and legitimacy\n\nAn inspection of {force}\n\nJune 2022\n\nResponding to the "
            + "public\n\nAdequate\n\n"
        + $"{force} is adequate at responding to the public.\n\n"
        + string.Concat(faults.Select(fault =>
            $"Area for improvement\n\nThe force should improve how it handles {fault}\n\nWe found faults with {fault}.\n\n")));

    private static async Task<string> FactsAsync(TestStore store, int document)
    {
        await using var db = store.Context();
        var afis = await db.Afis.Include(afi => afi.Area).Where(afi => afi.Passage.DocumentId == document)
            .OrderBy(afi => afi.Id).ToListAsync();
        var texts = await db.DocumentTexts.Where(text => text.DocumentId == document).OrderBy(text => text.Edition).ToListAsync();
        Assert.NotEmpty(afis);
        return string.Join('\n', [
            .. afis.Select(afi =>
                $"{afi.Id} {afi.Reference} {afi.ForceId} {afi.Area.CycleKey} {afi.InLatestText} {afi.Passage.FirstLine} {afi.Headline}"),
            .. texts.Select(text => $"{text.Edition} {text.Sha256}")]);
    }
}

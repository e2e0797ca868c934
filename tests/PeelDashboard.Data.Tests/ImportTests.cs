using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Data.Tests;

public sealed class ImportTests
{
    [Fact]
    public async Task A_report_is_stored_with_every_fact_and_recorded()
    {
        using var store = await TestStore.WithOthersAsync();
        var report = store.Take(Reports.Base());

        Assert.Equal(ImportOutcome.Imported, report.Outcome);
        Assert.Equal("report.txt was imported: 2 judgments, 3 areas for improvement, 2 findings, 2 figures.", report.Message);
        Assert.Equal((9, 0, 0, 0), (report.Changes.Added, report.Changes.Changed, report.Changes.Unchanged, report.Changes.Gone));
        await using var db = store.Context();
        var document = await db.Documents.Include(row => row.Texts).Include(row => row.Sections)
            .SingleAsync(row => row.FileName == "report.txt");
        Assert.Equal(report.DocumentId, document.Id);
        Assert.Equal("2021-11", document.Published);
        Assert.Equal(document.LineCount, Assert.Single(document.Texts).Lines.Split('\n').Length);
        Assert.Equal("investigating-crime", (await db.Areas.FindAsync(Assert.Single(document.Sections).AreaId))!.Key);
        var figure = await db.Observations.Include(row => row.Comparators)
            .SingleAsync(row => row.Label == "Victims satisfied" && row.Force.Name == Reports.Northants);
        Assert.Equal(("68.0", "70.50"), (figure.Value.ToString(), Assert.Single(figure.Comparators).Value.ToString()));
        Assert.Equal("2021-11", (await db.Judgments.FirstAsync(row => row.Passage.DocumentId == document.Id)).StatedOn);
        var run = await db.ImportRuns.OrderBy(row => row.Id).LastAsync();
        Assert.Equal((document.Id, ImportOutcome.Imported, 9, document.Sha256), (run.DocumentId, run.Outcome, run.Added, run.Sha256));
        Assert.Equal(DateTimeKind.Utc, run.StartedAt.Kind);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_says_so()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        ImportReport? again = null;

        Assert.False(store.IsWrittenToBy(() => again = store.Take(Reports.Base())));

        Assert.Equal(ImportOutcome.Unchanged, again!.Outcome);
        Assert.Equal("report.txt was imported before and has not changed: there is nothing to import.", again.Message);
        Assert.Equal(9, again.Changes.Unchanged);
        Assert.Equal(["judgment 2", "area for improvement 3", "finding 2", "figure 2"],
            again.LeftAlone.Select(kind => $"{kind.Fact} {kind.Count}"));
        Assert.True(store.IsWrittenToBy(() => store.Take(Reports.Of("other.txt", draft => draft.Finding("Well.")))));
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_are_known()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var before = store.Content();

        var copy = store.Take(Reports.Base("copy.txt"));

        Assert.Equal(ImportOutcome.Unchanged, copy.Outcome);
        Assert.Equal("copy.txt holds the same bytes as report.txt, which was imported before: there is nothing to import.", copy.Message);
        Assert.Equal(before, store.Content());
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_writes_nothing_at_all()
    {
        using var store = await TestStore.WithOthersAsync();
        var (before, runs) = (store.Content(), Runs(store));

        var dry = store.Take(Reports.Base(), dryRun: true);
        var refused = store.Take(new ReadResult.Refused("x.txt", "No."), dryRun: true);

        Assert.Equal("report.txt would be imported: 2 judgments, 3 areas for improvement, 2 findings, 2 figures.", dry.Message);
        Assert.Equal((9, null), (dry.Changes.Added, dry.DocumentId));
        Assert.Equal(ImportOutcome.Refused, refused.Outcome);
        Assert.Equal((before, runs), (store.Content(), Runs(store)));
    }

    [Fact]
    public async Task A_changed_report_adds_changes_keeps_and_marks_what_is_gone()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var numbers = References(store);

        var report = store.TakeAsNew(Reports.Of("report.txt", draft => draft.Blank(5)
            .Judgment("investigating-crime", Grade.Adequate).Judgment("preventing-crime", Grade.Adequate)
            .Afi("investigating-crime", "The force should supervise.", "In detail.").Afi("investigating-crime", "The force should plan.")
                .Afi("preventing-crime", "The force should analyse.")
            .Finding("The force investigates well.").Finding("The force has few detectives.")
            .Figure("Victims satisfied", 69m, (ComparatorKind.EnglandAndWales, 70.50m)).Figure("Calls abandoned", 12m)));

        Assert.Equal(ImportOutcome.Updated, report.Outcome);
        Assert.Equal((1, 3, 5, 1), (report.Changes.Added, report.Changes.Changed, report.Changes.Unchanged, report.Changes.Gone));
        await using var db = store.Context();
        var afis = await db.Afis.Where(afi => afi.Force.Name == Reports.Northants).OrderBy(afi => afi.Reference).ToListAsync();
        Assert.Equal(
            ["NHP-2021-22-INV-1 The force should supervise. True", "NHP-2021-22-INV-2 The force should record. False",
                "NHP-2021-22-INV-3 The force should plan. True", "NHP-2021-22-PRE-1 The force should analyse. True"],
            afis.Select(afi => $"{afi.Reference} {afi.Headline} {afi.InLatestText}"));
        Assert.Equal("In detail.", afis[0].Detail);
        Assert.Equal("NHP-2021-22-INV-1,NHP-2021-22-INV-2,NHP-2021-22-PRE-1", numbers);

        // Facts that only moved within the text are unchanged, but their lines are the new ones.
        Assert.Empty(await store.CheckAsync());
        Assert.Equal(69m, (await db.Observations.SingleAsync(row =>
            row.Label == "Victims satisfied" && row.Force.Name == Reports.Northants && row.Status == FactStatus.Current)).Value);
        Assert.Equal(1, await db.Afis.CountAsync(afi => afi.Force.Name == "Kent Police" && afi.InLatestText));
    }

    [Fact]
    public async Task A_headline_that_comes_back_is_the_same_afi_with_the_same_reference()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        store.Take(Reports.Of("report.txt", draft => draft.Afi("preventing-crime", "The force should analyse.")));
        store.Take(Reports.Of("report.txt", draft => draft.Blank(1).Afi("investigating-crime", "The force should RECORD.")
            .Afi("investigating-crime", "The force should plan.")));

        await using var db = store.Context();
        var afis = await db.Afis.Where(afi => afi.Force.Name == Reports.Northants && afi.InLatestText)
            .OrderBy(afi => afi.Reference).ToListAsync();
        Assert.Equal(
            ["NHP-2021-22-INV-2 The force should RECORD.", "NHP-2021-22-INV-3 The force should plan."],
            afis.Select(afi => $"{afi.Reference} {afi.Headline}"));
    }

    [Fact]
    public async Task An_afi_that_another_document_repeats_stays_one_afi()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var second = store.Take(Reports.Of("reissue.txt", draft => draft
            .Afi("investigating-crime", "The force should supervise.").Afi("responding-to-the-public", "The force should answer.")));

        Assert.Equal((1, 1), (second.Changes.Added, second.Changes.Unchanged));
        Assert.Equal("NHP-2021-22-INV-1,NHP-2021-22-INV-2,NHP-2021-22-PRE-1,NHP-2021-22-RES-1", References(store));
    }

    [Fact]
    public async Task A_corrected_figure_stands_beside_the_wrong_one()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Of("paper.txt", draft => draft.Corrected("Calls abandoned", 25.6m, 8.8m, (ComparatorKind.Target, 5.0m)),
            cycle: "2023-25"));

        await using var db = store.Context();
        var figures = (await db.Observations.Include(row => row.Comparators).Where(row => row.Label == "Calls abandoned").ToListAsync())
            .OrderBy(row => row.Value).ToList();
        Assert.Equal([8.8m, 25.6m], figures.Select(figure => figure.Value));
        Assert.Equal([FactStatus.Superseded, FactStatus.Current], figures.Select(figure => figure.Status));
        Assert.Equal(figures[1].Id, figures[0].SupersededById);
        Assert.Null(figures[1].SupersededById);
        Assert.All(figures, figure => Assert.Equal(("2024-08-08", "The data was wrong."), (figure.AmendedOn, figure.Reason)));
        Assert.Equal([0, 1], figures.Select(figure => figure.Comparators.Count));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task A_failure_in_the_middle_leaves_nothing_half_written()
    {
        using var store = await TestStore.WithOthersAsync();
        var (before, runs) = (store.Content(), Runs(store));
        store.Execute("CREATE TRIGGER fails BEFORE INSERT ON \"Comparators\" BEGIN SELECT RAISE(ABORT, 'no more'); END");

        Assert.Throws<DbUpdateException>(() => store.Take(Reports.Base()));

        Assert.Equal((before, runs), (store.Content(), Runs(store)));
        store.Execute("DROP TRIGGER fails");
        Assert.Equal(ImportOutcome.Imported, store.Take(Reports.Base()).Outcome);
    }

    [Fact]
    public async Task A_refusal_is_recorded_and_leaves_the_store_empty()
    {
        using var store = await TestStore.OpenAsync();
        var report = store.Take(new ReadResult.Refused("poem.txt", "poem.txt is no report."));
        var missing = await store.Imports.ImportAsync("/nowhere/at-all.txt", ImportOptions.Apply, default);

        Assert.Equal((ImportOutcome.Refused, "poem.txt is no report."), (report.Outcome, report.Message));
        Assert.Equal((ImportOutcome.Refused, "/nowhere/at-all.txt does not exist; check the name and the folder."),
            (missing.Outcome, missing.Message));
        await using var db = store.Context();
        Assert.Equal(["poem.txt", "at-all.txt"], await db.ImportRuns.OrderBy(run => run.Id).Select(run => run.FileName).ToListAsync());
        Assert.True(await store.Imports.IsEmptyAsync(default));
        store.Take(Reports.Base());
        Assert.False(await store.Imports.IsEmptyAsync(default));
    }

    [Fact]
    public async Task A_report_on_an_unknown_force_is_refused_and_recorded()
    {
        using var store = await TestStore.WithOthersAsync();
        var before = store.Content();
        var report = store.Take(Reports.Of("x.txt", draft => draft.Finding("Well."), force: "Ruritania Police"));

        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.StartsWith("x.txt is about \"Ruritania Police\"", report.Message, StringComparison.Ordinal);
        Assert.Equal(before, store.Content());
        await using var db = store.Context();
        Assert.Equal((ImportOutcome.Refused, report.Message), await LastAsync(db));
    }

    [Fact]
    public async Task A_fact_without_a_passage_is_left_out_and_told()
    {
        using var store = await TestStore.WithOthersAsync();
        var report = store.Take(Reports.Of("x.txt", draft =>
        {
            draft.Finding("Well.").Judgment("no-such-area", Grade.Good);
            draft.Findings.Add(new ParsedFinding("2021/22", null, "", "From nowhere.", "", new Passage([], "")));
        }));

        Assert.Equal(
            ["A judgment was left out, because data/areas.json has no area \"no-such-area\" in the cycle 2021/22.",
                "A finding was left out, because it has no passage."],
            report.Diagnostics.Select(diagnostic => diagnostic.Message));
        await using var db = store.Context();
        Assert.Equal(2, await db.ImportDiagnostics.CountAsync());
        Assert.Equal("Well.", (await db.Findings.SingleAsync(finding => finding.Force.Name == Reports.Northants)).Headline);
    }

    [Fact]
    public async Task What_the_catalogue_does_not_know_does_not_stop_the_rest()
    {
        using var store = await TestStore.WithOthersAsync();
        var report = store.Take(Reports.Of("x.txt", draft =>
        {
            draft.Finding("Well.", area: "no-such-area").Figure("Calls", 1m, (ComparatorKind.Target, 2m)).Figure("Visits", 3m);
            draft.Figures[0] = draft.Figures[0] with { MeasureKey = "no-such-measure",
                Comparators = [new ParsedComparator(ComparatorKind.Target, 2m, 0)] };
            draft.Figures[1] = draft.Figures[1] with { CycleKey = "1999" };
        }));
        var counts = store.Take(Reports.Grades(
            "counts.csv",
            [new PeelDashboard.Parsing.Model.ReferenceCount(7, Reports.Northants, "1999", Grade.Good, 2, null,
            "https://example.org", "")]));

        Assert.Equal(
            [
                "A fact stands without its area, because data/areas.json has no area \"no-such-area\" in the cycle 2021/22.",
                "A figure was left out, because data/cycles.json has no cycle \"1999\".",
                "A figure stands under its own words, because data/measures.json has no measure \"no-such-measure\".",
                "A comparator was left out, because it has no line.",
            ],
            report.Diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.Equal("A count was left out, because data/cycles.json has no cycle \"1999\".", Assert.Single(counts.Diagnostics).Message);
        await using var db = store.Context();
        var figure = await db.Observations.SingleAsync(row => row.Force.Name == Reports.Northants);
        Assert.Equal((null, "Calls"), (figure.MeasureKey, figure.Label));
    }

    private static async Task<(ImportOutcome Outcome, string Message)> LastAsync(PeelDbContext db)
    {
        var run = await db.ImportRuns.OrderBy(row => row.Id).LastAsync();
        return (run.Outcome, run.Message);
    }

    private static int Runs(TestStore store)
    {
        using var db = store.Context();
        return db.ImportRuns.Count();
    }

    private static string References(TestStore store)
    {
        using var db = store.Context();
        return string.Join(',', db.Afis.Where(afi => afi.Force.Name == Reports.Northants).Select(afi => afi.Reference)
            .OrderBy(reference => reference).ToList());
    }
}

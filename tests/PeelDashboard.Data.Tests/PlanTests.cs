using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Data.Tests;

public sealed class PlanTests
{
    private static readonly ReadResult.Report Corrected = Reports.Of("report.txt", draft => draft.Blank(2)
        .Judgment("investigating-crime", Grade.Adequate).Judgment("preventing-crime", Grade.Adequate)
        .Afi("investigating-crime", "The force should supervise.", "In detail.").Afi("preventing-crime", "The force should analyse.")
        .Finding("The force investigates well.").Finding("The force has few detectives.").Finding("The force listens.")
        .Figure("Victims satisfied", 69m, (ComparatorKind.EnglandAndWales, 70.50m)).Figure("Calls abandoned", 12m));

    [Fact]
    public async Task A_plan_tells_each_fact_with_old_and_new_in_the_order_of_the_text()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());

        var plan = store.Take(Corrected, dryRun: true);
        var applied = store.Take(Corrected);

        string[] expected =
        [
            "Changed judgment Investigating crime: Requires improvement -> Adequate (4)",
            "Gone area for improvement NHP-2021-22-INV-2: The force should record. ->  (5)",
            "Changed area for improvement NHP-2021-22-INV-1: no detail -> detail: In detail. (6)",
            "Added finding Investigating crime:  -> The force listens. (10)",
            "Changed figure Victims satisfied: 68.0 percent -> 69 percent (11)",
        ];
        Assert.Equal(expected, plan.Plan.Select(Words));
        Assert.Equal(expected, applied.Plan.Select(Words));
        Assert.Equal(
            ["judgment 1", "area for improvement 1", "finding 2", "figure 1"], plan.LeftAlone.Select(kind => $"{kind.Fact} {kind.Count}"));
        Assert.Equal(new ImportChanges(1, 3, 5, 1), plan.Changes);

        await using var db = store.Context();
        var run = await db.ImportRuns.Include(row => row.Changes).OrderBy(row => row.Id).LastAsync();
        Assert.Equal(applied.Plan, run.Changes.OrderBy(row => row.Id)
            .Select(row => new PlannedChange(row.Kind, row.Fact, row.Subject, row.Before, row.After, row.Line)));
    }

    [Fact]
    public async Task A_new_document_is_planned_fact_by_fact_and_recorded_with_its_numbers()
    {
        using var store = await TestStore.WithOthersAsync();
        var report = store.Take(Reports.Of("new.txt", draft =>
        {
            draft.Judgment("investigating-crime", Grade.Good).Afi("investigating-crime", "The force should supervise.").Count(Grade.Good, 4)
                .Closure(AfiKind.CauseOfConcern, "crime recording").Finding("Well.").Figure("Calls abandoned", 12m);
            draft.Diagnostics.Add(new Diagnostic(DiagnosticSeverity.Note, 3, "A number.", DiagnosticTopic.NumberLeftOver));
        }));

        Assert.Equal(
            [
                "Added judgment Investigating crime:  -> Good (2)",
                "Added area for improvement NHP-2021-22-INV-1:  -> The force should supervise. (3)",
                "Added count of grades Good, 2021/22:  -> 4 (4)",
                "Added closure crime recording:  -> We have closed the cause of concern about crime recording. (5)",
                "Added finding Investigating crime:  -> Well. (6)", "Added figure Calls abandoned:  -> 12 percent (7)",
            ],
            report.Plan.Select(Words));
        await using var db = store.Context();
        var run = await db.ImportRuns.Include(row => row.Changes).Include(row => row.Diagnostics).OrderBy(row => row.Id).LastAsync();
        Assert.Empty(run.Changes);
        Assert.Equal((1, 1, 1, 1, 1), (run.Judgments, run.Afis, run.Findings, run.Figures, run.Sections));
        Assert.Equal((7, 6, 1), (run.FilledLines, run.FactLines, run.RuleLines));
        Assert.Equal(DiagnosticTopic.NumberLeftOver, run.Diagnostics[0].About);
        var count = await db.GradeCounts.SingleAsync();
        Assert.Equal((4, "4", "2021-11", "Good in 4 areas."), (count.Areas, count.Passage.Lines, count.StatedOn, count.Passage.Quote));
    }

    [Fact]
    public async Task A_plan_of_a_store_that_has_moved_on_is_not_applied()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        var agreed = store.Take(Corrected, dryRun: true);
        store.Take(new ReadResult.Refused("poem.txt", "poem.txt is no report."));
        store.Take(Reports.Of("paper.txt", draft => draft.Finding("Well."), layout: "committee-paper"));
        var before = store.Content(withImports: true);

        var late = store.Take(Corrected, ImportOptions.Apply with { ExpectedVersion = agreed.StoreVersion });

        Assert.True(late.IsOutdated);
        Assert.StartsWith("The store has changed since the plan for report.txt was made, so nothing was written. The plan as it is now: ",
            late.Message, StringComparison.Ordinal);
        Assert.Equal(agreed.Plan, late.Plan);
        Assert.Equal(before, store.Content(withImports: true));
        var applied = store.Take(Corrected, ImportOptions.Apply with { ExpectedVersion = late.StoreVersion });
        Assert.False(applied.IsOutdated);
        Assert.NotEqual(before, store.Content());
    }

    [Fact]
    public async Task A_refusal_does_not_make_a_plan_old()
    {
        using var store = await TestStore.WithOthersAsync();
        var agreed = store.Take(Reports.Base(), dryRun: true);
        store.Take(new ReadResult.Refused("poem.txt", "poem.txt is no report."));

        Assert.False(store.Take(Reports.Base(), ImportOptions.Apply with { ExpectedVersion = agreed.StoreVersion }).IsOutdated);
    }

    [Theory]
    [InlineData("Comparing")]
    [InlineData("Writing")]
    public async Task An_import_that_is_stopped_leaves_nothing(string step)
    {
        using var store = await TestStore.WithOthersAsync();
        using var stop = new CancellationTokenSource();
        var before = store.Content(withImports: true);
        var progress = new Told(told =>
        {
            if (told.Step == step && told.Done == told.Total - 1) stop.Cancel();
        });

        Assert.ThrowsAny<OperationCanceledException>(() => store.Take(Reports.Base(),
            ImportOptions.Apply with { Progress = progress }, stop.Token));

        Assert.Equal(before, store.Content(withImports: true));
        Assert.Equal(ImportOutcome.Imported, store.Take(Reports.Base()).Outcome);
    }

    [Fact]
    public async Task Progress_tells_each_step_in_its_order()
    {
        using var store = await TestStore.OpenAsync();
        var steps = new List<string>();
        var file = Path.Combine(store.Location.Folder, "poem.txt");
        await File.WriteAllTextAsync(file, "Tiger, tiger");
        await store.Imports.ImportAsync(file, ImportOptions.Plan with { Progress = new Told(told => steps.Add(told.Step)) }, default);
        store.Take(Reports.Base(),
            ImportOptions.Apply with { Progress = new Told(told => steps.Add($"{told.Step} {told.Done} of {told.Total}")) });

        Assert.Equal(["Reading", "Comparing 0 of 6", "Comparing 1 of 6"], steps.Take(3));
        Assert.Equal(["Comparing 5 of 6", "Writing 0 of 7"], steps.Skip(6).Take(2));
        Assert.Equal("Writing 6 of 7", steps[^1]);
    }

    [Fact]
    public async Task A_corrected_reference_file_is_planned_row_by_row()
    {
        using var store = await TestStore.WithOthersAsync();
        var page = "https://example.org/page";
        store.Take(Reports.Grades("national.csv", Row(Grade.Good, "preventing-crime"), Row(Grade.Good, "investigating-crime")));
        var report = store.Take(Reports.Grades("national.csv", Row(Grade.Good, "preventing-crime"),
            Row(Grade.Adequate, "investigating-crime")));

        Assert.Equal("Changed judgment Northamptonshire Police, 2021/22, Investigating crime: Good -> Adequate ()",
            Words(Assert.Single(report.Plan)));
        PeelDashboard.Parsing.Model.ReferenceJudgment Row(Grade grade, string area) =>
            Reports.Row(Reports.Northants, "2021/22", area, grade, "2021-11-24", page);
    }

    [Fact]
    public void A_figure_is_told_with_all_that_makes_its_value()
    {
        Observation[] figures =
        [
            new() { Value = 75.3m, Margin = 6.1m, Unit = MeasureUnit.Percent }, new() { Value = 80m, Unit = MeasureUnit.Ratio },
            new() { Value = 10m, UpperValue = 15m, Qualifier = "about", Unit = MeasureUnit.Days },
            new() { Value = 65m, Numerator = 65m, Denominator = 88m, Unit = MeasureUnit.Count },
            new() { Unit = MeasureUnit.Percent },
        ];
        Assert.Equal(
            ["75.3 percent (+/- 6.1)", "1:80", "about 10 to 15 days", "65 (65 of 88)", "not in the text"],
                figures.Select(Application.Importing.Facts.FactComparers.ValueOf));
    }

    private static string Words(PlannedChange change) =>
        $"{change.Kind} {change.Fact} {change.Subject}: {change.Before} -> {change.After} ({change.Line})";

    private sealed class Told(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}

using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;
using PeelDashboard.Data.Tests.FollowUp;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;
using PeelDashboard.Parsing.Model;
using F = PeelDashboard.Domain.FollowUp.FollowUpField;

namespace PeelDashboard.Data.Tests;

/// <summary>Taking an import back leaves the store as it was before, or says what stands in the way and changes nothing.</summary>
public sealed class WithdrawalTests
{
    private static readonly CurrentUser Officer = new(1, "Liaison officer", Roles.LiaisonOfficer, null);

    [Fact]
    public async Task Store_is_as_it_was_when_an_import_is_taken_back()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Grades("national.csv",
            Reports.Row(Reports.Northants, "2021/22", "investigating-crime", Grade.Good, "2021-11-24", "https://example.org/north")));
        var before = store.Content();
        var (found, plan) = (store.Search("supervise").Total, store.Take(Whole(), dryRun: true));
        store.Take(Whole());
        var run = await LatestAsync(store);

        Assert.True((await store.Withdrawal.LookAsync(run.Id, Officer))!.IsPossible);
        Assert.Null(store.Withdrawal.TakeBack(run.Id, Officer));

        Assert.Equal(before, store.Content());
        Assert.Equal(found, store.Search("supervise").Total);
        var after = await LatestAsync(store);
        Assert.Equal((ImportOutcome.TakenBack, plan.Changes.Added + plan.Changes.Changed), (after.Outcome, after.Gone));
        Assert.Equal($"Import {run.Id} of report.txt was taken back by Liaison officer: {after.Gone} facts are gone with the document "
            + "\"PEEL 2021/22\".", after.Message);
        Assert.True(store.Take(Whole(), ImportOptions.Apply with { ExpectedVersion = plan.StoreVersion }).IsOutdated);
        Assert.Equal(ImportOutcome.Imported, store.Take(Whole()).Outcome);
        Assert.All(await store.CheckAsync(), finding => Assert.Contains("https://example.org/north", finding.Message,
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_taken_back_when_somebody_has_recorded_work_on_it()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await tracker.SavedAsync(0, (F.Note, "Radios were bought"));
        await using var db = tracker.Store.Context();
        var run = await db.ImportRuns.SingleAsync(row => row.FileName == "report.txt");
        var before = tracker.Store.Content(withImports: true);

        var found = tracker.Store.Withdrawal.TakeBack(run.Id, Officer);

        Assert.Equal(["Work is recorded on NHP-2021-22-INV-1."], found!.Obstacles);
        Assert.Equal(before, tracker.Store.Content(withImports: true));
    }

    [Fact]
    public async Task Later_imports_about_the_force_and_other_forces_stand_in_the_way()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Whole());
        var first = await LatestAsync(store);
        store.Take(Reports.Of("letter.txt", draft => draft.Closure(AfiKind.CauseOfConcern, "calls"), layout: "revisit-letter"));
        var letter = await LatestAsync(store);
        store.TakeAsNew(Reports.Base());
        var edition = await LatestAsync(store);
        var kent = new CurrentUser(2, "Kent officer", Roles.LiaisonOfficer, await store.ForceIdAsync("kent"));

        Assert.Equal(
            ["A later text of the document has come in since.",
                $"Import {letter.Id} of letter.txt, about the same force, came after it and may build on it; take that back first."],
            store.Withdrawal.TakeBack(first.Id, Officer)!.Obstacles);
        Assert.Contains("It brought another text of a document that was stored before; only the import of a new document is taken back.",
            store.Withdrawal.TakeBack(edition.Id, Officer)!.Obstacles);
        Assert.Contains("Your account may not import for Northamptonshire Police.",
            store.Withdrawal.TakeBack(letter.Id, kent)!.Obstacles);
        Assert.Equal(["This import brought no document."], store.Withdrawal.TakeBack(999, Officer)!.Obstacles);
    }

    private static ReadResult.Report Whole() => Reports.Of("report.txt", draft => draft
        .Amended("investigating-crime", Grade.RequiresImprovement, Grade.Good, "2022-08").Judgment("preventing-crime", Grade.Adequate)
        .Afi("investigating-crime", "The force cannot record.", kind: AfiKind.CauseOfConcern)
        .Afi("investigating-crime", "The force should supervise.", kind: AfiKind.Recommendation, parent: 0)
        .Closure(AfiKind.CauseOfConcern, "record").Count(Grade.Good, 4).Finding("The force investigates well.")
        .Corrected("Calls abandoned", 25.6m, 8.8m));

    private static async Task<ImportRun> LatestAsync(TestStore store)
    {
        await using var db = store.Context();
        return await db.ImportRuns.OrderBy(run => run.Id).LastAsync();
    }
}

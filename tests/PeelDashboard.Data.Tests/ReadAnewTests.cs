using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Data.Tests;

public sealed class ReadAnewTests
{
    [Fact]
    public async Task What_is_read_differently_follows_without_a_correction_that_nobody_made()
    {
        using var store = await TestStore.WithOthersAsync();
        var before = Reports.Base();
        store.Take(before);
        var figures = before.Parsed.Observations;
        var anew = before with
        {
            Parsed = before.Parsed with
            {
                Judgments = [before.Parsed.Judgments[0] with { Grade = Grade.Good }, before.Parsed.Judgments[1]],
                Observations = [figures[0] with { Value = 70m }, figures[1], figures[1] with { Label = "Calls answered", Value = 88m }],
            },
        };

        var plan = store.Take(anew, dryRun: true);
        Assert.Equal(ImportOutcome.Updated, plan.Outcome);
        Assert.Equal(
            "report.txt has not changed, but is read differently now; the store would follow: 1 added, 2 changed, 7 unchanged, 0 no longer "
                + "found in it.", plan.Message);
        store.Take(anew);

        await using var db = store.Context();
        var document = await db.Documents.Include(row => row.Texts).SingleAsync(row => row.FileName == "report.txt");
        Assert.Equal((1, 1), (document.Edition, document.Texts.Count));
        var stored = await db.Observations.Where(row => row.Passage.DocumentId == document.Id).OrderBy(row => row.Label).ToListAsync();
        Assert.Equal(["Calls abandoned 12", "Calls answered 88", "Victims satisfied 70"], stored.Select(row => $"{row.Label} {row.Value}"));
        Assert.All(stored, row => Assert.Equal((FactStatus.Current, null, true), (row.Status, row.Reason, row.InLatestText)));
        var judgment = await db.Judgments.SingleAsync(row => row.Passage.DocumentId == document.Id
            && row.Area.Key == "investigating-crime");
        Assert.Equal((Grade.Good, FactStatus.Current, null), (judgment.Grade, judgment.Status, judgment.AmendedOn));
        Assert.Equal(3, await db.ImportedChanges.CountAsync());
    }

    [Fact]
    public async Task What_is_read_alike_writes_nothing()
    {
        using var store = await TestStore.WithOthersAsync();
        store.Take(Reports.Base());
        Assert.False(store.IsWrittenToBy(() => Assert.Equal(ImportOutcome.Unchanged, store.Take(Reports.Base()).Outcome)));
        var less = Reports.Base();
        Assert.True(store.IsWrittenToBy(() => store.Take(less with { Parsed = less.Parsed with { Findings = [] } })));
    }
}

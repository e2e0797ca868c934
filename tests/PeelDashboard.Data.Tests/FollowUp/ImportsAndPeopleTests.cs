using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using F = PeelDashboard.Domain.FollowUp.FollowUpField;

namespace PeelDashboard.Data.Tests.FollowUp;

public sealed class ImportsAndPeopleTests
{
    [Fact]
    public async Task Every_seed_again_amended_and_cut_leaves_the_work_of_people_byte_for_byte()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        var seeds = Directory.GetFiles(Path.Combine(TestStore.Root(), "seeds"), "*.txt").Order(StringComparer.Ordinal).ToList();
        foreach (var seed in seeds) Assert.NotEqual(ImportOutcome.Refused, (await ImportAsync(tracker, seed)).Outcome);
        await WorkOnAsync(tracker);
        var before = tracker.Store.PeoplesContent();
        var worked = (await tracker.TrailAsync()).Count;

        var folder = Directory.CreateTempSubdirectory("peel-seeds-");
        try
        {
            var gone = 0;
            foreach (var seed in seeds)
            {
                await ImportAsync(tracker, seed);
                var lines = await File.ReadAllLinesAsync(seed);
                string[][] editions = [[lines[0], "", .. lines[1..]], lines[..(lines.Length * 2 / 3)], lines];
                foreach (var edition in editions)
                {
                    var file = Path.Combine(folder.FullName, Path.GetFileName(seed));
                    await File.WriteAllLinesAsync(file, edition);
                    gone += (await ImportAsync(tracker, file)).Changes.Gone;
                    Assert.Equal(before, tracker.Store.PeoplesContent());
                }
            }

            Assert.True(gone > 10, $"Only {gone} facts went; the test no longer cuts what people worked on.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        await tracker.Store.Imports.ImportAsync(Path.Combine(TestStore.Root(), "data", "national-grades.csv"),
            ImportOptions.Apply, default);
        Assert.Equal(before, tracker.Store.PeoplesContent());
        Assert.True(worked > 30);
        Assert.DoesNotContain(await tracker.Store.CheckAsync(), finding => finding.Where.StartsWith("Audit", StringComparison.Ordinal)
            || finding.Where.StartsWith("NHP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_AFIs_arrive_awaiting_allocation_and_gone_ones_keep_their_progress()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await tracker.SavedAsync(0, (F.Note, "Begun"));
        await tracker.Service.SaveAsync(tracker.Officer, new(FollowUpStore.Second, 0),
            new(new Dictionary<F, string> { [F.Note] = "Nearly done" }), default);
        var before = tracker.Store.PeoplesContent();

        // The first is reworded, the second is gone, another is new.
        tracker.Store.TakeAsNew(Reports.Of("report.txt", draft => draft
            .Judgment("investigating-crime", Grade.RequiresImprovement).Judgment("preventing-crime", Grade.Adequate)
            .Afi("investigating-crime", "The force should supervise.", "In more detail.")
                .Afi("investigating-crime", "Quite another matter altogether.")
            .Afi("preventing-crime", "The force should analyse.")));

        Assert.Equal(before, tracker.Store.PeoplesContent());
        await using var db = tracker.Store.Context();
        var gone = await db.Afis.SingleAsync(afi => afi.Reference == FollowUpStore.Second);
        Assert.False(gone.InLatestText);
        Assert.Equal("Nearly done", (await tracker.RowAsync(FollowUpStore.Second))!.Note);
        var added = await db.Afis.SingleAsync(afi => afi.Headline.StartsWith("Quite another"));
        Assert.Null(await tracker.RowAsync(added.Reference));
        Assert.IsType<SaveResult.Saved>(await tracker.Service.SaveAsync(tracker.Officer, new(FollowUpStore.Second, 1),
            new(new Dictionary<F, string> { [F.Note] = "Done" }), default));
        Assert.IsType<SaveResult.Saved>(await tracker.Service.SaveAsync(tracker.Officer, new(added.Reference, 0),
            new(new Dictionary<F, string>
        {
            [F.Status] = "In progress", [F.Owner] = "Crime", [F.OwnerKind] = "Department",
        }), default));
        Assert.Equal("Awaiting allocation", (await tracker.TrailAsync())
            .Single(entry => entry.Subject == added.Reference && entry.What == "State").From);
    }

    private static async Task<ImportReport> ImportAsync(FollowUpStore tracker, string file) => await tracker.Store.Imports.ImportAsync(
        file, TestStore.AsNew(await tracker.Store.Imports.ImportAsync(file, ImportOptions.Plan, default)), default);

    private static async Task WorkOnAsync(FollowUpStore tracker)
    {
        await using var db = tracker.Store.Context();
        var force = await tracker.Store.ForceIdAsync("northamptonshire");
        var afis = await db.Afis.AsNoTracking().Where(afi => afi.ForceId == force).OrderBy(afi => afi.Area.Cycle.Order)
            .ThenBy(afi => afi.Id).Select(afi => afi.Reference).ToListAsync();
        foreach (var reference in afis)
        {
            Assert.IsType<SaveResult.Saved>(await tracker.Service.SaveAsync(tracker.Officer, new(reference, 0),
                new(new Dictionary<F, string>
            {
                [F.Status] = "In progress", [F.Owner] = "Liaison officer", [F.OwnerKind] = "Person", [F.DueOn] = "2027-01-31",
                    [F.Note] = $"Work on {reference}\nin two lines",
            }), default));
        }

        Assert.IsType<SaveResult.Saved>(await tracker.Service.AddFileAsync(tracker.Officer, afis[0], "note.txt",
            new MemoryStream("Done."u8.ToArray()), "", default));
        Assert.IsType<SaveResult.Saved>(await tracker.Service.DecideLinkAsync(tracker.Officer, afis[^1], afis[0], accepted: true, default));
        Assert.IsType<SaveResult.Saved>(await tracker.Service.RecordMeetingAsync(tracker.Officer, force, new DateOnly(2026, 11, 2),
            "Continuous Improvement Board", default));
        Assert.All(
            await tracker.Service.EnterAsync(tracker.Officer, new(force, AfiKind.Recommendation, ["Publish a policy."], "", "Activism", "",
                "2024-09", null), default),
            one => Assert.IsType<SaveResult.Saved>(one.Outcome));
    }
}

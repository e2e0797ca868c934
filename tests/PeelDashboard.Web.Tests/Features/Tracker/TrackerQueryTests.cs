using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Web.Tests.Features.Tracker;

public sealed class TrackerQueryTests : IAsyncLifetime
{
    private readonly TrackerHost host = new();

    private TrackerQuery Items => host.Product.Services.GetRequiredService<TrackerQuery>();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Every_item_of_the_force_is_there_with_what_people_recorded_or_without()
    {
        await host.AllocateAsync("NHP-2021-22-INV-1", "Head of Crime", "2027-01-31");
        await host.ChangeAsync("KEN-2021-22-INV-1", "", (FollowUpField.Owner, "Somebody in Kent"), (FollowUpField.OwnerKind, "Person"));
        var noted = await host.FollowUp.AddNoteAsync(Actor.CommandLine, "NHP-2021-22-INV-1", "Plan agreed.", default);
        Assert.IsType<SaveResult.Saved>(noted);
        var entered = await host.FollowUp.EnterAsync(
            Actor.CommandLine, new(await ForceAsync("northamptonshire"), AfiKind.Recommendation, ["Answer the review"], "",
                "Productivity review", "", "2023-10", null), default);
        Assert.IsType<SaveResult.Saved>(Assert.Single(entered).Outcome);

        var tracker = await ReadAsync();

        Assert.Equal(
            ["NHP-2021-22-INV-1", "NHP-2021-22-INV-2", "NHP-2021-22-PRE-1", "NHP-2016-INV-1", "NHP-OWN-1"],
                tracker.Items.Select(item => item.Reference));
        var allocated = tracker.Items[0];
        Assert.Equal(("Head of Crime", 2, 1, AfiStatus.InProgress),
            (allocated.Progress.Owner, allocated.Version, allocated.Evidence, allocated.Progress.Status));
        Assert.Equal("Command line", allocated.UpdatedBy);
        Assert.Equal((FollowUpState.Untouched, 0, null), (tracker.Items[1].Progress, tracker.Items[1].Version, tracker.Items[1].UpdatedAt));
        Assert.Equal("2021-11", tracker.Items[1].RaisedOn);
        var own = tracker.Items[4];
        Assert.Equal((true, "2023-10", "No area", AfiKind.Recommendation), (own.IsOwn, own.RaisedOn, own.ThemeLabel, own.Kind));
    }

    [Fact]
    public async Task A_letter_closes_what_nobody_has_recorded_and_overrides_nothing()
    {
        await using (var db = await host.ContextAsync())
        {
            var afis = db.Afis.Where(afi => afi.Reference == "NHP-2021-22-PRE-1" || afi.Reference == "NHP-2016-INV-1").ToList();
            foreach (var afi in afis)
                db.AfiClosures.Add(new AfiClosure { ForceId = afi.ForceId, CycleKey = "2016", AfiId = afi.Id, ClosedOn = "2023-05-03",
                    Passage = new() { Address = "https://example.org" } });
            await db.SaveChangesAsync();
        }

        await host.ChangeAsync("NHP-2016-INV-1", "It came up again", (FollowUpField.Status, AfiStatus.Reopened.Words()));

        var items = (await ReadAsync()).Items.ToDictionary(item => item.Reference);

        Assert.Equal((AfiStatus.ClosedByInspectorate, new DateOnly(2023, 5, 3), true), Of(items["NHP-2021-22-PRE-1"]));
        Assert.Equal((AfiStatus.Reopened, null, true), Of(items["NHP-2016-INV-1"]));
        Assert.False(items["NHP-2021-22-INV-2"].IsClosedByLetter);

        static (AfiStatus, DateOnly?, bool) Of(TrackerItem item) => (item.Progress.Status, item.Progress.ClosedOn, item.IsClosedByLetter);
    }

    [Fact]
    public async Task What_left_its_report_stays_as_long_as_people_recorded_something_of_it()
    {
        Assert.DoesNotContain((await ReadAsync()).Items, item => item.Reference == "NHP-2021-22-PRE-2");

        await host.ChangeAsync("NHP-2021-22-PRE-2", "", (FollowUpField.Note, "We did it all the same."));

        Assert.False((await ReadAsync()).Items.Single(item => item.Reference == "NHP-2021-22-PRE-2").IsInText);
    }

    [Fact]
    public async Task An_account_of_one_force_reads_that_force_whatever_it_asks_for()
    {
        var tracker = (await Items.LoadAsync("northamptonshire", await ForceAsync("kent")))!;

        Assert.Equal("kent", tracker.Force.Slug);
        Assert.All(tracker.Items, item => Assert.StartsWith("KEN-", item.Reference, StringComparison.Ordinal));
        Assert.Equal("kent", Assert.Single(tracker.Force.All).Value);
    }

    [Fact]
    public async Task What_reports_say_is_read_again_after_an_import_and_what_people_record_at_once()
    {
        await using var db = await host.ContextAsync();
        Assert.Equal("The force should train detectives", (await FindAsync()).Headline);
        await db.Afis.Where(afi => afi.Reference == "NHP-2021-22-INV-2")
            .ExecuteUpdateAsync(afi => afi.SetProperty(one => one.Headline, "Corrected"));

        await host.AllocateAsync("NHP-2021-22-INV-2", "Head of Crime");
        Assert.Equal("Head of Crime", (await FindAsync()).Progress.Owner);
        db.ImportRuns.Add(new ImportRun { FileName = "again.txt", Outcome = ImportOutcome.Imported, Message = "Again." });
        await db.SaveChangesAsync();
        Assert.Equal("Corrected", (await FindAsync()).Headline);

        async Task<TrackerItem> FindAsync() =>
            (await ReadAsync()).Items.Single(item => item.Reference == "NHP-2021-22-INV-2");
    }

    private async Task<TrackedForce> ReadAsync() => (await Items.LoadAsync("northamptonshire", null))!;

    private async Task<int> ForceAsync(string slug)
    {
        await using var db = await host.ContextAsync();
        return db.Forces.Single(force => force.Slug == slug).Id;
    }
}

using PeelDashboard.Application.Audit;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Domain.Findings;
using F = PeelDashboard.Domain.FollowUp.FollowUpField;

namespace PeelDashboard.Data.Tests.FollowUp;

public sealed class SavingTests
{
    [Fact]
    public async Task A_change_is_kept_with_who_when_what_from_to_and_why()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        Assert.Null(await tracker.RowAsync());
        var saved = Assert.IsType<SaveResult.Saved>(await tracker.SaveAsync(
            tracker.Officer, 0, "Agreed at the board", (F.Status, "In progress"), (F.Owner, "Crime department"),
                (F.OwnerKind, "Department"),
            (F.DueOn, "2027-03-31")));
        Assert.Equal(["State", "Kind of owner", "Owner", "Due date"], saved.Changed);

        var row = (await tracker.RowAsync())!;
        Assert.Equal((AfiStatus.InProgress, "Crime department", new DateOnly(2027, 3, 31), 1, "Liaison officer"),
            (row.Status, row.Owner, row.DueOn!.Value, row.Version, row.UpdatedBy));
        var trail = await tracker.TrailAsync();
        Assert.Equal(["State: Awaiting allocation > In progress", "Kind of owner:  > Department", "Owner:  > Crime department",
            "Due date:  > 2027-03-31"], trail.Select(entry => $"{entry.What}: {entry.From} > {entry.To}"));
        Assert.All(trail, entry => Assert.Equal(
            ("Liaison officer", tracker.Officer.AccountId, tracker.Clock.Now.UtcDateTime, FollowUpStore.First, "Agreed at the board", 1, 1),
            (entry.Who, entry.AccountId, entry.At, entry.Subject, entry.Why, entry.SaveId, entry.Version)));
        Assert.Equal(row.LastEntryId, trail[^1].Id);
        Assert.Equal(trail[^1].Hash, AuditTrail.HashOf(trail[^2].Hash, trail[^1]));
    }

    [Fact]
    public async Task What_is_so_already_is_not_written_again()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await tracker.SavedAsync(0, (F.Note, "One\r\ntwo"));
        var trail = await tracker.TrailAsync();
        Assert.Empty(Assert.IsType<SaveResult.Saved>(await tracker.SaveAsync(tracker.Officer, 1, "", (F.Note, " One\ntwo "))).Changed);
        Assert.Equal(trail.Count, (await tracker.TrailAsync()).Count);
        Assert.IsType<SaveResult.Refused>(await tracker.SaveAsync(tracker.Officer, 1, "A reason for nothing", (F.Note, "One\ntwo")));
    }

    [Theory]
    [InlineData(F.DueOn, "31/3/2027", "is not a date")]
    [InlineData(F.PercentComplete, "101", "whole number from 0 to 100")]
    [InlineData(F.Status, "Done", "is not one of Awaiting allocation")]
    [InlineData(F.Status, "Closed by force", "cannot go to")]
    [InlineData(F.Status, "In progress", "needs an owner")]
    [InlineData(F.DueOn, "2020-01-01", "before the item was raised (1 November 2021)")]
    [InlineData(F.Owner, "Somebody", "a person, a department or an outside body")]
    [InlineData(F.Risk, "Green", "needs its reason")]
    public async Task What_breaks_a_rule_is_refused_and_nothing_is_written(F field, string text, string message)
    {
        using var tracker = await FollowUpStore.OpenAsync();
        var refused = Assert.IsType<SaveResult.Refused>(await tracker.SaveAsync(tracker.Officer, 0, "", (field, text), (F.Note, "typed")));
        Assert.Contains(message, Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        Assert.Null(await tracker.RowAsync());
        Assert.Empty(await tracker.TrailAsync());
    }

    [Fact]
    public async Task A_whole_life_from_allocation_to_closure_and_back()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        var version = await tracker.SavedAsync(0, (F.Status, "In progress"), (F.Owner, "Liaison officer"), (F.OwnerKind, "Person"));
        Assert.Equal(tracker.Officer.AccountId, (await tracker.RowAsync())!.OwnerAccountId);
        version = await tracker.SavedAsync(version, (F.Status, "Ready for sign-off"));
        Assert.Equal(
            ["Closed by force needs the date on which it was closed.", "Closed by force needs a note or evidence of what was done."],
            Assert.IsType<SaveResult.Refused>(await tracker.SaveAsync(tracker.Officer, version, "",
                (F.Status, "Closed by force"))).Problems.Select(problem => problem.Message));
        foreach (var day in new[] { "2021-10-31", "2026-11-22" })
            Assert.IsType<SaveResult.Refused>(await tracker.SaveAsync(tracker.Officer, version, "", (F.Status, "Closed by force"),
                (F.ClosedOn, day), (F.Note, "Done")));

        version = Assert.IsType<SaveResult.Saved>(await tracker.Service.AddNoteAsync(tracker.Officer, FollowUpStore.First,
            "Audit of 50 files", default)).Version;
        version = await tracker.SavedAsync(version, (F.Status, "Closed by force"), (F.ClosedOn, "2026-11-01"));
        Assert.IsType<SaveResult.Refused>(await tracker.SaveAsync(tracker.Officer, version, "", (F.Status, "Closed by inspectorate"),
            (F.ClosedOn, "2026-11-20")));
        version = await tracker.SavedAsync(version, (F.Status, "Closed by inspectorate"), (F.ClosedOn, "2026-11-20"),
            (F.ClosingReference, "Letter of 20 November 2026"));
        Assert.IsType<SaveResult.Refused>(await tracker.SaveAsync(tracker.Officer, version, "", (F.Status, "Reopened")));
        version = Assert.IsType<SaveResult.Saved>(await tracker.SaveAsync(tracker.Officer, version, "A later audit found gaps",
            (F.Status, "Reopened"))).Version;

        var row = (await tracker.RowAsync())!;
        Assert.Equal((AfiStatus.Reopened, null, "", 6), (row.Status, row.ClosedOn, row.ClosingReference, version));
        Assert.Contains(await tracker.TrailAsync(), entry => entry
            is { What: "Letter or portal reference", From: "Letter of 20 November 2026", To: "", Why: "A later audit found gaps" });
    }

    [Fact]
    public async Task Superseded_names_a_later_item_of_the_same_force()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        foreach (var reference in new[] { "", "NHP-2030-INV-1", FollowUpStore.First, FollowUpStore.OfKent })
            Assert.IsType<SaveResult.Refused>(await tracker.SaveAsync(tracker.Officer, 0, "", (F.Status, "Superseded"),
                (F.SupersededBy, reference)));
        await tracker.SavedAsync(0, (F.Status, "Superseded"), (F.SupersededBy, FollowUpStore.Second));
        Assert.Equal(FollowUpStore.Second, (await tracker.RowAsync())!.SupersededBy);
    }

    [Fact]
    public async Task Only_who_may_changes_anything()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        foreach (var (actor, message) in new[] { (tracker.Viewer, "does not allow this"), (tracker.KentOfficer, "another force"),
            (new(999, "Nobody"), "does not exist") })
        {
            Assert.Contains(message, Assert.IsType<SaveResult.Denied>(await tracker.SaveAsync(actor, 0, "", (F.Note, "x"))).Message,
                StringComparison.Ordinal);
            Assert.IsType<SaveResult.Denied>(await tracker.Service.AddLinkAsync(actor, FollowUpStore.First,
                "https://example.org", "", default));
            Assert.IsType<SaveResult.Denied>(await tracker.Service.AddNoteAsync(actor, FollowUpStore.First, "x", default));
            Assert.IsType<SaveResult.Denied>(await tracker.Service.AddFileAsync(actor, FollowUpStore.First, "a.txt",
                new MemoryStream("x"u8.ToArray()), "", default));
            Assert.IsType<SaveResult.Denied>(await tracker.Service.WithdrawAsync(actor, FollowUpStore.First, 1, "x", default));
            Assert.IsType<SaveResult.Denied>(await tracker.Service.DecideLinkAsync(actor, FollowUpStore.First,
                FollowUpStore.Second, true, default));
            var force = await tracker.Store.ForceIdAsync("northamptonshire");
            Assert.IsType<SaveResult.Denied>(await tracker.Service.RecordMeetingAsync(actor, force, new(2026, 11, 20), "Board", default));
            Assert.IsType<SaveResult.Denied>(Assert.Single(await tracker.Service.EnterAsync(actor,
                new(force, AfiKind.Recommendation, ["x"], "", "Report", "", "2026", null), default)).Outcome);
        }

        tracker.Store.Execute($"UPDATE \"Accounts\" SET \"DisabledAt\" = '2026-11-21' WHERE \"Id\" = {tracker.Officer.AccountId}");
        Assert.Contains("disabled",
            Assert.IsType<SaveResult.Denied>(await tracker.SaveAsync(tracker.Officer, 0, "", (F.Note, "x"))).Message,
            StringComparison.Ordinal);
        Assert.Empty(await tracker.TrailAsync());
        Assert.False(Directory.Exists(Path.Combine(tracker.Store.Location.Folder, "evidence")));
    }

    [Fact]
    public async Task Several_items_are_changed_each_by_its_own_right()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await tracker.SavedAsync(0, (F.Owner, "Crime"), (F.OwnerKind, "Department"));
        var outcomes = await tracker.Service.SaveManyAsync(
            tracker.KentOfficer, [new(FollowUpStore.OfKent, 0), new(FollowUpStore.First, 1), new("KEN-2021-22-INV-9", 0)],
            new(new Dictionary<F, string> { [F.DueOn] = "2027-01-31" }), default);
        Assert.Equal([nameof(SaveResult.Saved), nameof(SaveResult.Denied), nameof(SaveResult.Missing)],
            outcomes.Select(one => one.Outcome.GetType().Name));
        Assert.Equal(new DateOnly(2027, 1, 31), (await tracker.RowAsync(FollowUpStore.OfKent))!.DueOn);
        Assert.Null((await tracker.RowAsync())!.DueOn);
    }

    [Fact]
    public async Task Who_listens_is_told_of_what_was_saved_and_of_nothing_else()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        var heard = new List<string>();
        using (tracker.Changes.Listen(change => heard.Add($"{change.Reference} {change.Version} {change.By}")))
        {
            await tracker.SavedAsync(0, (F.Note, "x"));
            await tracker.SaveAsync(tracker.Officer, 1, "", (F.Note, "x"));
            await tracker.SaveAsync(tracker.Officer, 1, "", (F.DueOn, "never"));
        }

        await tracker.SavedAsync(1, (F.Note, "y"));
        Assert.Equal([$"{FollowUpStore.First} 1 Liaison officer"], heard);
    }
}

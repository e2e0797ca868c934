using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Domain.Findings;
using F = PeelDashboard.Domain.FollowUp.FollowUpField;

namespace PeelDashboard.Data.Tests.FollowUp;

public sealed class EntryTests
{
    [Fact]
    public async Task Evidence_is_added_and_withdrawn_but_never_gone()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        Assert.IsType<SaveResult.Saved>(await tracker.Service.AddLinkAsync(tracker.Officer, FollowUpStore.First,
            "https://example.org/audit", "The audit", default));
        Assert.IsType<SaveResult.Saved>(await tracker.Service.AddFileAsync(tracker.Officer, FollowUpStore.First, "C:\\notes.txt",
            new MemoryStream("Done."u8.ToArray()), "", default));
        var row = (await tracker.RowAsync())!;
        Assert.Equal((AfiStatus.AwaitingAllocation, 2), (row.Status, row.Version));
        var file = row.Evidence.Single(one => one.FileName == "notes.txt");
        Assert.Equal("Done.", await new StreamReader(new EvidenceFileStore(tracker.Store.Location).OpenRead(file.Sha256)).ReadToEndAsync());

        Assert.IsType<SaveResult.Refused>(await tracker.Service.WithdrawAsync(tracker.Officer, FollowUpStore.First,
            file.Id, "  ", default));
        Assert.IsType<SaveResult.Missing>(await tracker.Service.WithdrawAsync(tracker.Officer, FollowUpStore.Second, file.Id,
            "Not its own", default));
        Assert.IsType<SaveResult.Saved>(await tracker.Service.WithdrawAsync(tracker.Colleague, FollowUpStore.First, file.Id,
            "Names a victim", default));
        Assert.IsType<SaveResult.Refused>(await tracker.Service.WithdrawAsync(tracker.Colleague, FollowUpStore.First,
            file.Id, "Again", default));

        var withdrawn = (await tracker.RowAsync())!.Evidence.Single(one => one.Id == file.Id);
        Assert.Equal(("Second officer", "Names a victim"), (withdrawn.WithdrawnBy, withdrawn.WithdrawnReason));
        Assert.Equal(["Evidence added", "Evidence added", "Evidence withdrawn"], (await tracker.TrailAsync()).Select(entry => entry.What));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//example.org")]
    [InlineData("ftp://example.org")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("")]
    public async Task Links_lead_to_the_web_only(string address)
    {
        using var tracker = await FollowUpStore.OpenAsync();
        Assert.IsType<SaveResult.Refused>(await tracker.Service.AddLinkAsync(tracker.Officer, FollowUpStore.First, address, "", default));
        Assert.Null(await tracker.RowAsync());
    }

    [Fact]
    public async Task The_last_proof_of_a_closed_item_stays()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await tracker.SavedAsync(0, (F.Status, "Ready for sign-off"), (F.Owner, "Crime"), (F.OwnerKind, "Department"));
        await tracker.Service.AddNoteAsync(tracker.Officer, FollowUpStore.First, "Done", default);
        await tracker.SavedAsync(2, (F.Status, "Closed by force"), (F.ClosedOn, "2026-11-01"));
        var evidence = (await tracker.RowAsync())!.Evidence.Single().Id;
        Assert.IsType<SaveResult.Refused>(await tracker.Service.WithdrawAsync(tracker.Officer, FollowUpStore.First,
            evidence, "Wrong file", default));
        await tracker.SavedAsync(3, (F.Note, "Signed off by the board"));
        Assert.IsType<SaveResult.Saved>(await tracker.Service.WithdrawAsync(tracker.Officer, FollowUpStore.First,
            evidence, "Wrong file", default));
    }

    [Fact]
    public async Task Own_items_come_with_a_source_and_a_reference_of_their_own()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        var force = await tracker.Store.ForceIdAsync("northamptonshire");
        NewItems items = new(force, AfiKind.Recommendation, ["Publish a policy.", "  ", "Train all staff."], "",
            "Activism and impartiality", "/reports/1#L106", "2024-09", null);
        var outcomes = await tracker.Service.EnterAsync(tracker.Officer, items, default);
        Assert.Equal(["NHP-OWN-1", "NHP-OWN-2"], outcomes.Select(one => one.Reference));
        Assert.Equal("NHP-OWN-3",
            Assert.Single(await tracker.Service.EnterAsync(tracker.Officer, items with { Headlines = ["Third."] }, default)).Reference);
        var row = (await tracker.RowAsync("NHP-OWN-2"))!;
        Assert.Equal((AfiStatus.AwaitingAllocation, 1, null), (row.Status, row.Version, row.AfiId));
        Assert.IsType<SaveResult.Saved>(await tracker.Service.SaveAsync(
            tracker.Officer, new("NHP-OWN-2", 1), new(new Dictionary<F, string> { [F.DueOn] = "2027-01-01" }), default));

        foreach (var bad in new[]
        {
            items with { Headlines = [" "] }, items with { Source = "" }, items with { SourceAddress = "javascript:x" },
            items with { SourceAddress = "//example.org" },
            items with { RaisedOn = "last week" }, items with { ThemeKey = "no-such-theme" },
        })
        {
            var refused = Assert.Single(await tracker.Service.EnterAsync(tracker.Officer, bad, default));
            Assert.IsType<SaveResult.Refused>(refused.Outcome);
        }

        await using var db = tracker.Store.Context();
        Assert.Equal(3, await db.ForceItems.CountAsync());
    }

    [Fact]
    public async Task A_link_to_an_earlier_finding_is_somebody_s_decision_and_can_be_changed()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        tracker.Store.Take(Reports.Of("2016.txt", draft => draft.Afi("investigating-crime", "The force should supervise investigations."),
            cycle: "2016", published: "2017-03-02", title: "PEEL 2016", layout: "pillar-report"));
        const string Earlier = "NHP-2016-INV-1";
        Assert.IsType<SaveResult.Refused>(await tracker.Service.DecideLinkAsync(tracker.Officer, Earlier,
            FollowUpStore.First, true, default));
        Assert.IsType<SaveResult.Missing>(await tracker.Service.DecideLinkAsync(tracker.Officer, FollowUpStore.First,
            FollowUpStore.OfKent, true, default));
        foreach (var (accepted, changed) in new[] { (true, 1), (true, 0), (false, 1) })
            Assert.Equal(changed,
                Assert.IsType<SaveResult.Saved>(await tracker.Service.DecideLinkAsync(tracker.Officer,
                    FollowUpStore.First, Earlier, accepted,
                default)).Changed.Count);
        await using var db = tracker.Store.Context();
        Assert.False((await db.AfiLinks.SingleAsync()).Accepted);
        Assert.Equal([" > the same", "the same > not the same"],
            (await tracker.TrailAsync()).Select(entry => $"{entry.From} > {entry.To}"));
    }

    [Fact]
    public async Task Meetings_are_recorded_once()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        var force = await tracker.Store.ForceIdAsync("northamptonshire");
        Assert.IsType<SaveResult.Saved>(await tracker.Service.RecordMeetingAsync(tracker.Officer, force,
            new(2026, 11, 20), " Board ", default));
        Assert.IsType<SaveResult.Refused>(await tracker.Service.RecordMeetingAsync(tracker.Officer, force,
            new(2026, 11, 20), "Board", default));
        Assert.IsType<SaveResult.Refused>(await tracker.Service.RecordMeetingAsync(tracker.Officer, force,
            new(2206, 11, 20), "Board", default));
    }

    [Fact]
    public async Task An_item_that_a_letter_closed_stays_closed_when_evidence_is_added()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        var reference = await ClosedByLetterAsync(tracker);
        Assert.IsType<SaveResult.Saved>(await tracker.Service.AddNoteAsync(tracker.Officer, reference, "Our own check", default));
        var row = (await tracker.RowAsync(reference))!;
        Assert.Equal(AfiStatus.ClosedByInspectorate, row.Status);
        Assert.StartsWith("Revisit letter, line ", row.ClosingReference, StringComparison.Ordinal);
        Assert.Contains(await tracker.TrailAsync(), entry => entry
            is { What: "State", From: "Awaiting allocation", To: "Closed by inspectorate" });
    }

    [Fact]
    public async Task Undo_of_the_first_change_leaves_what_a_letter_closed_closed()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        var reference = await ClosedByLetterAsync(tracker);
        var edit = new ProgressEdit(new Dictionary<F, string> { [F.Owner] = "Crime department", [F.OwnerKind] = "Department" });
        var saved = Assert.IsType<SaveResult.Saved>(await tracker.Service.SaveAsync(tracker.Officer, new(reference, 0), edit, default));

        var undone = await tracker.Service.UndoAsync(tracker.Officer, [new(reference, saved.Version)], default);

        Assert.IsType<SaveResult.Saved>(Assert.Single(undone).Outcome);
        var row = (await tracker.RowAsync(reference))!;
        Assert.Equal((2, "", AfiStatus.ClosedByInspectorate), (row.Version, row.Owner, row.Status));
    }

    [Fact]
    public async Task Bulk_change_keeps_what_was_saved_when_the_store_fails_in_the_middle()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        SqliteConnection? other = null;
        using var listening = tracker.Changes.Listen(_ =>
        {
            other = new SqliteConnection(tracker.Store.Location.ConnectionString);
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
        });
        SeenItem[] items = [new(FollowUpStore.First, 0), new(FollowUpStore.Second, 0)];
        var edit = new ProgressEdit(new Dictionary<F, string> { [F.Note] = "Asked" });

        var outcomes = await tracker.Service.SaveManyAsync(tracker.Officer, items, edit, default);
        await other!.DisposeAsync();

        Assert.IsType<SaveResult.Saved>(outcomes[0].Outcome);
        Assert.Contains("in use by another program", Assert.IsType<SaveResult.Unavailable>(outcomes[1].Outcome).Message,
            StringComparison.Ordinal);
        Assert.Equal("Asked", (await tracker.RowAsync())!.Note);
        Assert.Null(await tracker.RowAsync(FollowUpStore.Second));
    }

    private static async Task<string> ClosedByLetterAsync(FollowUpStore tracker)
    {
        tracker.Store.Take(Reports.Of("concern.txt", draft => draft.Afi("preventing-crime", "Crime recording is poor.",
            kind: AfiKind.CauseOfConcern), layout: "pillar-report", pillar: "Effectiveness"));
        tracker.Store.Take(Reports.Of("letter.txt", draft => draft.Closure(AfiKind.CauseOfConcern, "crime recording"),
            title: "Revisit letter", layout: "revisit-letter", published: "2023-05"));
        await using var db = tracker.Store.Context();
        return await db.Afis.Where(afi => db.AfiClosures.Any(closure => closure.AfiId == afi.Id))
            .Select(afi => afi.Reference).SingleAsync();
    }
}

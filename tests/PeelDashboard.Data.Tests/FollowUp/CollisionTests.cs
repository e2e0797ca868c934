using PeelDashboard.Application.FollowUp;
using F = PeelDashboard.Domain.FollowUp.FollowUpField;

namespace PeelDashboard.Data.Tests.FollowUp;

public sealed class CollisionTests
{
    [Fact]
    public async Task The_second_save_gets_both_versions_field_by_field_and_writes_nothing()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await tracker.SavedAsync(0, (F.Note, "begun"), (F.PercentComplete, "10"));
        await tracker.SavedAsync(1, (F.Note, "theirs"), (F.PercentComplete, "50"));
        var sent = new[] { (F.Note, "mine"), (F.PercentComplete, "10"), (F.DueOn, "2027-01-31") };

        var conflict = Assert.IsType<SaveResult.Conflicting>(await tracker.SaveAsync(tracker.Colleague, 1, "", sent)).Conflict;
        Assert.Equal((2, "Liaison officer", tracker.Clock.Now.UtcDateTime), (conflict.Version, conflict.By, conflict.At));
        Assert.Equal(
            ["DueOn: '' mine '2027-01-31' theirs '' False", "PercentComplete: '10' mine '10' theirs '50' False",
                "Note: 'begun' mine 'mine' theirs 'theirs' True"],
            conflict.Fields.Select(field =>
                $"{field.Field}: '{field.Before}' mine '{field.Yours}' theirs '{field.Theirs}' {field.BothChanged}"));
        Assert.Equal(("theirs", 2), ((await tracker.RowAsync())!.Note, (await tracker.RowAsync())!.Version));

        // Having seen both, the second person decides.
        Assert.IsType<SaveResult.Saved>(await tracker.SaveAsync(tracker.Colleague, conflict.Version, "", (F.Note, "theirs\nmine"),
            (F.DueOn, "2027-01-31")));
        var row = (await tracker.RowAsync())!;
        Assert.Equal(("theirs\nmine", 50, "Second officer"), (row.Note, row.PercentComplete, row.UpdatedBy));
    }

    [Fact]
    public async Task Fields_that_nobody_else_touched_go_in_without_a_question()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await tracker.SavedAsync(0, (F.Note, "theirs"));
        Assert.IsType<SaveResult.Saved>(await tracker.Service.AddNoteAsync(tracker.Officer, FollowUpStore.First, "Evidence", default));
        Assert.IsType<SaveResult.Saved>(await tracker.SaveAsync(tracker.Colleague, 0, "", (F.DueOn, "2027-01-31")));
        Assert.Equal(("theirs", new DateOnly(2027, 1, 31), 3),
            ((await tracker.RowAsync())!.Note, (await tracker.RowAsync())!.DueOn!.Value, (await tracker.RowAsync())!.Version));
    }

    [Fact]
    public async Task Both_wrote_the_same_is_no_collision()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await tracker.SavedAsync(0, (F.Note, "same"));
        Assert.Empty(Assert.IsType<SaveResult.Saved>(await tracker.SaveAsync(tracker.Colleague, 0, "", (F.Note, "same"))).Changed);
    }

    [Fact]
    public async Task A_form_that_knows_more_than_the_store_is_shown_both()
    {
        using var tracker = await FollowUpStore.OpenAsync();
        await tracker.SavedAsync(0, (F.Note, "from the backup"));
        Assert.IsType<SaveResult.Conflicting>(await tracker.SaveAsync(tracker.Colleague, 7, "", (F.Note, "later")));
    }

    [Fact]
    public async Task Of_twenty_at_once_one_wins_and_nineteen_are_told()
    {
        // All of them are to have their turn, however slow the machine is.
        using var tracker = await FollowUpStore.OpenAsync(wait: TimeSpan.FromSeconds(60));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() =>
            tracker.SaveAsync(number % 2 == 0 ? tracker.Officer : tracker.Colleague, 0, "", (F.Note, $"note {number}")))));
        Assert.Single(outcomes.OfType<SaveResult.Saved>());
        Assert.Equal(19, outcomes.OfType<SaveResult.Conflicting>().Count());
        Assert.Single(await tracker.TrailAsync());
    }
}

using System.Net;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

/// <summary>Two people change the same item: the second sees both versions and loses nothing.</summary>
public sealed class ItemConflictTests(ItemHost tracker) : IClassFixture<ItemHost>
{
    private const string Conflict = "form[data-draft-conflict]";

    [Fact]
    public async Task The_second_save_shows_both_versions_field_by_field_and_writes_nothing()
    {
        var (reference, answer) = await CollideAsync([("Note", "Mine"), ("DueOn", "2027-05-01")],
            [("Note", "Theirs"), ("ReviewOn", "2027-02-01")]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal((2, "Theirs", null), await StateAsync(reference));
        Assert.Equal(["Due date", "Review date", "Note"], answer.Page.QuerySelectorAll(".item-choice legend")
            .Select(legend => legend.TextContent));
        Assert.Contains("Both began with: Before", Choice(answer, "Note"), StringComparison.Ordinal);
        Assert.Contains("Yours: Mine", Choice(answer, "Note"), StringComparison.Ordinal);
        Assert.Contains("'s: Theirs", Choice(answer, "Note"), StringComparison.Ordinal);
        Assert.Contains("Only you changed it, so yours is chosen", Choice(answer, "DueOn"), StringComparison.Ordinal);
        Assert.Contains("so theirs is chosen", Choice(answer, "ReviewOn"), StringComparison.Ordinal);
        Assert.Equal(("", "yours", "theirs"), (answer.Shown("choose-Note"), answer.Shown("choose-DueOn"), answer.Shown("choose-ReviewOn")));
        Assert.Contains("Person", answer.Page.QuerySelector("#conflict-title")!.Words(), StringComparison.Ordinal);
        Assert.Contains("UTC", answer.Page.QuerySelector("#conflict-title")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yours", "Mine")]
    [InlineData("theirs", "Theirs")]
    [InlineData("both", "Theirs\n\nMine")]
    public async Task What_is_chosen_is_saved_against_the_newest_version(string choice, string note)
    {
        var (reference, answer) = await CollideAsync([("Note", "Mine"), ("DueOn", "2027-05-01")],
            [("Note", "Theirs"), ("ReviewOn", "2027-02-01")]);
        var saved = await ItemHost.SendAsync(tracker.Officer, answer.Page, Conflict, ("choose-Note", choice));

        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var row = (await tracker.RowAsync(reference))!;
        Assert.Equal((note, new DateOnly(2027, 5, 1), new DateOnly(2027, 2, 1)), (row.Note, row.DueOn!.Value, row.ReviewOn!.Value));
    }

    [Fact]
    public async Task A_choice_that_nobody_made_is_asked_for_with_the_others_kept()
    {
        var (reference, answer) = await CollideAsync([("Note", "Mine"), ("Owner", "Me"), ("Reason", "because")],
            [("Note", "Theirs"), ("Owner", "Them")]);
        var again = await ItemHost.SendAsync(tracker.Officer, answer.Page, Conflict, ("choose-Owner", "theirs"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal($"/tracker/{reference}#field-Note", again.Page.QuerySelector("#problems a")!.GetAttribute("href"));
        Assert.Equal(("theirs", "", "because"), (again.Shown("choose-Owner"), again.Shown("choose-Note"), again.Shown("Reason")));
        var saved = await ItemHost.SendAsync(tracker.Officer, again.Page, Conflict, ("choose-Note", "both"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var row = (await tracker.RowAsync(reference))!;
        Assert.Equal(("Theirs\n\nMine", "Them"), (row.Note, row.Owner));
    }

    [Fact]
    public async Task A_third_save_in_between_is_shown_too_and_the_typed_text_is_still_there()
    {
        var (reference, first) = await CollideAsync([("Note", "Mine")], [("Note", "Theirs")]);
        await ItemHost.SaveAsync(tracker.Second, reference, null, ("Note", "Theirs, later"));
        var second = await ItemHost.SendAsync(tracker.Officer, first.Page, Conflict, ("choose-Note", "both"));

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Yours: Theirs Mine", Choice(second, "Note"), StringComparison.Ordinal);
        Assert.Contains("'s: Theirs, later", Choice(second, "Note"), StringComparison.Ordinal);
        var saved = await ItemHost.SendAsync(tracker.Officer, second.Page, Conflict, ("choose-Note", "yours"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        Assert.Equal("Theirs\n\nMine", (await tracker.RowAsync(reference))!.Note);
    }

    [Fact]
    public async Task A_choice_that_the_rules_refuse_goes_back_to_the_form_with_what_was_chosen()
    {
        var (reference, answer) = await CollideAsync([("Note", "Mine")], [("Note", "Theirs")]);
        var refused = await ItemHost.SendAsync(tracker.Officer, answer.Page, Conflict, ("choose-Note", "yours"),
            ("Reason", new string('x', 2_001)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.ProblemAt("Reason"));
        Assert.Equal("Mine", refused.Shown("Note"));
        var saved = await ItemHost.SendAsync(tracker.Officer, refused.Page, "form[data-draft]", ("Reason", "short"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        Assert.Equal("Mine", (await tracker.RowAsync(reference))!.Note);
    }

    [Fact]
    public async Task Different_fields_with_a_save_between_collide_only_where_the_forms_differ()
    {
        var (reference, answer) = await CollideAsync([("DueOn", "2027-05-01")], [("ReviewOn", "2027-02-01")]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("both changes are chosen already", answer.Page.QuerySelector("#conflict")!.Words(), StringComparison.Ordinal);
        var saved = await ItemHost.SendAsync(tracker.Officer, answer.Page, Conflict);
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var row = (await tracker.RowAsync(reference))!;
        Assert.Equal((new DateOnly(2027, 5, 1), new DateOnly(2027, 2, 1)), (row.DueOn!.Value, row.ReviewOn!.Value));
    }

    private async Task<(string Reference, Answer Answer)> CollideAsync((string, string)[] mine, (string, string)[] theirs)
    {
        var reference = await tracker.NewAfiAsync();
        await ItemHost.SaveAsync(tracker.Officer, reference, "Allocate", ("Owner", "Both"),
            ("OwnerKind", "Department"), ("Note", "Before"));
        using var page = await tracker.Officer.ReadAsync("/tracker/" + reference);
        var first = await ItemHost.SaveAsync(tracker.Second, reference, null, theirs);
        Assert.Equal(HttpStatusCode.SeeOther, first.Status);
        return (reference, await ItemHost.SendAsync(tracker.Officer, page, "form[data-draft]", mine));
    }

    private async Task<(int, string, DateOnly?)> StateAsync(string reference) =>
        await tracker.RowAsync(reference) is { } row ? (row.Version, row.Note, row.DueOn) : default;

    private static string Choice(Answer answer, string field) => answer.Page.QuerySelector($"fieldset#field-{field}")!.Words();
}

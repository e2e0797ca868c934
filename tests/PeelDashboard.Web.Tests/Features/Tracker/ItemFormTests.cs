using System.Net;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Features.Tracker;

/// <summary>The form of an item: every move with what it needs, through the pages themselves.</summary>
public sealed class ItemFormTests(ItemHost tracker) : IClassFixture<ItemHost>
{
    private static readonly (string, string)[] Owner = [("Owner", "Detective Inspector Example"), ("OwnerKind", "Person")];

    public static TheoryData<AfiStatus, AfiStatus> EveryMove
    {
        get
        {
            var data = new TheoryData<AfiStatus, AfiStatus>();
            foreach (var move in StatusWorkflow.Moves) data.Add(move.From, move.To);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryMove))]
    public async Task A_move_is_refused_without_what_it_needs_and_saved_with_it(AfiStatus from, AfiStatus to)
    {
        var move = StatusWorkflow.Find(from, to)!;
        var (reference, successor) = (await tracker.NewAfiAsync(), await tracker.NewAfiAsync());
        await BringAsync(reference, successor, from);

        // Everything that the move needs, taken out again.
        var refused = await ItemHost.SaveAsync(tracker.Officer, reference, move.Name,
            [("Owner", ""), ("Note", ""), ("ClosedOn", ""), ("ClosingReference", ""), ("SupersededBy", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(from, (await tracker.RowAsync(reference))?.Status ?? AfiStatus.AwaitingAllocation);
        foreach (var (need, field) in Fields)
            if (move.Needs.HasFlag(need))
                Assert.False(string.IsNullOrEmpty(refused.ProblemAt(field)), $"{move.Name}: no problem at {field}");

        var saved = await ItemHost.SaveAsync(tracker.Officer, reference, move.Name, Everything(successor));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        Assert.StartsWith($"/tracker/{reference}?saved=", saved.Location, StringComparison.Ordinal);
        Assert.Equal(to, (await tracker.RowAsync(reference))!.Status);
        using var page = await tracker.Officer.ReadAsync(saved.Location!);
        Assert.Contains($"State: from {from.Words()} to {to.Words()}", page.QuerySelector("[data-saved]")!.Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_moves_of_the_state_are_offered_each_with_what_it_needs()
    {
        using var page = await tracker.Officer.ReadAsync("/tracker/" + await tracker.NewAfiAsync());

        Assert.Equal(
            ["Awaiting allocation stays as it is", .. StatusWorkflow.From(AfiStatus.AwaitingAllocation)
                .Select(move => $"{move.Name} becomes {move.To.Words()}; needs {move.Needs.Words()}")],
            page.QuerySelectorAll(".item-moves label").Select(label => label.Words()));
        Assert.Equal("Awaiting allocation", page.QuerySelector(".item-moves input[checked]")!.GetAttribute("value"));
        Assert.Equal(StatusWorkflow.Moves.Count, page.QuerySelectorAll(".moves-help tbody tr").Length);
    }

    [Fact]
    public async Task What_is_refused_keeps_everything_that_was_typed_and_leads_to_each_field()
    {
        var reference = await tracker.NewAfiAsync();
        var answer = await ItemHost.SaveAsync(
            tracker.Officer, reference, "Allocate", ("Note", "\nfirst line\n  second <line>"), ("DueOn", "2001-01-01"),
                ("PercentComplete", "120"), ("Reason", "because & so on"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var links = answer.Page.QuerySelectorAll("#problems a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith($"/tracker/{reference}#field-", link, StringComparison.Ordinal));
        Assert.All(links, link => Assert.NotNull(answer.Page.GetElementById(link.Split('#')[1])));
        Assert.True(answer.Page.GetElementById("problems")!.HasAttribute("autofocus"));
        Assert.Contains("percentage", answer.ProblemAt("PercentComplete"), StringComparison.Ordinal);
        Assert.Equal("true", answer.Page.QuerySelector("#field-PercentComplete")!.GetAttribute("aria-invalid"));
        Assert.Equal(("\nfirst line\n  second <line>", "120", "because & so on"),
            (answer.Shown("Note"), answer.Shown("PercentComplete"), answer.Shown("Reason")));
        Assert.Equal("In progress", answer.Shown("Status"));
        Assert.Null(await tracker.RowAsync(reference));
    }

    [Fact]
    public async Task A_risk_set_by_hand_needs_a_reason_and_the_rule_is_told_beside_it()
    {
        var reference = await tracker.NewAfiAsync();
        var refused = await ItemHost.SaveAsync(tracker.Officer, reference, null, ("Risk", "Red"));
        var saved = await ItemHost.SaveAsync(tracker.Officer, reference, null, ("Risk", "Red"), ("RiskReason", "nobody to do it"));

        Assert.NotNull(refused.ProblemAt("RiskReason"));
        Assert.Contains("The rule says amber: no due date is set.", refused.Page.QuerySelector("#field-Risk-hint")!.Words(),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        using var page = await tracker.Reader.ReadAsync("/tracker/" + reference);
        Assert.Contains("Set by hand: nobody to do it", page.QuerySelector(".item-facts")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_without_a_change_says_so()
    {
        var reference = await tracker.NewAfiAsync();
        var answer = await ItemHost.SaveAsync(tracker.Officer, reference);

        Assert.Equal($"/tracker/{reference}?saved=same", answer.Location);
        using var page = await tracker.Officer.ReadAsync(answer.Location!);
        Assert.Contains("No changes to save", page.QuerySelector("[role=status]")!.Words(), StringComparison.Ordinal);
        Assert.Null(await tracker.RowAsync(reference));
    }

    [Fact]
    public async Task Names_used_before_and_accounts_are_offered_for_the_owner()
    {
        var reference = await tracker.NewAfiAsync();
        await ItemHost.SaveAsync(tracker.Officer, reference, "Allocate", ("Owner", "Crime and Justice department"),
            ("OwnerKind", "Department"));
        using var page = await tracker.Officer.ReadAsync("/tracker/" + await tracker.NewAfiAsync());

        var known = page.QuerySelectorAll("#known-owners option")
            .ToDictionary(option => option.GetAttribute("value")!, option => option.GetAttribute("label"));
        Assert.Equal("owner before", known["Crime and Justice department"]);
        Assert.Contains(known, pair => pair.Value == "has an account");
    }

    [Fact]
    public async Task Whoever_may_only_read_sees_values_and_no_form()
    {
        var reference = await tracker.NewAfiAsync();
        await ItemHost.SaveAsync(tracker.Officer, reference, "Allocate",
            [.. Owner, ("DueOn", "2027-03-01"), ("Note", "First steps are done.")]);
        using var page = await tracker.Reader.ReadAsync("/tracker/" + reference);

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Contains("OwnerDetective Inspector Example", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Due date1 March 2027", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("First steps are done.", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_costs_at_most_six_commands_beside_the_session()
    {
        var reference = await tracker.NewAfiAsync();
        await ItemHost.SaveAsync(tracker.Officer, reference, "Allocate", Owner);
        var before = tracker.Product.Commands.Count;
        using var page = await tracker.Officer.ReadAsync("/tracker/" + reference);

        var made = tracker.Product.Commands.Count - before;
        using var again = await tracker.Officer.ReadAsync("/tracker/" + reference);

        // What was decided of links is read once after each change.
        Assert.InRange(made, 3, 6 + 1);
        Assert.Equal(made - 1, tracker.Product.Commands.Count - before - made);
    }

    private static readonly (MoveNeeds Need, string Field)[] Fields =
    [
        (MoveNeeds.Owner, "Owner"), (MoveNeeds.Reason, "Reason"), (MoveNeeds.ClosingDate, "ClosedOn"), (MoveNeeds.NoteOrEvidence, "Note"),
        (MoveNeeds.ClosingReference, "ClosingReference"), (MoveNeeds.Successor, "SupersededBy"),
    ];

    private static (string, string)[] Everything(string successor) =>
    [
        .. Owner, ("Reason", "It had to be"), ("ClosedOn", "2026-03-01"), ("Note", "Everything was done."),
            ("ClosingReference", "Letter of 1 March 2026"),
        ("SupersededBy", successor),
    ];

    private async Task BringAsync(string reference, string successor, AfiStatus to)
    {
        var way = new Dictionary<AfiStatus, List<Move>> { [AfiStatus.AwaitingAllocation] = [] };
        while (!way.ContainsKey(to))
            foreach (var move in StatusWorkflow.Moves)
                if (way.TryGetValue(move.From, out var before)) way.TryAdd(move.To, [.. before, move]);
        foreach (var move in way[to])
            Assert.Equal(HttpStatusCode.SeeOther,
                (await ItemHost.SaveAsync(tracker.Officer, reference, move.Name, Everything(successor))).Status);
    }
}

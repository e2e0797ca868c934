using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Domain.Tests.FollowUp;

public sealed class StatusWorkflowTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void No_move_is_named_twice_and_every_state_can_be_left_and_reached()
    {
        Assert.Equal(StatusWorkflow.Moves.Count, StatusWorkflow.Moves.DistinctBy(move => (move.From, move.To)).Count());
        Assert.DoesNotContain(StatusWorkflow.Moves, move => move.From == move.To);
        foreach (var status in Enum.GetValues<AfiStatus>())
        {
            Assert.NotEmpty(StatusWorkflow.From(status));
            Assert.True(status is AfiStatus.AwaitingAllocation || StatusWorkflow.Moves.Any(move => move.To == status),
                $"{status} is never reached.");
        }
    }

    [Fact]
    public void The_force_signs_off_only_what_is_ready_and_leaves_closed_only_by_a_reason()
    {
        Assert.Equal([AfiStatus.ReadyForSignOff], StatusWorkflow.Moves.Where(move => move.To is AfiStatus.ClosedByForce)
            .Select(move => move.From));
        Assert.All(StatusWorkflow.Moves.Where(move => !move.From.IsOpen() && move.To.IsOpen()),
            move => Assert.Equal((AfiStatus.Reopened, MoveNeeds.Reason), (move.To, move.Needs)));
    }

    [Theory]
    [MemberData(nameof(AllNeeds))]
    public void Each_need_of_each_move_is_asked_for(AfiStatus from, AfiStatus to, MoveNeeds need)
    {
        var full = new FollowUpState
        {
            Status = to, Owner = "Crime", OwnerKind = OwnerKind.Department, ClosedOn = Today, Note = "Done", ClosingReference = "Letter",
            SupersededBy = "NHP-2023-25-INV-1",
        };
        var lacking = need switch
        {
            MoveNeeds.Owner => full with { Owner = "" },
            MoveNeeds.ClosingDate => full with { ClosedOn = null },
            MoveNeeds.NoteOrEvidence => full with { Note = "" },
            MoveNeeds.ClosingReference => full with { ClosingReference = "" },
            MoveNeeds.Successor => full with { SupersededBy = "" },
            _ => full,
        };
        var before = new FollowUpState { Status = from };
        Assert.Empty(Check(before, full, "Because"));
        Assert.Single(Check(before, lacking, need is MoveNeeds.Reason ? "" : "Because"));
    }

    [Fact]
    public void Every_move_that_is_not_in_the_table_is_refused_with_those_that_are()
    {
        foreach (var from in Enum.GetValues<AfiStatus>())
        {
            foreach (var to in Enum.GetValues<AfiStatus>().Where(to => to != from && StatusWorkflow.Find(from, to) is null))
            {
                var problem = Assert.Single(Check(new() { Status = from }, new() { Status = to }, "Because"));
                Assert.Equal(FollowUpField.Status, problem.Field);
                Assert.All(StatusWorkflow.From(from), move => Assert.Contains(move.To.Words(), problem.Message, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Settling_takes_out_what_a_state_makes_meaningless()
    {
        var all = new FollowUpState
        {
            Status = AfiStatus.Reopened, Owner = "", OwnerKind = OwnerKind.Person, ClosedOn = Today, ClosingReference = "Letter",
            SupersededBy = "X", RiskReason = "Old",
        };
        Assert.Equal(new FollowUpState { Status = AfiStatus.Reopened }, FollowUpRules.Settle(all));
        Assert.Equal("Letter", FollowUpRules.Settle(all with { Status = AfiStatus.ClosedByInspectorate }).ClosingReference);
    }

    public static TheoryData<AfiStatus, AfiStatus, MoveNeeds> AllNeeds()
    {
        var data = new TheoryData<AfiStatus, AfiStatus, MoveNeeds>();
        foreach (var move in StatusWorkflow.Moves)
            foreach (var need in Enum.GetValues<MoveNeeds>().Where(need => need is not MoveNeeds.Nothing && move.Needs.HasFlag(need)))
                data.Add(move.From, move.To, need);
        return data;
    }

    private static IReadOnlyList<FollowUpProblem> Check(FollowUpState before, FollowUpState after, string reason) => FollowUpRules.Check(
        before, FollowUpRules.Settle(after), new(new(2021, 11, 1), Today, HasEvidence: false, reason,
            reference => reference == "NHP-2023-25-INV-1"));
}

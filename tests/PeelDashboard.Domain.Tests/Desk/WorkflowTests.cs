using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Domain.Tests.Desk;

public sealed class WorkflowTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void No_move_is_named_twice_and_every_state_can_be_left_and_reached()
    {
        Assert.Equal(Workflow.Moves.Count, Workflow.Moves.DistinctBy(move => (move.From, move.To)).Count());
        Assert.DoesNotContain(Workflow.Moves, move => move.From == move.To);
        foreach (var status in Enum.GetValues<AfiStatus>())
        {
            Assert.NotEmpty(Workflow.From(status));
            Assert.True(status is AfiStatus.AwaitingAllocation || Workflow.Moves.Any(move => move.To == status), $"{status} is never reached.");
        }
    }

    [Fact]
    public void The_force_signs_off_only_what_is_ready_and_leaves_closed_only_by_a_reason()
    {
        Assert.Equal([AfiStatus.ReadyForSignOff], Workflow.Moves.Where(move => move.To is AfiStatus.ClosedByForce).Select(move => move.From));
        Assert.All(Workflow.Moves.Where(move => !move.From.IsOpen() && move.To.IsOpen()), move => Assert.Equal((AfiStatus.Reopened, MoveNeeds.Reason), (move.To, move.Needs)));
    }

    /// <summary>What the table says a move needs is what the rules refuse to do without.</summary>
    [Theory]
    [MemberData(nameof(AllNeeds))]
    public void Each_need_of_each_move_is_asked_for(AfiStatus from, AfiStatus to, MoveNeeds need)
    {
        var full = new Progress
        {
            Status = to, Owner = "Crime", OwnerKind = OwnerKind.Department, ClosedOn = Today, Note = "Done", ClosingReference = "Letter", SupersededBy = "NHP-2023-25-INV-1",
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
        var before = new Progress { Status = from };
        Assert.Empty(Check(before, full, "Because"));
        Assert.Single(Check(before, lacking, need is MoveNeeds.Reason ? "" : "Because"));
    }

    [Fact]
    public void Every_move_that_is_not_in_the_table_is_refused_with_those_that_are()
    {
        foreach (var from in Enum.GetValues<AfiStatus>())
        {
            foreach (var to in Enum.GetValues<AfiStatus>().Where(to => to != from && Workflow.Find(from, to) is null))
            {
                var problem = Assert.Single(Check(new() { Status = from }, new() { Status = to }, "Because"));
                Assert.Equal(ProgressField.Status, problem.Field);
                Assert.All(Workflow.From(from), move => Assert.Contains(move.To.Words(), problem.Message, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Settling_takes_out_what_a_state_makes_meaningless()
    {
        var all = new Progress
        {
            Status = AfiStatus.Reopened, Owner = "", OwnerKind = OwnerKind.Person, ClosedOn = Today, ClosingReference = "Letter", SupersededBy = "X", RiskReason = "Old",
        };
        Assert.Equal(new Progress { Status = AfiStatus.Reopened }, ProgressRules.Settle(all));
        Assert.Equal("Letter", ProgressRules.Settle(all with { Status = AfiStatus.ClosedByInspectorate }).ClosingReference);
    }

    public static TheoryData<AfiStatus, AfiStatus, MoveNeeds> AllNeeds()
    {
        var data = new TheoryData<AfiStatus, AfiStatus, MoveNeeds>();
        foreach (var move in Workflow.Moves)
            foreach (var need in Enum.GetValues<MoveNeeds>().Where(need => need is not MoveNeeds.Nothing && move.Needs.HasFlag(need)))
                data.Add(move.From, move.To, need);
        return data;
    }

    private static IReadOnlyList<ProgressProblem> Check(Progress before, Progress after, string reason) => ProgressRules.Check(
        before, ProgressRules.Settle(after), new(new(2021, 11, 1), Today, HasEvidence: false, reason, reference => reference == "NHP-2023-25-INV-1"));
}

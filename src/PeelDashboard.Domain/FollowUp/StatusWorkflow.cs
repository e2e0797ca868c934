using PeelDashboard.Domain.Findings;

namespace PeelDashboard.Domain.FollowUp;

/// <summary>What a move asks for beside the new state.</summary>
[Flags]
public enum MoveNeeds
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>Somebody who answers for it.</summary>
    Owner = 1,

    /// <summary>Why, in a sentence.</summary>
    Reason = 2,

    /// <summary>When it was closed: not before it was raised, not in the future.</summary>
    ClosingDate = 4,

    /// <summary>What was done: a note, or evidence that is not withdrawn.</summary>
    NoteOrEvidence = 8,

    /// <summary>The inspectorate's letter or the reference in its portal.</summary>
    ClosingReference = 16,

    /// <summary>Which later item stands in its place.</summary>
    Successor = 32,
}

/// <summary>A change of state that is allowed.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Name">What it is called on buttons: "Sign off".</param>
/// <param name="Needs">What must be said with it.</param>
public sealed record Move(AfiStatus From, AfiStatus To, string Name, MoveNeeds Needs);

/// <summary>The states that an item goes through. This table is the only place that says which moves there are.</summary>
public static class StatusWorkflow
{
    private const MoveNeeds Close = MoveNeeds.ClosingDate | MoveNeeds.NoteOrEvidence;
    private const MoveNeeds CloseByInspectorate = Close | MoveNeeds.ClosingReference;

    /// <summary>Every allowed move.</summary>
    public static IReadOnlyList<Move> Moves { get; } =
    [
        new(AfiStatus.AwaitingAllocation, AfiStatus.InProgress, "Allocate", MoveNeeds.Owner),
        new(AfiStatus.InProgress, AfiStatus.ReadyForSignOff, "Send for sign-off", MoveNeeds.Owner),
        new(AfiStatus.InProgress, AfiStatus.AwaitingAllocation, "Unassign", MoveNeeds.Reason),
        new(AfiStatus.ReadyForSignOff, AfiStatus.ClosedByForce, "Sign off", Close),
        new(AfiStatus.ReadyForSignOff, AfiStatus.InProgress, "Send back", MoveNeeds.Owner | MoveNeeds.Reason),
        new(AfiStatus.ClosedByForce, AfiStatus.ClosedByInspectorate, "Closed by HMICFRS", CloseByInspectorate),
        new(AfiStatus.ClosedByForce, AfiStatus.Reopened, "Reopen", MoveNeeds.Reason),
        new(AfiStatus.ClosedByInspectorate, AfiStatus.Reopened, "Reopen", MoveNeeds.Reason),
        new(AfiStatus.Reopened, AfiStatus.InProgress, "Restart", MoveNeeds.Owner),
        new(AfiStatus.Superseded, AfiStatus.Reopened, "Reopen", MoveNeeds.Reason),

        // The inspectorate closes what it likes when it likes, and a later report replaces what it likes.
        new(AfiStatus.AwaitingAllocation, AfiStatus.ClosedByInspectorate, "Closed by HMICFRS", CloseByInspectorate),
        new(AfiStatus.InProgress, AfiStatus.ClosedByInspectorate, "Closed by HMICFRS", CloseByInspectorate),
        new(AfiStatus.ReadyForSignOff, AfiStatus.ClosedByInspectorate, "Closed by HMICFRS", CloseByInspectorate),
        new(AfiStatus.Reopened, AfiStatus.ClosedByInspectorate, "Closed by HMICFRS", CloseByInspectorate),
        new(AfiStatus.AwaitingAllocation, AfiStatus.Superseded, "Mark as superseded", MoveNeeds.Successor),
        new(AfiStatus.InProgress, AfiStatus.Superseded, "Mark as superseded", MoveNeeds.Successor),
        new(AfiStatus.ReadyForSignOff, AfiStatus.Superseded, "Mark as superseded", MoveNeeds.Successor),
        new(AfiStatus.ClosedByForce, AfiStatus.Superseded, "Mark as superseded", MoveNeeds.Successor),
        new(AfiStatus.Reopened, AfiStatus.Superseded, "Mark as superseded", MoveNeeds.Successor),

        // What the force finished before it kept its items here.
        new(AfiStatus.AwaitingAllocation, AfiStatus.ReadyForSignOff, "Send for sign-off", MoveNeeds.Owner),
        new(AfiStatus.Reopened, AfiStatus.ReadyForSignOff, "Send for sign-off", MoveNeeds.Owner),
    ];

    /// <summary>The moves that a state allows.</summary>
    public static IEnumerable<Move> From(AfiStatus status) => Moves.Where(move => move.From == status);

    /// <summary>The move between two states; null where it is not allowed.</summary>
    public static Move? Find(AfiStatus from, AfiStatus to) => Moves.FirstOrDefault(move => move.From == from && move.To == to);

    /// <summary>Whether somebody still has to do something.</summary>
    public static bool IsOpen(this AfiStatus status) =>
        status is not (AfiStatus.ClosedByForce or AfiStatus.ClosedByInspectorate or AfiStatus.Superseded);
}

/// <summary>Moves in words, for forms and for the picture in the documentation.</summary>
public static class MoveWords
{
    private static readonly (MoveNeeds Need, string Words)[] Table =
    [
        (MoveNeeds.Owner, "an owner"),
        (MoveNeeds.Reason, "the reason for the change"),
        (MoveNeeds.ClosingDate, "the date of closing"),
        (MoveNeeds.NoteOrEvidence, "a note or evidence"),
        (MoveNeeds.ClosingReference, "the letter or portal reference"),
        (MoveNeeds.Successor, "the reference of the later item"),
    ];

    /// <summary>"an owner and the reason for the change"; "nothing else" for nothing.</summary>
    public static string Words(this MoveNeeds needs)
    {
        var words = Table.Where(row => needs.HasFlag(row.Need)).Select(row => row.Words).ToList();
        return words.Count switch
        {
            0 => "nothing else",
            1 => words[0],
            _ => $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}",
        };
    }
}

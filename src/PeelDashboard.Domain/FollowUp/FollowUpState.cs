using PeelDashboard.Domain.Findings;

namespace PeelDashboard.Domain.FollowUp;

/// <summary>What an owner is; none of them needs an account.</summary>
public enum OwnerKind
{
    /// <summary>One person.</summary>
    Person,

    /// <summary>A department or team of the force.</summary>
    Department,

    /// <summary>Somebody outside the force, such as a council or a partner board.</summary>
    OutsideBody,
}

/// <summary>How likely an item is to be late: red, amber or green.</summary>
public enum Risk
{
    /// <summary>On course.</summary>
    Green,

    /// <summary>Needs watching.</summary>
    Amber,

    /// <summary>Late.</summary>
    Red,
}

/// <summary>What people record of an item. Every value can be read and written as text by <see cref="FollowUpFields"/>.</summary>
public sealed record FollowUpState
{
    /// <summary>An item that nobody has touched yet.</summary>
    public static FollowUpState Untouched { get; } = new();

    /// <summary>How far it has come.</summary>
    public AfiStatus Status { get; init; } = AfiStatus.AwaitingAllocation;

    /// <summary>What the owner is; null where there is none.</summary>
    public OwnerKind? OwnerKind { get; init; }

    /// <summary>Who answers for it; empty where nobody does.</summary>
    public string Owner { get; init; } = "";

    /// <summary>When the force means to have it done.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When somebody looks at it again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>How much is done in the owner's view, 0 to 100; null where nobody has said.</summary>
    public int? PercentComplete { get; init; }

    /// <summary>The risk as somebody judged it against the rule; null leaves it to <see cref="RiskRating"/>.</summary>
    public Risk? RiskOverride { get; init; }

    /// <summary>Why it was judged so.</summary>
    public string RiskReason { get; init; } = "";

    /// <summary>What was done and what is left, in the owner's words; lines separated by line feeds.</summary>
    public string Note { get; init; } = "";

    /// <summary>When it was closed: by the force, or by the inspectorate as the state says.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The inspectorate's letter or the reference in its portal that closes it.</summary>
    public string ClosingReference { get; init; } = "";

    /// <summary>Reference of the later item that replaces it.</summary>
    public string SupersededBy { get; init; } = "";

    /// <summary>Whether somebody still has to do something.</summary>
    public bool IsOpen => Status.IsOpen();
}

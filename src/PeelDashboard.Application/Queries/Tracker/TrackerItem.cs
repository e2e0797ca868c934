using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Application.Queries.Tracker;

/// <summary>One item: what a report or the force says, and what people recorded of it.</summary>
public sealed record TrackerItem
{
    /// <summary>Its reference.</summary>
    public required string Reference { get; init; }

    /// <summary>What it is.</summary>
    public AfiKind Kind { get; init; }

    /// <summary>What must be done.</summary>
    public required string Headline { get; init; }

    /// <summary>Key of the theme (ours); empty where an own item has none.</summary>
    public string ThemeKey { get; init; } = "";

    /// <summary>The theme, or that there is none.</summary>
    public string ThemeLabel { get; init; } = "";

    /// <summary>Position of the theme.</summary>
    public int ThemeOrder { get; init; }

    /// <summary>"2021/22"; empty for an own item.</summary>
    public string CycleKey { get; init; } = "";

    /// <summary>"2021-22"; "own" for an own item.</summary>
    public string CycleSlug { get; init; } = "";

    /// <summary>Position in time.</summary>
    public int CycleOrder { get; init; }

    /// <summary>When it was raised, ISO, as exact as it is known; null where it is not.</summary>
    public string? RaisedOn { get; init; }

    /// <summary>Whether the force entered it itself.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Last day of the report's own time limit; null where it sets none.</summary>
    public DateOnly? TimeLimitEndsOn { get; init; }

    /// <summary>Whether a letter of the inspectorate says that it is closed. That never overrides what people recorded.</summary>
    public bool IsClosedByLetter { get; init; }

    /// <summary>Whether the latest text of its report still has it.</summary>
    public bool IsInText { get; init; } = true;

    /// <summary>What people recorded; without a row, where the item starts.</summary>
    public FollowUpState Progress { get; init; } = FollowUpState.Untouched;

    /// <summary>0 where nobody has changed anything yet.</summary>
    public int Version { get; init; }

    /// <summary>The account of the owner, where there is one.</summary>
    public int? OwnerAccountId { get; init; }

    /// <summary>When it last changed, UTC; null where it never did.</summary>
    public DateTime? UpdatedAt { get; init; }

    /// <summary>By whom.</summary>
    public string UpdatedBy { get; init; } = "";

    /// <summary>Its last entry in the trail; 0 for none.</summary>
    public int LastEntryId { get; init; }

    /// <summary>Pieces of evidence that are not withdrawn.</summary>
    public int Evidence { get; init; }

    /// <summary>Whether somebody still has to do something.</summary>
    public bool IsOpen => Progress.IsOpen;

    /// <summary>How it stands by its due date.</summary>
    public DueState Due(DateOnly today) => DueDate.State(Progress, today);

    /// <summary>The same in words.</summary>
    public string DueText(DateOnly today) => DueDate.Of(Progress, RaisedOn, IsOwn ? "it was raised" : "the report", today);

    /// <summary>The risk; null for what is closed.</summary>
    public RiskVerdict? Risk(DateOnly today) => RiskRating.Judge(Progress, TimeLimitEndsOn, today);
}

namespace PeelDashboard.Application.Queries.Tracker;

/// <summary>One item: what a report or the force says, and what people recorded of it.</summary>
public sealed record TrackerItem
{
    public required string Reference { get; init; }
    public AfiKind Kind { get; init; }
    public required string Headline { get; init; }
    public string ThemeKey { get; init; } = "";
    public string ThemeLabel { get; init; } = "";
    public int ThemeOrder { get; init; }
    public string CycleKey { get; init; } = "";
    public string CycleSlug { get; init; } = "";
    public int CycleOrder { get; init; }

    /// <summary>When it was raised, ISO, as exact as it is known; null where it is not.</summary>
    public string? RaisedOn { get; init; }
    public bool IsOwn { get; init; }

    /// <summary>Last day of the report's own time limit; null where it sets none.</summary>
    public DateOnly? TimeLimitEndsOn { get; init; }

    /// <summary>Whether a letter of the inspectorate says that it is closed. That never overrides what people recorded.</summary>
    public bool IsClosedByLetter { get; init; }
    public bool IsInText { get; init; } = true;

    /// <summary>Where the report says it; null for an item that the force entered itself.</summary>
    public StoredPassage? Passage { get; init; }
    public FollowUpState Progress { get; init; } = FollowUpState.Untouched;
    public int Version { get; init; }
    public int? OwnerAccountId { get; init; }
    public DateTime? UpdatedAt { get; init; }
    public string UpdatedBy { get; init; } = "";
    public int LastEntryId { get; init; }
    public int Evidence { get; init; }

    public bool IsOpen => Progress.IsOpen;

    public DueState Due(DateOnly today) => DueDate.State(Progress, today);

    public string DueText(DateOnly today) => DueDate.Of(Progress, RaisedOn, IsOwn ? "it was raised" : "the report", today);

    public RiskVerdict? Risk(DateOnly today) => RiskRating.Judge(Progress, TimeLimitEndsOn, today);
}

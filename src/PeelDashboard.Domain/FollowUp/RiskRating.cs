using PeelDashboard.Domain.Findings;

namespace PeelDashboard.Domain.FollowUp;

/// <summary>The risk of an item.</summary>
/// <param name="Risk">Red, amber or green.</param>
/// <param name="Why">What in the rule made it so, or the reason of whoever set it; a part of a sentence.</param>
/// <param name="ByHand">Whether somebody set it against the rule.</param>
public sealed record RiskVerdict(Risk Risk, string Why, bool ByHand);

/// <summary>
/// The rule, ours: red when the due date or the report's own time limit has passed; amber when the due date is within 30 days and the item
/// is not ready for sign-off, when the review date has passed, or when no due date was ever set; green otherwise. Items that are closed or
/// superseded have no risk.
/// </summary>
public static class RiskRating
{
    /// <summary>Days before the due date in which an item is "due soon".</summary>
    public const int SoonDays = 30;

    /// <summary>The risk today; null for what is closed or superseded.</summary>
    /// <param name="progress">What people recorded.</param>
    /// <param name="timeLimitEndsOn">Last day of the report's own time limit; null where it sets none.</param>
    /// <param name="today">The day.</param>
    public static RiskVerdict? Judge(FollowUpState progress, DateOnly? timeLimitEndsOn, DateOnly today)
    {
        if (!progress.IsOpen) return null;
        return progress.RiskOverride is { } risk ? new(risk, progress.RiskReason, ByHand: true) : ByRule(progress, timeLimitEndsOn, today);
    }

    /// <summary>The same without what somebody set by hand.</summary>
    public static RiskVerdict ByRule(FollowUpState progress, DateOnly? timeLimitEndsOn, DateOnly today) =>
        progress.DueOn < today ? new(Risk.Red, "the due date has passed", false)
        : timeLimitEndsOn < today ? new(Risk.Red, "the report's time limit has passed", false)
        : progress.DueOn is null ? new(Risk.Amber, "no due date is set", false)
        : progress.ReviewOn < today ? new(Risk.Amber, "the review date has passed", false)
        : progress.DueOn <= today.AddDays(SoonDays) && progress.Status is not AfiStatus.ReadyForSignOff
            ? new(Risk.Amber, $"due within {SoonDays} days", false)
        : new(Risk.Green, "on course by its dates", false);
}

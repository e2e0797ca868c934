using PeelDashboard.Data.Model;
using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Data.Desk;

/// <summary>Between the row of the store and the values of the rules.</summary>
public static class FollowUpProgress
{
    /// <summary>The values of a row.</summary>
    public static Progress ToProgress(this FollowUp row) => new()
    {
        Status = row.Status, OwnerKind = row.OwnerKind, Owner = row.Owner, DueOn = row.DueOn, ReviewOn = row.ReviewOn, PercentComplete = row.PercentComplete,
        RiskOverride = row.RiskOverride, RiskReason = row.RiskReason, Note = row.Note, ClosedOn = row.ClosedOn, ClosingReference = row.ClosingReference,
        SupersededBy = row.SupersededBy,
    };

    /// <summary>Puts values into a row.</summary>
    internal static void Take(this FollowUp row, Progress values)
    {
        (row.Status, row.OwnerKind, row.Owner, row.DueOn, row.ReviewOn) = (values.Status, values.OwnerKind, values.Owner, values.DueOn, values.ReviewOn);
        (row.PercentComplete, row.RiskOverride, row.RiskReason, row.Note) = (values.PercentComplete, values.RiskOverride, values.RiskReason, values.Note);
        (row.ClosedOn, row.ClosingReference, row.SupersededBy) = (values.ClosedOn, values.ClosingReference, values.SupersededBy);
    }
}

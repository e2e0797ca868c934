using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>
/// What somebody types into the dialog, for one item or for several. An empty field leaves the values of several as they are.
/// </summary>
public sealed record ItemChange
{
    public string Owner { get; set; } = "";
    public string OwnerKind { get; set; } = "";
    public bool NoOwner { get; set; }
    public string DueOn { get; set; } = "";
    public bool NoDue { get; set; }
    public string Status { get; set; } = "";
    public string ClosedOn { get; set; } = "";
    public string ClosingReference { get; set; } = "";
    public string Reason { get; set; } = "";

    /// <summary>
    /// Whether the chosen state closes, and so asks for a date. What another state does not ask for is neither shown nor sent.
    /// </summary>
    public bool Closes => ClosesByLetter || Status == AfiStatus.ClosedByForce.Words();

    public bool ClosesByLetter => Status == AfiStatus.ClosedByInspectorate.Words();

    public static ItemChange Of(TrackerItem item) => new()
    {
        Owner = item.Progress.Owner, OwnerKind = item.Progress.OwnerKind?.Words() ?? "", DueOn = item.Progress.Read(FollowUpField.DueOn),
    };

    public ProgressEdit ToEdit()
    {
        var values = new Dictionary<FollowUpField, string>();
        Set(FollowUpField.Owner, Owner, NoOwner);
        Set(FollowUpField.OwnerKind, OwnerKind, NoOwner);
        Set(FollowUpField.DueOn, DueOn, NoDue);
        Set(FollowUpField.Status, Status, false);
        if (Closes) Set(FollowUpField.ClosedOn, ClosedOn, false);
        if (ClosesByLetter) Set(FollowUpField.ClosingReference, ClosingReference, false);
        return new(values, FollowUpFields.Clean(Reason));

        void Set(FollowUpField field, string text, bool takesAway)
        {
            if (takesAway) values[field] = "";
            else if (FollowUpFields.Clean(text) is { Length: > 0 } clean) values[field] = clean;
        }
    }

    /// <summary>
    /// The same for one item: those values that are not what the dialog began with. What was left alone is not sent, so that it cannot
    /// collide with what somebody else made of it.
    /// </summary>
    public ProgressEdit ToEdit(ItemChange before)
    {
        var values = new Dictionary<FollowUpField, string>(ToEdit().Values);
        foreach (var (field, was, now) in new[]
        {
            (FollowUpField.Owner, before.Owner, Owner), (FollowUpField.OwnerKind, before.OwnerKind, OwnerKind),
            (FollowUpField.DueOn, before.DueOn, DueOn),
        })
        {
            values.Remove(field);
            if (was != FollowUpFields.Clean(now)) values[field] = now;
        }

        return new(values, FollowUpFields.Clean(Reason));
    }
}

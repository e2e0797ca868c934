using System.Globalization;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Domain.FollowUp;

/// <summary>What keeps a change from being saved.</summary>
/// <param name="Field">The field to mend; null where it is the reason for the change.</param>
/// <param name="Message">One sentence.</param>
public sealed record FollowUpProblem(FollowUpField? Field, string Message);

/// <summary>What the rules must know beside the values.</summary>
/// <param name="RaisedOn">First day on which the item can have been raised.</param>
/// <param name="Today">The day.</param>
/// <param name="HasEvidence">Whether it has evidence that is not withdrawn.</param>
/// <param name="Reason">Why, in the words of whoever makes the change; may be empty.</param>
/// <param name="IsSuccessor">Whether a reference is another item of the same force.</param>
public sealed record FollowUpContext(DateOnly RaisedOn, DateOnly Today, bool HasEvidence, string Reason, Func<string, bool> IsSuccessor);

/// <summary>What must hold before a change is saved.</summary>
public static class FollowUpRules
{
    /// <summary>Characters that a note may have.</summary>
    public const int NoteLength = 10_000;

    /// <summary>Characters that a reason may have.</summary>
    public const int ReasonLength = 2_000;

    /// <summary>Characters of names and references.</summary>
    public const int LineLength = 300;

    /// <summary>
    /// Takes out what the state makes meaningless: the closing of what is open, the successor of what stands, the reason of no risk.
    /// </summary>
    public static FollowUpState Settle(FollowUpState progress) => progress with
    {
        ClosedOn = IsClosed(progress.Status) ? progress.ClosedOn : null,
        ClosingReference = IsClosed(progress.Status) ? progress.ClosingReference : "",
        SupersededBy = progress.Status is AfiStatus.Superseded ? progress.SupersededBy : "",
        RiskReason = progress.RiskOverride is null ? "" : progress.RiskReason,
        OwnerKind = progress.Owner.Length == 0 ? null : progress.OwnerKind,
    };

    /// <summary>
    /// Checks a change of settled values; an empty list means that it may be saved. Where the move itself is not allowed, what the new
    /// state would need is not asked for.
    /// </summary>
    public static IReadOnlyList<FollowUpProblem> Check(FollowUpState before, FollowUpState after, FollowUpContext context)
    {
        var moving = Moving(before, after, context).ToList();
        return moving.Exists(problem => problem.Field is FollowUpField.Status) ? moving
            : [.. moving, .. Standing(after, context), .. Lengths(after, context.Reason)];
    }

    private static IEnumerable<FollowUpProblem> Moving(FollowUpState before, FollowUpState after, FollowUpContext context)
    {
        if (before.Status == after.Status) yield break;
        if (StatusWorkflow.Find(before.Status, after.Status) is not { } move)
        {
            var allowed = string.Join(", ", StatusWorkflow.From(before.Status).Select(one => one.To.Words()));
            yield return new(FollowUpField.Status,
                $"From {before.Status.Words()} an item cannot go to {after.Status.Words()}; it can go to {allowed}.");
            yield break;
        }

        if (move.Needs.HasFlag(MoveNeeds.Reason) && context.Reason.Length == 0)
            yield return new(null, $"{move.Name}: enter a reason.");
    }

    /// <summary>What a state asks for at any time, so that it cannot be taken away afterwards either.</summary>
    private static IEnumerable<FollowUpProblem> Standing(FollowUpState after, FollowUpContext context)
    {
        var status = after.Status;
        if (status is AfiStatus.InProgress or AfiStatus.ReadyForSignOff && after.Owner.Length == 0)
            yield return new(FollowUpField.Owner, $"{status.Words()} needs an owner.");
        if (after.Owner.Length > 0 && after.OwnerKind is null)
            yield return new(FollowUpField.OwnerKind, "Choose whether the owner is a person, a department or an outside body.");
        if (IsClosed(status))
        {
            if (after.ClosedOn is null)
                yield return new(FollowUpField.ClosedOn, $"{status.Words()} needs the date on which it was closed.");
            if (after.ClosedOn > context.Today) yield return new(FollowUpField.ClosedOn, "The date of closing is in the future.");
            if (after.ClosedOn < context.RaisedOn)
                yield return new(FollowUpField.ClosedOn, $"The date of closing is before the item was raised ({Words(context.RaisedOn)}).");
            if (after.Note.Length == 0 && !context.HasEvidence)
                yield return new(FollowUpField.Note, $"{status.Words()} needs a note or evidence of what was done.");
        }

        if (status is AfiStatus.ClosedByInspectorate && after.ClosingReference.Length == 0)
            yield return new(FollowUpField.ClosingReference, "Closed by inspectorate needs its letter or the reference in its portal.");
        if (status is AfiStatus.Superseded && !context.IsSuccessor(after.SupersededBy))
            yield return new(FollowUpField.SupersededBy, "Superseded needs the reference of the later item that replaces it.");
        if (after.RiskOverride is not null && after.RiskReason.Length == 0)
            yield return new(FollowUpField.RiskReason, "A risk set by hand needs its reason.");
        foreach (var (field, date) in new[] { (FollowUpField.DueOn, after.DueOn), (FollowUpField.ReviewOn, after.ReviewOn) })
            if (date < context.RaisedOn)
                yield return new(field,
                $"The {field.Words().ToLowerInvariant()} is before the item was raised ({Words(context.RaisedOn)}).");
    }

    private static IEnumerable<FollowUpProblem> Lengths(FollowUpState after, string reason)
    {
        if (after.Note.Length > NoteLength)
            yield return new(FollowUpField.Note, TooLong(FollowUpField.Note.Words(), after.Note.Length, NoteLength));
        foreach (var field in new[] { FollowUpField.Owner, FollowUpField.ClosingReference, FollowUpField.SupersededBy,
            FollowUpField.RiskReason })
        {
            var limit = field is FollowUpField.RiskReason ? ReasonLength : LineLength;
            if (after.Read(field).Length > limit) yield return new(field, TooLong(field.Words(), after.Read(field).Length, limit));
        }

        if (reason.Length > ReasonLength) yield return new(null, TooLong("Reason", reason.Length, ReasonLength));
    }

    private static bool IsClosed(AfiStatus status) => status is AfiStatus.ClosedByForce or AfiStatus.ClosedByInspectorate;

    private static string TooLong(string what, int length, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} has {length:N0} characters; at most {limit:N0} are kept.");

    private static string Words(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace PeelDashboard.Domain.Desk;

/// <summary>What keeps a change from being saved.</summary>
/// <param name="Field">The field to mend; null where it is the reason for the change.</param>
/// <param name="Message">One sentence.</param>
public sealed record ProgressProblem(ProgressField? Field, string Message);

/// <summary>What the rules must know beside the values.</summary>
/// <param name="RaisedOn">First day on which the item can have been raised.</param>
/// <param name="Today">The day.</param>
/// <param name="HasEvidence">Whether it has evidence that is not withdrawn.</param>
/// <param name="Reason">Why, in the words of whoever makes the change; may be empty.</param>
/// <param name="IsSuccessor">Whether a reference is another item of the same force.</param>
public sealed record ProgressContext(DateOnly RaisedOn, DateOnly Today, bool HasEvidence, string Reason, Func<string, bool> IsSuccessor);

/// <summary>What must hold before a change is saved.</summary>
public static class ProgressRules
{
    /// <summary>Characters that a note may have.</summary>
    public const int NoteLength = 10_000;

    /// <summary>Characters that a reason may have.</summary>
    public const int ReasonLength = 2_000;

    /// <summary>Characters of names and references.</summary>
    public const int LineLength = 300;

    /// <summary>Takes out what the state makes meaningless: the closing of what is open, the successor of what stands, the reason of no risk.</summary>
    public static Progress Settle(Progress progress) => progress with
    {
        ClosedOn = IsClosed(progress.Status) ? progress.ClosedOn : null,
        ClosingReference = IsClosed(progress.Status) ? progress.ClosingReference : "",
        SupersededBy = progress.Status is AfiStatus.Superseded ? progress.SupersededBy : "",
        RiskReason = progress.RiskOverride is null ? "" : progress.RiskReason,
        OwnerKind = progress.Owner.Length == 0 ? null : progress.OwnerKind,
    };

    /// <summary>Checks a change of settled values; an empty list means that it may be saved. Where the move itself is not allowed, what the new state would need is not asked for.</summary>
    public static IReadOnlyList<ProgressProblem> Check(Progress before, Progress after, ProgressContext context)
    {
        var moving = Moving(before, after, context).ToList();
        return moving.Exists(problem => problem.Field is ProgressField.Status) ? moving : [.. moving, .. Standing(after, context), .. Lengths(after, context.Reason)];
    }

    private static IEnumerable<ProgressProblem> Moving(Progress before, Progress after, ProgressContext context)
    {
        if (before.Status == after.Status) yield break;
        if (Workflow.Find(before.Status, after.Status) is not { } move)
        {
            var allowed = string.Join(", ", Workflow.From(before.Status).Select(one => one.To.Words()));
            yield return new(ProgressField.Status, $"From {before.Status.Words()} an item cannot go to {after.Status.Words()}; it can go to {allowed}.");
            yield break;
        }

        if (move.Needs.HasFlag(MoveNeeds.Reason) && context.Reason.Length == 0)
            yield return new(null, $"{move.Name}: say why.");
    }

    /// <summary>What a state asks for at any time, so that it cannot be taken away afterwards either.</summary>
    private static IEnumerable<ProgressProblem> Standing(Progress after, ProgressContext context)
    {
        var status = after.Status;
        if (status is AfiStatus.InProgress or AfiStatus.ReadyForSignOff && after.Owner.Length == 0)
            yield return new(ProgressField.Owner, $"{status.Words()} needs an owner.");
        if (after.Owner.Length > 0 && after.OwnerKind is null)
            yield return new(ProgressField.OwnerKind, "Say whether the owner is a person, a department or an outside body.");
        if (IsClosed(status))
        {
            if (after.ClosedOn is null) yield return new(ProgressField.ClosedOn, $"{status.Words()} needs the date on which it was closed.");
            if (after.ClosedOn > context.Today) yield return new(ProgressField.ClosedOn, "The date of closing is in the future.");
            if (after.ClosedOn < context.RaisedOn)
                yield return new(ProgressField.ClosedOn, $"The date of closing is before the item was raised ({Words(context.RaisedOn)}).");
            if (after.Note.Length == 0 && !context.HasEvidence)
                yield return new(ProgressField.Note, $"{status.Words()} needs a note or evidence of what was done.");
        }

        if (status is AfiStatus.ClosedByInspectorate && after.ClosingReference.Length == 0)
            yield return new(ProgressField.ClosingReference, "Closed by inspectorate needs its letter or the reference in its portal.");
        if (status is AfiStatus.Superseded && !context.IsSuccessor(after.SupersededBy))
            yield return new(ProgressField.SupersededBy, "Superseded needs the reference of the later item that stands in its place.");
        if (after.RiskOverride is not null && after.RiskReason.Length == 0)
            yield return new(ProgressField.RiskReason, "A risk set by hand needs its reason.");
        foreach (var (field, date) in new[] { (ProgressField.DueOn, after.DueOn), (ProgressField.ReviewOn, after.ReviewOn) })
            if (date < context.RaisedOn) yield return new(field, $"The {field.Words().ToLowerInvariant()} is before the item was raised ({Words(context.RaisedOn)}).");
    }

    private static IEnumerable<ProgressProblem> Lengths(Progress after, string reason)
    {
        if (after.Note.Length > NoteLength) yield return new(ProgressField.Note, TooLong(ProgressField.Note.Words(), after.Note.Length, NoteLength));
        foreach (var field in new[] { ProgressField.Owner, ProgressField.ClosingReference, ProgressField.SupersededBy, ProgressField.RiskReason })
        {
            var limit = field is ProgressField.RiskReason ? ReasonLength : LineLength;
            if (after.Read(field).Length > limit) yield return new(field, TooLong(field.Words(), after.Read(field).Length, limit));
        }

        if (reason.Length > ReasonLength) yield return new(null, TooLong("Reason", reason.Length, ReasonLength));
    }

    private static bool IsClosed(AfiStatus status) => status is AfiStatus.ClosedByForce or AfiStatus.ClosedByInspectorate;

    private static string TooLong(string what, int length, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} has {length:N0} characters; at most {limit:N0} are kept.");

    private static string Words(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

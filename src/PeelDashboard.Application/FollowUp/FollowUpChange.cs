using PeelDashboard.Application.Audit;
using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.FollowUp;

internal sealed class FollowUpChange(PeelDbContext db, Actor actor, TrackedItem item, FollowUpRecord? known, TimeProvider clock)
{
    private readonly FollowUpRecord row = known ?? new FollowUpRecord { Reference = item.Reference, ForceId = item.ForceId,
        AfiId = item.AfiId, ItemId = item.ItemId };

    public PeelDbContext Db => db;

    public TrackedItem Item => item;

    /// <summary>Its row, new where nobody has changed anything yet; not added before <see cref="RecordAsync"/>.</summary>
    public FollowUpRecord Row => row;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;
    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public Actor Actor => actor;

    public FollowUpState Before { get; } = known?.ToProgress() ?? item.Start;

    /// <summary>
    /// Puts the values into the row, with their entries in the trail. A row that begins with a letter's closure has that in the trail too,
    /// so that the trail alone always tells how the row came to be.
    /// </summary>
    public async Task<SaveResult> RecordAsync(FollowUpState after, IReadOnlyList<AuditedChange> deeds, string why,
        CancellationToken cancellation)
    {
        var trailed = known is null ? FollowUpState.Untouched : Before;
        var fields = FollowUpFields.All.Where(field => trailed.Read(field) != after.Read(field)).ToList();
        var changes = fields.Select(field => new AuditedChange(field.Words(), trailed.Read(field), after.Read(field))).Concat(deeds)
            .ToList();
        if (changes.Count == 0) return new SaveResult.Saved(item.Reference, row.Version, []);

        row.Take(after);
        row.Version++;
        (row.UpdatedAt, row.UpdatedBy) = (Now, actor.Name);
        row.LastEntryId = await AuditTrail.AppendAsync(db, new(actor, Now, item.Reference, item.ForceId, row.Version, why), changes,
            cancellation);
        if (known is null) db.FollowUps.Add(row);
        return new SaveResult.Saved(item.Reference, row.Version, [.. changes.Select(change => change.What)]);
    }

    /// <summary>The account that an owner is: a person whose name is exactly that of an account in use.</summary>
    public async Task<int?> OwnerAccountAsync(FollowUpState after, CancellationToken cancellation) => after.OwnerKind is OwnerKind.Person
        ? await db.Accounts.Where(account => account.Name == after.Owner && account.DisabledAt == null).Select(account => (int?)account.Id)
            .FirstOrDefaultAsync(cancellation)
        : null;
}

public static class FollowUpProgress
{
    public static FollowUpState ToProgress(this FollowUpRecord row) => new()
    {
        Status = row.Status, OwnerKind = row.OwnerKind, Owner = row.Owner, DueOn = row.DueOn, ReviewOn = row.ReviewOn,
        PercentComplete = row.PercentComplete,
        RiskOverride = row.RiskOverride, RiskReason = row.RiskReason, Note = row.Note, ClosedOn = row.ClosedOn,
        ClosingReference = row.ClosingReference,
        SupersededBy = row.SupersededBy,
    };

    internal static void Take(this FollowUpRecord row, FollowUpState values)
    {
        (row.Status, row.OwnerKind, row.Owner, row.DueOn, row.ReviewOn) = (values.Status, values.OwnerKind, values.Owner,
            values.DueOn, values.ReviewOn);
        (row.PercentComplete, row.RiskOverride, row.RiskReason, row.Note) = (values.PercentComplete, values.RiskOverride,
            values.RiskReason, values.Note);
        (row.ClosedOn, row.ClosingReference, row.SupersededBy) = (values.ClosedOn, values.ClosingReference, values.SupersededBy);
    }
}

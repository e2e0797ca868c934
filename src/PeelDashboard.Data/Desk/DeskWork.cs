using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Access;
using PeelDashboard.Data.Auditing;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Data.Desk;

/// <summary>One change of one item while its transaction is open.</summary>
internal sealed class DeskWork(PeelContext db, Actor actor, DeskItem item, FollowUp? known, TimeProvider clock)
{
    private readonly FollowUp row = known ?? new FollowUp { Reference = item.Reference, ForceId = item.ForceId, AfiId = item.AfiId, ItemId = item.ItemId };

    /// <summary>The store.</summary>
    public PeelContext Db => db;

    /// <summary>The item.</summary>
    public DeskItem Item => item;

    /// <summary>Its row, new where nobody has changed anything yet; not added before <see cref="RecordAsync"/>.</summary>
    public FollowUp Row => row;

    /// <summary>When, UTC.</summary>
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>The day where the server is.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Who, by the name that the store has.</summary>
    public Actor Actor => actor;

    /// <summary>What the item holds before the change.</summary>
    public Progress Before { get; } = known?.ToProgress() ?? item.Start;

    /// <summary>
    /// Puts the values into the row, with their entries in the trail. A row that begins with a letter's closure has that in the trail too,
    /// so that the trail alone always tells how the row came to be.
    /// </summary>
    public async Task<SaveOutcome> RecordAsync(Progress after, IReadOnlyList<AuditedChange> deeds, string why, CancellationToken cancellation)
    {
        var trailed = known is null ? Progress.Untouched : Before;
        var fields = ProgressFields.All.Where(field => trailed.Read(field) != after.Read(field)).ToList();
        var changes = fields.Select(field => new AuditedChange(field.Words(), trailed.Read(field), after.Read(field))).Concat(deeds).ToList();
        if (changes.Count == 0) return new SaveOutcome.Saved(item.Reference, row.Version, []);

        row.Take(after);
        row.Version++;
        (row.UpdatedAt, row.UpdatedBy) = (Now, actor.Name);
        row.LastEntryId = await AuditTrail.AppendAsync(db, new(actor, Now, item.Reference, item.ForceId, row.Version, why), changes, cancellation);
        if (known is null) db.FollowUps.Add(row);
        return new SaveOutcome.Saved(item.Reference, row.Version, [.. changes.Select(change => change.What)]);
    }

    /// <summary>The account that an owner is: a person whose name is exactly that of an account in use.</summary>
    public async Task<int?> OwnerAccountAsync(Progress after, CancellationToken cancellation) => after.OwnerKind is OwnerKind.Person
        ? await db.Accounts.Where(account => account.Name == after.Owner && account.DisabledAt == null).Select(account => (int?)account.Id).FirstOrDefaultAsync(cancellation)
        : null;
}

using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Access;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Data.Desk;

/// <summary>
/// Every change that people make at the desk. Each call asks the store whether the actor may, checks the rules, and writes the change and its
/// entries in the audit trail in one transaction: either all of it is there afterwards or nothing.
/// </summary>
public sealed partial class DeskService(
    StoreLocation location, IDbContextFactory<PeelContext> contexts, EvidenceFiles files, DeskChanges changes, TimeProvider clock)
{
    /// <summary>Changes one item.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="item">Which, and the version that the actor saw.</param>
    /// <param name="edit">What.</param>
    /// <param name="cancellation">Stops it before it is written.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be used; nothing was written.</exception>
    public Task<SaveOutcome> SaveAsync(Actor actor, SeenItem item, ProgressEdit edit, CancellationToken cancellation) =>
        ChangeAsync(actor, item.Reference, work => SaveAsync(work, item.Version, edit, cancellation), cancellation);

    /// <summary>Makes the same change to several items, each in a transaction of its own; one that fails leaves the others alone.</summary>
    public async Task<IReadOnlyList<ItemOutcome>> SaveManyAsync(
        Actor actor, IReadOnlyList<SeenItem> items, ProgressEdit edit, CancellationToken cancellation)
    {
        var outcomes = new List<ItemOutcome>();
        foreach (var item in items.DistinctBy(item => item.Reference, StringComparer.Ordinal))
            outcomes.Add(new(item.Reference, await SaveAsync(actor, item, edit, cancellation)));
        return outcomes;
    }

    private static async Task<SaveOutcome> SaveAsync(DeskWork work, int seen, ProgressEdit edit, CancellationToken cancellation)
    {
        var (values, problems) = Read(work.Before, edit);
        if (problems.Count > 0) return new SaveOutcome.Refused(problems);
        if (seen != work.Row.Version && await EarlierVersion.CompareAsync(work, seen, edit, cancellation) is { } conflict)
            return new SaveOutcome.Conflicting(conflict);

        var after = ProgressRules.Settle(values);
        var reason = ProgressFields.Clean(edit.Reason);
        problems = [.. ProgressRules.Check(work.Before, after, await ContextAsync(work, after, reason, cancellation))];
        if (problems.Count > 0) return new SaveOutcome.Refused(problems);
        if (after == work.Before)
        {
            return reason.Length == 0
                ? new SaveOutcome.Saved(work.Item.Reference, work.Row.Version, [])
                : new SaveOutcome.Refused([new(null, "Nothing was changed, so the reason has nothing to stand with; change something, or put it into the note.")]);
        }

        work.Row.OwnerAccountId = await work.OwnerAccountAsync(after, cancellation);
        return await work.RecordAsync(after, [], reason, cancellation);
    }

    private static (Progress Values, List<ProgressProblem> Problems) Read(Progress before, ProgressEdit edit)
    {
        var problems = new List<ProgressProblem>();
        var values = before;
        foreach (var (field, text) in edit.Values)
        {
            try
            {
                values = values.With(field, text);
            }
            catch (FormatException error)
            {
                problems.Add(new(field, error.Message));
            }
        }

        return (values, problems);
    }

    private static async Task<ProgressContext> ContextAsync(DeskWork work, Progress after, string reason, CancellationToken cancellation)
    {
        var (db, row, item) = (work.Db, work.Row, work.Item);
        var hasEvidence = item.IsClosedByLetter || await db.Evidence.AnyAsync(evidence => evidence.FollowUpId == row.Id && evidence.WithdrawnAt == null, cancellation);
        var successor = after.SupersededBy.Length == 0 || after.SupersededBy == item.Reference ? null : await DeskItem.FindAsync(db, after.SupersededBy, cancellation);
        var isSuccessor = successor is not null && successor.ForceId == item.ForceId && successor.RaisedOn >= item.RaisedOn;
        return new(item.RaisedOn, work.Today, hasEvidence, reason, _ => isSuccessor);
    }

    /// <summary>Does one thing to one item: finds it, asks whether the actor may, and keeps all of it or nothing.</summary>
    private async Task<SaveOutcome> ChangeAsync(
        Actor actor, string reference, Func<DeskWork, Task<SaveOutcome>> deed, CancellationToken cancellation)
    {
        SaveOutcome outcome;
        DeskWork work;
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);

            // A transaction that writes from the start: what is read here cannot change before it is written.
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (await DeskItem.FindAsync(db, reference, cancellation) is not { } item) return new SaveOutcome.Missing($"There is no item {reference}.");
            if (await AccessGate.RefusalAsync(db, actor, Right.UpdateProgress, item.ForceId, cancellation) is { } refusal) return new SaveOutcome.Denied(refusal);
            var row = await db.FollowUps.FirstOrDefaultAsync(row => row.Reference == item.Reference, cancellation);
            work = new DeskWork(db, await NamedAsync(db, actor, cancellation), item, row, clock);
            outcome = await deed(work);
            if (outcome is not SaveOutcome.Saved { Changed.Count: > 0 }) return outcome;
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception error) when (error.IsAboutTheStore())
        {
            throw error.Explain(location);
        }

        if (outcome is SaveOutcome.Saved saved) changes.Tell(new(work.Item.ForceId, saved.Reference, saved.Version, work.Actor.Name));
        return outcome;
    }

    /// <summary>The account's name may have changed since the session began.</summary>
    private static async Task<Actor> NamedAsync(PeelContext db, Actor actor, CancellationToken cancellation) =>
        await db.Accounts.Where(account => account.Id == actor.AccountId).Select(account => account.Name).FirstOrDefaultAsync(cancellation) is { Length: > 0 } name
            ? actor with { Name = name }
            : actor;
}

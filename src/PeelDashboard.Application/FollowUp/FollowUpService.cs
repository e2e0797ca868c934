using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Application.Security;
using PeelDashboard.Data;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Application.FollowUp;

/// <summary>
/// Every change that people make to items. Each call asks the store whether the actor may, checks the rules, and writes the change and its
/// entries in the audit trail in one transaction: either all of it is there afterwards or nothing.
/// </summary>
public sealed partial class FollowUpService(
    SqliteDatabaseOptions location, IDbContextFactory<PeelDbContext> contexts, EvidenceFileStore files,
        FollowUpNotifier changes, TimeProvider clock)
{
    public Task<SaveResult> SaveAsync(Actor actor, SeenItem item, ProgressEdit edit, CancellationToken cancellation) =>
        ChangeAsync(actor, item.Reference, work => SaveAsync(work, item.Version, edit, cancellation), cancellation);

    /// <summary>Makes the same change to several items, each in a transaction of its own; one that fails leaves the others alone.</summary>
    public Task<IReadOnlyList<ItemOutcome>> SaveManyAsync(
        Actor actor, IReadOnlyList<SeenItem> items, ProgressEdit edit, CancellationToken cancellation) =>
        EachAsync(items.DistinctBy(item => item.Reference, StringComparer.Ordinal), item => SaveAsync(actor, item, edit, cancellation));

    // Each wait for a store in use takes seconds: after the first that was in vain the rest is not tried.
    private static async Task<IReadOnlyList<ItemOutcome>> EachAsync(IEnumerable<SeenItem> items, Func<SeenItem, Task<SaveResult>> save)
    {
        var outcomes = new List<ItemOutcome>();
        SaveResult.Unavailable? failed = null;
        foreach (var item in items)
        {
            try
            {
                outcomes.Add(new(item.Reference, failed ?? await save(item)));
            }
            catch (DatabaseUnavailableException error)
            {
                outcomes.Add(new(item.Reference, failed = new(error.Message)));
            }
        }

        return outcomes;
    }

    private static async Task<SaveResult> SaveAsync(FollowUpChange work, int seen, ProgressEdit edit, CancellationToken cancellation)
    {
        var (values, problems) = Read(work.Before, edit);
        if (problems.Count > 0) return new SaveResult.Refused(problems);
        if (seen != work.Row.Version && await ConflictDetector.CompareAsync(work, seen, edit, cancellation) is { } conflict)
            return new SaveResult.Conflicting(conflict);

        var after = FollowUpRules.Settle(values);
        var reason = FollowUpFields.Clean(edit.Reason);
        problems = [.. FollowUpRules.Check(work.Before, after, await ContextAsync(work, after, reason, cancellation))];
        if (problems.Count > 0) return new SaveResult.Refused(problems);
        if (after == work.Before)
        {
            return reason.Length == 0
                ? new SaveResult.Saved(work.Item.Reference, work.Row.Version, [])
                : new SaveResult.Refused([new(null, "A reason needs a change. Change a field or write a note.")]);
        }

        work.Row.OwnerAccountId = await work.OwnerAccountAsync(after, cancellation);
        return await work.RecordAsync(after, [], reason, cancellation);
    }

    private static (FollowUpState Values, List<FollowUpProblem> Problems) Read(FollowUpState before, ProgressEdit edit)
    {
        var problems = new List<FollowUpProblem>();
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

    private static async Task<FollowUpContext> ContextAsync(FollowUpChange work, FollowUpState after, string reason,
        CancellationToken cancellation)
    {
        var (db, row, item) = (work.Db, work.Row, work.Item);
        var hasEvidence = item.IsClosedByLetter || await db.Evidence.AnyAsync(evidence => evidence.FollowUpId == row.Id
            && evidence.WithdrawnAt == null, cancellation);
        var successor = after.SupersededBy.Length == 0 || after.SupersededBy == item.Reference ? null
            : await TrackedItem.FindAsync(db, after.SupersededBy, cancellation);
        var isSuccessor = successor is not null && successor.ForceId == item.ForceId && successor.RaisedOn >= item.RaisedOn;
        return new(item.RaisedOn, work.Today, hasEvidence, reason, _ => isSuccessor);
    }

    /// <summary>Does one thing to one item: finds it, asks whether the actor may, and keeps all of it or nothing.</summary>
    private async Task<SaveResult> ChangeAsync(
        Actor actor, string reference, Func<FollowUpChange, Task<SaveResult>> deed, CancellationToken cancellation)
    {
        SaveResult outcome;
        FollowUpChange work;
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);

            // A transaction that writes from the start: what is read here cannot change before it is written.
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (await TrackedItem.FindAsync(db, reference, cancellation) is not { } item)
                return new SaveResult.Missing($"There is no item {reference}.");
            if (await ProgressAuthorization.RefusalAsync(db, actor, Right.UpdateProgress, item.ForceId, cancellation) is { } refusal)
                return new SaveResult.Denied(refusal);
            var row = await db.FollowUps.FirstOrDefaultAsync(row => row.Reference == item.Reference, cancellation);
            work = new FollowUpChange(db, await NamedAsync(db, actor, cancellation), item, row, clock);
            outcome = await deed(work);
            if (outcome is not SaveResult.Saved { Changed.Count: > 0 }) return outcome;
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception error) when (error.IsAboutTheStore())
        {
            throw error.Explain(location);
        }

        if (outcome is SaveResult.Saved saved) changes.Tell(new(work.Item.ForceId, saved.Reference, saved.Version, work.Actor.Name));
        return outcome;
    }

    private static async Task<Actor> NamedAsync(PeelDbContext db, Actor actor, CancellationToken cancellation) =>
        await db.Accounts.Where(account => account.Id == actor.AccountId).Select(account => account.Name)
            .FirstOrDefaultAsync(cancellation) is { Length: > 0 } name
            ? actor with { Name = name }
            : actor;
}

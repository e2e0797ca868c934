using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Application.FollowUp;

public sealed partial class FollowUpService
{
    /// <summary>
    /// Sets the values from before saves of the same account again, as changes of their own. What somebody changed since is left alone and
    /// comes back as a conflict; a state that cannot be gone back to is refused like any other move.
    /// </summary>
    public Task<IReadOnlyList<ItemOutcome>> UndoAsync(Actor actor, IReadOnlyList<SeenItem> saves, CancellationToken cancellation) =>
        EachAsync(saves, async save =>
        {
            var former = await FormerAsync(actor, save, cancellation);
            return former.Count == 0 ? new SaveResult.Missing($"There is no change of yours to {save.Reference} to undo.")
                : await SaveAsync(actor, save, new(former, "Undone"), cancellation);
        });

    private async Task<Dictionary<FollowUpField, string>> FormerAsync(Actor actor, SeenItem save, CancellationToken cancellation)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var former = await db.AuditEntries.AsNoTracking()
                .Where(entry => entry.Subject == save.Reference && entry.Version == save.Version && entry.AccountId == actor.AccountId)
                .ToDictionaryAsync(entry => entry.What, entry => entry.From, cancellation);
            var fields = FollowUpFields.All.Where(field => former.ContainsKey(field.Words()));

            // The trail of a first save also tells what a letter had closed before it; that was nobody's change.
            return save.Version == 1 && await TrackedItem.FindAsync(db, save.Reference, cancellation) is { } item
                ? fields.ToDictionary(field => field, item.Start.Read)
                : fields.ToDictionary(field => field, field => former[field.Words()]);
        }
        catch (Exception error) when (error.IsAboutTheStore())
        {
            throw error.Explain(location);
        }
    }
}

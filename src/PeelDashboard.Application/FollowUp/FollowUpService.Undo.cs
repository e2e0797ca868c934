using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Security;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Security;

namespace PeelDashboard.Application.FollowUp;

public sealed partial class FollowUpService
{
    /// <summary>
    /// Sets the values from before saves of the same account again, as changes of their own. What somebody changed since is left alone and
    /// comes back as a conflict; a state that cannot be gone back to is refused like any other move.
    /// </summary>
    public async Task<IReadOnlyList<ItemOutcome>> UndoAsync(Actor actor, IReadOnlyList<SeenItem> saves, CancellationToken cancellation)
    {
        var outcomes = new List<ItemOutcome>();
        foreach (var save in saves)
        {
            Dictionary<string, string> former;
            await using (var db = await contexts.CreateDbContextAsync(cancellation))
            {
                former = await db.AuditEntries.AsNoTracking()
                    .Where(entry => entry.Subject == save.Reference && entry.Version == save.Version && entry.AccountId == actor.AccountId)
                    .ToDictionaryAsync(entry => entry.What, entry => entry.From, cancellation);
            }

            var values = FollowUpFields.All.Where(field => former.ContainsKey(field.Words()))
                .ToDictionary(field => field, field => former[field.Words()]);
            if (values.Count > 0) outcomes.Add(new(save.Reference, await SaveAsync(actor, save, new(values, "Undone"), cancellation)));
        }

        return outcomes;
    }
}

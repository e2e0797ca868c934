using System.Collections.Concurrent;
using PeelDashboard.Data;

namespace PeelDashboard.Application.Queries.Tracker;

/// <summary>
/// Keeps what reports and letters say of each force's AFIs until the next import, as it is most of what the board reads and people cannot
/// change it. What people recorded is read each time.
/// </summary>
internal sealed class BoardAfis
{
    private readonly ConcurrentDictionary<int, (int Import, IReadOnlyList<TrackerItem> Items)> kept = new();

    /// <summary>Every AFI of the force, those gone from their text among them: newest cycle first, then in the order of its report.</summary>
    /// <param name="db">The store.</param>
    /// <param name="forceId">The force.</param>
    /// <param name="import">The last import.</param>
    public async Task<IReadOnlyList<TrackerItem>> GetAsync(PeelDbContext db, int forceId, int import)
    {
        if (kept.TryGetValue(forceId, out var known) && known.Import == import) return known.Items;
        var items = await TrackerQuery.AfisAsync(db, db.Afis.Where(afi => afi.ForceId == forceId));
        kept[forceId] = (import, items);
        return items;
    }
}

using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;

namespace PeelDashboard.Web.Features.Desk.Board;

/// <summary>
/// Keeps what reports and letters say of each force's AFIs until the next import, as it is most of what the board reads and people cannot
/// change it. What people recorded is read each time.
/// </summary>
internal sealed class BoardAfis
{
    private readonly ConcurrentDictionary<int, (int Import, IReadOnlyList<BoardItem> Items)> kept = new();

    /// <summary>Every AFI of the force, those gone from their text among them: newest cycle first, then in the order of its report.</summary>
    public async Task<IReadOnlyList<BoardItem>> GetAsync(PeelContext db, int forceId)
    {
        // Asked before the AFIs are read: an import in between is then found the next time.
        var import = await db.ImportRuns.MaxAsync(run => (int?)run.Id) ?? 0;
        if (kept.TryGetValue(forceId, out var known) && known.Import == import) return known.Items;
        var items = await BoardQuery.AfisAsync(db, db.Afis.Where(afi => afi.ForceId == forceId));
        kept[forceId] = (import, items);
        return items;
    }
}

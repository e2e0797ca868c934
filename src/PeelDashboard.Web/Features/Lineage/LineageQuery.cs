using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Lineage;

namespace PeelDashboard.Web.Features.Lineage;

/// <summary>The threads of a force. Pages ask for all of them, for those of one theme, or for those that one AFI stands in.</summary>
/// <remarks>
/// What the texts say is kept until the next import, and what people decided until the next entry of the audit trail: one command when nothing has
/// changed, three after an import, and one more for those who may know decisions.
/// </remarks>
internal sealed class LineageQuery
{
    /// <summary>The last import with the last AFI, for stores that something else filled; and the last entry of the trail.</summary>
    private static readonly FormattableString Latest =
        $"""SELECT coalesce((SELECT max("Id") FROM "ImportRuns"), 0) || '.' || coalesce((SELECT max("Id") FROM "Afis"), 0) || '-' || coalesce((SELECT max("Id") FROM "AuditEntries"), 0) AS "Value" """;

    private readonly ConcurrentDictionary<int, Kept> kept = new();

    /// <summary>The threads of one force.</summary>
    /// <param name="db">The store.</param>
    /// <param name="forceId">The force.</param>
    /// <param name="forceName">Its name.</param>
    /// <param name="theme">Key of a theme that a member must belong to; null for all.</param>
    /// <param name="withDecisions">Whether the reader may see the force's progress. Without, the threads are those of the published texts alone, so that
    /// nothing in them tells what people decided.</param>
    public async Task<ForceLineage> RunAsync(PeelContext db, int forceId, string forceName, string? theme = null, bool withDecisions = false)
    {
        var known = await GetAsync(db, forceId, forceName);
        var lineage = withDecisions ? await DecidedAsync(db, forceId, known) : known.Published;
        return theme is null ? lineage : lineage with { Threads = [.. lineage.Threads.Where(thread => IsOf(thread, theme))] };
    }

    /// <summary>The pairs that may be suggested, whatever was decided of them; no command where they are kept.</summary>
    /// <param name="db">The store.</param>
    /// <param name="forceId">The force.</param>
    /// <param name="forceName">Its name.</param>
    /// <param name="texts">The store's last import and last AFI, joined by a full stop.</param>
    public async Task<IReadOnlyList<LikePair>> PairsAsync(PeelContext db, int forceId, string forceName, string texts) =>
        (kept.GetValueOrDefault(forceId) is { } known && known.Import == texts ? known : await GetAsync(db, forceId, forceName)).Source.Pairs;

    /// <summary>Whether a thread has a member of the theme.</summary>
    public static bool IsOf(LineageThread thread, string theme) => thread.Members.Any(member => member.Item?.ThemeKey == theme);

    private async Task<Kept> GetAsync(PeelContext db, int forceId, string forceName)
    {
        var latest = (await db.Database.SqlQuery<string>(Latest).SingleAsync()).Split('-');
        var known = kept.GetValueOrDefault(forceId);
        if (known is not null && known.Import == latest[0] && known.Entry == latest[1]) return known;
        if (known?.Import == latest[0]) return kept[forceId] = known with { Entry = latest[1], Decided = null };
        var source = await LineageSource.ReadAsync(db, forceId, forceName);
        return kept[forceId] = new Kept(latest[0], latest[1], source, ForceLineage.Of(source, []), null);
    }

    private async Task<ForceLineage> DecidedAsync(PeelContext db, int forceId, Kept known)
    {
        if (known.Decided is { } decided) return decided;
        decided = ForceLineage.Of(known.Source, await DecisionsAsync(db, forceId));

        // Only beside the texts and the entry that it was made for.
        kept.TryUpdate(forceId, known with { Decided = decided }, known);
        return decided;
    }

    /// <summary>What people decided of the force's AFIs. Internal: ask for the right first.</summary>
    public static Task<List<ThreadDecision>> DecisionsAsync(PeelContext db, int forceId, CancellationToken cancellation = default) => (
        from link in db.AfiLinks.AsNoTracking()
        join later in db.Afis on link.AfiId equals later.Id
        join earlier in db.Afis on link.EarlierAfiId equals earlier.Id
        where later.ForceId == forceId
        select new ThreadDecision(later.Reference, earlier.Reference, link.Accepted, link.DecidedAt, link.DecidedBy)).ToListAsync(cancellation);

    private sealed record Kept(string Import, string Entry, LineageSource Source, ForceLineage Published, ForceLineage? Decided);
}

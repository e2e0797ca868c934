using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Queries;
using PeelDashboard.Data;

namespace PeelDashboard.Application.RecurringFindings;

/// <summary>The threads of a force.</summary>
/// <remarks>
/// What the texts say is kept until the next import, and what people decided until the next entry of the audit trail: no command when nothing has
/// changed, two after an import, and one more for those who may know decisions.
/// </remarks>
internal sealed class RecurrenceQuery
{
    private readonly ConcurrentDictionary<int, Kept> kept = new();

    /// <summary>The threads of one force.</summary>
    /// <param name="db">The store.</param>
    /// <param name="version">Of the store.</param>
    /// <param name="forceId">The force.</param>
    /// <param name="forceName">Its name.</param>
    /// <param name="withDecisions">Whether the reader may see the force's progress. Without, the threads are those of the published texts alone, so that
    /// nothing in them tells what people decided.</param>
    public async Task<ForceLineage> RunAsync(PeelDbContext db, DataVersion version, int forceId, string forceName, bool withDecisions = false)
    {
        var known = await GetAsync(db, version, forceId, forceName);
        return withDecisions ? await DecidedAsync(db, forceId, known) : known.Published;
    }

    private async Task<Kept> GetAsync(PeelDbContext db, DataVersion version, int forceId, string forceName)
    {
        var known = kept.GetValueOrDefault(forceId);
        if (known?.Version == version) return known;
        if (known?.Version.Import == version.Import) return kept[forceId] = known with { Version = version, Decided = null };
        var source = await RecurrenceSource.ReadAsync(db, forceId, forceName);
        return kept[forceId] = new Kept(version, source, ForceLineage.Of(source, []), null);
    }

    private async Task<ForceLineage> DecidedAsync(PeelDbContext db, int forceId, Kept known)
    {
        if (known.Decided is { } decided) return decided;
        decided = ForceLineage.Of(known.Source, await DecisionsAsync(db, forceId));

        // Only beside the texts and the entry that it was made for.
        kept.TryUpdate(forceId, known with { Decided = decided }, known);
        return decided;
    }

    /// <summary>What people decided of the force's AFIs. Internal: ask for the right first.</summary>
    public static Task<List<ThreadDecision>> DecisionsAsync(PeelDbContext db, int forceId, CancellationToken cancellation = default) => (
        from link in db.AfiLinks.AsNoTracking()
        join later in db.Afis on link.AfiId equals later.Id
        join earlier in db.Afis on link.EarlierAfiId equals earlier.Id
        where later.ForceId == forceId
        select new ThreadDecision(later.Reference, earlier.Reference, link.Accepted, link.DecidedAt, link.DecidedBy)).ToListAsync(cancellation);

    private sealed record Kept(DataVersion Version, RecurrenceSource Source, ForceLineage Published, ForceLineage? Decided);
}

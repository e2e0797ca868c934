using PeelDashboard.Application.Queries;

namespace PeelDashboard.Application.RecurringFindings;

/// <summary>
/// The threads of a force. What the texts say is kept until the next import, and what people decided until the next entry of the audit
/// trail, because comparing every text with every other takes longer than anything else on the page.
/// </summary>
public sealed class RecurrenceQuery(ReadCache cache)
{
    public async Task<ForceLineage> RunAsync(
        PeelDbContext db, DataVersion version, int forceId, string forceName, bool withDecisions = false)
    {
        var (source, published) = await cache.GetAsync($"published threads {forceId}", version.Published, async () =>
        {
            var read = await RecurrenceSource.ReadAsync(db, forceId, forceName);
            return (read, ForceLineage.Of(read, []));
        });
        return !withDecisions ? published : await cache.GetAsync(
            $"decided threads {forceId}", version, async () => ForceLineage.Of(source, await DecisionsAsync(db, forceId)));
    }

    /// <summary>What people decided of the force's AFIs. Internal: ask for the right first.</summary>
    public static Task<List<ThreadDecision>> DecisionsAsync(PeelDbContext db, int forceId, CancellationToken cancellation = default) => (
        from link in db.AfiLinks.AsNoTracking()
        join later in db.Afis on link.AfiId equals later.Id
        join earlier in db.Afis on link.EarlierAfiId equals earlier.Id
        where later.ForceId == forceId
        select new ThreadDecision(later.Reference, earlier.Reference, link.Accepted, link.DecidedAt, link.DecidedBy))
        .ToListAsync(cancellation);
}

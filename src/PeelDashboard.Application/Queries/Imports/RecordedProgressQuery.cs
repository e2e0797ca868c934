using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.Queries.Imports;

/// <summary>What people recorded on an AFI, and what an answer whether it is still the same takes along or leaves behind.</summary>
public sealed record RecordedProgress(AfiStatus Status, string Owner, DateOnly? DueOn, bool HasNote, int Evidence);

public sealed class RecordedProgressQuery(IDbContextFactory<PeelDbContext> contexts)
{
    /// <summary>
    /// By reference. An AFI on which nothing is recorded is missing; null stands for one whose progress the reader may not see.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, RecordedProgress?>> LoadAsync(
        IReadOnlyCollection<string> references, CurrentUser reader, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.FollowUps.AsNoTracking().Where(row => references.Contains(row.Reference))
            .Select(row => new
            {
                row.Reference, row.ForceId,
                Progress = new RecordedProgress(
                    row.Status, row.Owner, row.DueOn, row.Note != "", row.Evidence.Count(evidence => evidence.WithdrawnAt == null)),
            })
            .ToListAsync(cancellation);
        return rows.ToDictionary(
            row => row.Reference, row => reader.May(Right.ReadProgress, row.ForceId) ? row.Progress : null, StringComparer.Ordinal);
    }
}

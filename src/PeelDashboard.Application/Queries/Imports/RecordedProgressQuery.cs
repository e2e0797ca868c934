using PeelDashboard.Application.Security;

namespace PeelDashboard.Application.Queries.Imports;

/// <summary>What people recorded on an AFI, and what an answer whether it is still the same takes along or leaves behind.</summary>
public sealed record RecordedProgress(AfiStatus Status, string Owner, DateOnly? DueOn, string Note, IReadOnlyList<string> Evidence);

public sealed class RecordedProgressQuery(IDbContextFactory<PeelDbContext> contexts)
{
    /// <summary>
    /// By reference. An AFI on which nothing is recorded is missing; null stands for one whose progress the reader may not see. The command
    /// line, which has the store's files, is no reader and sees all.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, RecordedProgress?>> LoadAsync(
        IReadOnlyCollection<string> references, CurrentUser? reader, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.FollowUps.AsNoTracking().Where(row => references.Contains(row.Reference))
            .Select(row => new
            {
                row.Reference, row.ForceId, row.Status, row.Owner, row.DueOn, row.Note,
                Evidence = row.Evidence.Where(evidence => evidence.WithdrawnAt == null).OrderBy(evidence => evidence.Id)
                    .Select(evidence => new[] { evidence.FileName, evidence.Text, evidence.Address }).ToList(),
            })
            .ToListAsync(cancellation);
        return rows.ToDictionary(
            row => row.Reference, row => reader?.May(Right.ReadProgress, row.ForceId) is false ? null : new RecordedProgress(
                row.Status, row.Owner, row.DueOn, row.Note,
                [.. row.Evidence.Select(parts => string.Join(", ", parts.Where(part => part.Length > 0)))]),
            StringComparer.Ordinal);
    }
}

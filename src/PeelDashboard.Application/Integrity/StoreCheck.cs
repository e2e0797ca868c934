using System.Data.Common;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Application.Integrity;

public sealed record StoreCheckResult(IReadOnlyList<StoreFinding> Findings, TrailEnd Trail);

/// <summary>
/// Looks for damage of the store, for facts that contradict their sources, and for changes that bypassed the audit trail.
/// </summary>
public sealed class StoreCheck(SqliteDatabaseOptions location, IDbContextFactory<PeelDbContext> contexts,
    EvidenceFileStore files, TimeProvider clock)
{
    /// <summary>Runs every check on one moment of the store; people may go on working.</summary>
    public Task<StoreCheckResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var db = contexts.CreateDbContext();
            using var moment = db.BeginReading();
            var trail = TrailCheck.Read(db, cancellationToken);
            return Task.FromResult(new StoreCheckResult(
                [
                    .. FactCheck.Run(db), .. GuardCheck.Run(db), .. trail.Findings, .. ProgressCheck.Run(db, trail),
                    .. DeedCheck.Run(db, trail), .. EvidenceCheck.Run(db, files, clock.GetUtcNow().UtcDateTime, cancellationToken),
                    .. SearchCheck.Run(contexts),
                ],
                trail.End));
        }
        catch (DbException error)
        {
            throw error.Explain(location);
        }
    }
}

public sealed record StoreFinding(string Where, string Message)
{
    /// <summary>Whether it is only worth knowing and no sign of damage, such as a file that no item names.</summary>
    public bool IsNote { get; init; }
}

using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Desk;
using PeelDashboard.Data.Storage;

namespace PeelDashboard.Data.Checking;

/// <summary>What a check found.</summary>
/// <param name="Findings">Empty where nothing is odd.</param>
/// <param name="Trail">Where the audit trail ends.</param>
public sealed record StoreCheckResult(IReadOnlyList<StoreFinding> Findings, TrailEnd Trail);

/// <summary>Looks for damage of the store, for facts that contradict their sources, and for changes that went past the audit trail.</summary>
public sealed class StoreCheck(StoreLocation location, EvidenceFiles files, TimeProvider clock)
{
    /// <summary>Runs every check on one moment of the store; people may go on working.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be used; the message says why and what to do.</exception>
    public Task<StoreCheckResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var connection = location.Open();
            using var moment = connection.BeginTransaction(deferred: true);
            var trail = TrailCheck.Read(connection, cancellationToken);
            return Task.FromResult(new StoreCheckResult(
                [
                    .. FactCheck.Run(connection), .. GuardCheck.Run(connection), .. trail.Findings, .. ProgressCheck.Run(connection, trail),
                    .. DeedCheck.Run(connection, trail), .. EvidenceCheck.Run(connection, files, clock.GetUtcNow().UtcDateTime, cancellationToken),
                    .. SearchCheck.Run(location),
                ],
                trail.End));
        }
        catch (SqliteException error)
        {
            throw error.Explain(location);
        }
    }
}

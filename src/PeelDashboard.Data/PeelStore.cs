using Microsoft.EntityFrameworkCore;

namespace PeelDashboard.Data;

/// <summary>Opens the store.</summary>
public sealed class PeelStore(StoreLocation location, IDbContextFactory<PeelContext> contexts)
{
    /// <summary>Where it is.</summary>
    public StoreLocation Location => location;

    /// <summary>Creates the folder and the database where they are missing, and brings the database to the present form.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be used; the message says why and what to do.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(location.Folder);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }
}

using System.Data.Common;
using PeelDashboard.Application.Search;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Application;

public sealed class DatabaseStartup(DatabaseInitializer store, IDbContextFactory<PeelDbContext> contexts)
{
    /// <summary>Creates or migrates the store, then makes the entries of the search anew where an older version wrote them.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken);
        RenewSearch();
    }

    /// <summary>The same for a store that must be there: one with nothing in it is lost.</summary>
    public async Task OpenExistingAsync(CancellationToken cancellationToken)
    {
        await store.OpenExistingAsync(cancellationToken);
        RenewSearch();
    }

    private void RenewSearch()
    {
        try
        {
            SearchIndexer.Renew(store.Location, contexts);
        }
        catch (DbException error)
        {
            throw error.Explain(store.Location);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Data.Sqlite.Search;

namespace PeelDashboard.Application.Search;

/// <summary>Looks for words in the latest texts and their facts. What people enter about an AFI is not searched.</summary>
public sealed class StoreSearch(SqliteDatabaseOptions location, IDbContextFactory<PeelDbContext> contexts)
{
    /// <summary>How long a search may take.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>Looks for words.</summary>
    /// <exception cref="SearchTooLongException">It took too long.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public SearchResult Find(SearchRequest request, CancellationToken cancellation = default) => SearchReader.Find(location, request, Limit, cancellation);

    /// <summary>How many hits each of some searches has within a force, for examples that find something.</summary>
    public IReadOnlyList<int> Count(IReadOnlyList<SearchExpression> searches, int forceId, CancellationToken cancellation = default) =>
        SearchReader.Count(location, searches, forceId, Limit, cancellation);

    /// <summary>Makes everything that can be found anew from texts and facts, in one transaction.</summary>
    /// <returns>How many entries there are.</returns>
    /// <exception cref="DatabaseUnavailableException">The store cannot be used; the message says why and what to do.</exception>
    public int Rebuild()
    {
        try
        {
            return SearchIndexer.Rebuild(contexts);
        }
        catch (Exception error) when (error.IsAboutTheStore())
        {
            throw error.Explain(location);
        }
    }
}

using PeelDashboard.Data.Sqlite;
using PeelDashboard.Data.Sqlite.Search;

namespace PeelDashboard.Application.Search;

/// <summary>Looks for words in the latest texts and their facts. What people enter about an AFI is not searched.</summary>
public sealed class StoreSearch(SqliteDatabaseOptions location, IDbContextFactory<PeelDbContext> contexts)
{
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    public SearchResult Find(SearchRequest request, CancellationToken cancellation = default) =>
        SearchReader.Find(location, request, Limit, cancellation);

    public IReadOnlyList<int> Count(IReadOnlyList<SearchExpression> searches, int forceId, CancellationToken cancellation = default) =>
        SearchReader.Count(location, searches, forceId, Limit, cancellation);

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

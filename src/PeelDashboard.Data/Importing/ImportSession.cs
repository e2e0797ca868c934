using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;

namespace PeelDashboard.Data.Importing;

/// <summary>One transaction of an import, with what it needs to know of the store.</summary>
/// <remarks>Keys are given out here, which is safe because the transaction holds the store's only write lock from its start.</remarks>
internal sealed class ImportSession : IDisposable
{
    private readonly SqliteTransaction transaction;
    private readonly Dictionary<string, int> lastIds = new(StringComparer.Ordinal);
    private Dictionary<string, Force>? forces;
    private Dictionary<(string Cycle, string Key), Area>? areas;
    private Dictionary<int, SourceDocument>? documents;
    private HashSet<string>? cycles;
    private HashSet<string>? measures;

    private ImportSession(SqliteConnection connection)
    {
        Connection = connection;
        transaction = connection.BeginTransaction(deferred: false);

        // A judgment and the one that replaces it point at each other; both are there at the end.
        connection.Execute("PRAGMA defer_foreign_keys = ON");
    }

    public SqliteConnection Connection { get; }

    /// <summary>Forces by name.</summary>
    public Dictionary<string, Force> Forces =>
        forces ??= CatalogueRows.Forces.Select(Connection).ToDictionary(force => force.Name, StringComparer.Ordinal);

    /// <summary>Areas by cycle and key.</summary>
    public Dictionary<(string Cycle, string Key), Area> Areas =>
        areas ??= CatalogueRows.Areas.Select(Connection).ToDictionary(area => (area.CycleKey, area.Key));

    /// <summary>Keys of the cycles.</summary>
    public HashSet<string> Cycles => cycles ??= [.. CatalogueRows.Cycles.Select(Connection).Select(cycle => cycle.Key)];

    /// <summary>Keys of the measures.</summary>
    public HashSet<string> Measures => measures ??= [.. CatalogueRows.Measures.Select(Connection).Select(measure => measure.Key)];

    /// <summary>Documents by their key.</summary>
    public Dictionary<int, SourceDocument> Documents =>
        documents ??= DocumentRows.Documents.Select(Connection).ToDictionary(document => document.Id);

    public static ImportSession Begin(StoreLocation location)
    {
        var connection = location.Open();
        try
        {
            return new ImportSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The next free key of a table.</summary>
    public int NextId(string table)
    {
        if (!lastIds.TryGetValue(table, out var last))
            last = (int)Connection.Scalar($"SELECT coalesce(max(\"Id\"), 0) FROM \"{table}\"");
        return lastIds[table] = last + 1;
    }

    public void Commit() => transaction.Commit();

    /// <summary>Takes back everything that was not committed.</summary>
    public void Dispose()
    {
        transaction.Dispose();
        Connection.Dispose();
    }
}

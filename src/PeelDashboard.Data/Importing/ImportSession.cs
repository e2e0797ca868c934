using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;

namespace PeelDashboard.Data.Importing;

/// <summary>One transaction of an import, with what it needs to know of the store: the catalogue, which does not grow, and the documents it asks for.</summary>
/// <remarks>Keys are given out here, which is safe because the transaction holds the store's only write lock from its start.</remarks>
internal sealed class ImportSession : IDisposable
{
    private readonly SqliteTransaction transaction;
    private readonly IProgress<ImportProgress>? progress;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<string, int> lastIds = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SourceDocument> documents = [];
    private Dictionary<string, Force>? forces;
    private Dictionary<int, Force>? forcesById;
    private Dictionary<(string Cycle, string Key), Area>? areas;
    private Dictionary<int, Area>? areasById;
    private HashSet<string>? cycles;
    private HashSet<string>? measures;

    private ImportSession(SqliteConnection connection, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        (Connection, this.progress, this.cancellation) = (connection, progress, cancellation);
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

    /// <summary>The version of the store's content: the last import that changed it.</summary>
    public int StoreVersion => (int)Connection.Scalar("""SELECT coalesce(max("Id"), 0) FROM "ImportRuns" WHERE "Outcome" IN ('Imported', 'Updated')""");

    public static ImportSession Begin(StoreLocation location, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var connection = location.Open();
        try
        {
            return new ImportSession(connection, progress, cancellation);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public Force ForceById(int id) => (forcesById ??= Forces.Values.ToDictionary(force => force.Id))[id];

    public Area AreaById(int id) => FindArea(id) ?? throw new InvalidOperationException($"No area has the key {id}.");

    /// <summary>Null for a key that no area has, as only a damaged store holds one.</summary>
    public Area? FindArea(int id) => (areasById ??= Areas.Values.ToDictionary(area => area.Id)).GetValueOrDefault(id);

    /// <summary>A document, read once.</summary>
    public SourceDocument Document(int id) => documents.TryGetValue(id, out var document)
        ? document
        : documents[id] = DocumentRows.Documents.Select(Connection, "\"Id\" = @0", id)[0];

    /// <summary>Takes a document as the import sees it, whether or not it is written yet.</summary>
    public void Remember(SourceDocument document) => documents[document.Id] = document;

    /// <summary>Says how far the import is, and stops it when that is wished; nothing was committed by then.</summary>
    /// <exception cref="OperationCanceledException">It is to stop.</exception>
    public void At(string step, int? done = null, int? total = null)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new ImportProgress(step, done, total));
    }

    /// <summary>The next free key of a table.</summary>
    public int NextId(string table)
    {
        if (!lastIds.TryGetValue(table, out var last))
            last = (int)Connection.Scalar($"SELECT coalesce(max(\"Id\"), 0) FROM \"{table}\"");
        return lastIds[table] = last + 1;
    }

    /// <summary>Makes everything lasting, unless the import is to stop.</summary>
    /// <exception cref="OperationCanceledException">It is to stop.</exception>
    public void Commit()
    {
        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
    }

    /// <summary>Takes back everything that was not committed.</summary>
    public void Dispose()
    {
        transaction.Dispose();
        Connection.Dispose();
    }
}

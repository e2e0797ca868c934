using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain;

namespace PeelDashboard.Data.Checking;

/// <summary>Something odd in the store.</summary>
/// <param name="Where">The database file, a table, a document with its line, or a force with cycle and area.</param>
/// <param name="Message">One sentence.</param>
public sealed record StoreFinding(string Where, string Message);

/// <summary>Looks for damage of the store and for facts that contradict their sources.</summary>
public sealed class StoreCheck(StoreLocation location)
{
    /// <summary>Tables of facts with a passage, and what they are called.</summary>
    private static readonly (string Table, string Called)[] Facts =
    [
        ("Judgments", "judgment"),
        ("JudgmentRecords", "record of a judgment"),
        ("GradeCounts", "count of grades"),
        ("Afis", "area for improvement"),
        ("AfiClosures", "closure"),
        ("Findings", "finding"),
        ("Observations", "figure"),
    ];

    /// <summary>Runs every check; an empty list means that nothing is odd.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be used; the message says why and what to do.</exception>
    public Task<IReadOnlyList<StoreFinding>> RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var connection = location.Open();
            return Task.FromResult<IReadOnlyList<StoreFinding>>(
                [.. Damage(connection), .. LooseEnds(connection), .. MisplacedQuotes(connection), .. Disagreements(connection)]);
        }
        catch (SqliteException error)
        {
            throw error.Explain(location);
        }
    }

    private static IEnumerable<StoreFinding> Damage(SqliteConnection connection) =>
        Rows(connection, "PRAGMA integrity_check", row => row.Text(0)).Where(line => line != "ok")
            .Select(line => new StoreFinding("peel.db", $"The database is damaged: {line.TrimEnd('.')}."));

    private static IEnumerable<StoreFinding> LooseEnds(SqliteConnection connection) =>
        Rows(connection, "PRAGMA foreign_key_check", row => (Table: row.Text(0), Id: row.IntOrNull(1), Parent: row.Text(2)))
            .Select(row => new StoreFinding(row.Table, $"Row {row.Id} points at a row of {row.Parent} that is not there."));

    private static IEnumerable<StoreFinding> MisplacedQuotes(SqliteConnection connection)
    {
        var names = DocumentRows.Documents.Select(connection).ToDictionary(document => document.Id, document => document.FileName);
        foreach (var text in DocumentRows.Texts.Select(connection))
        {
            var lines = text.Lines.Split('\n');
            foreach (var (table, called) in Facts)
            {
                var sql = $"SELECT \"Id\", \"FirstLine\", \"Quote\" FROM \"{table}\" WHERE \"DocumentId\" = {text.DocumentId} AND \"Edition\" = {text.Edition} ORDER BY 2";
                foreach (var (id, line, quote) in Rows(connection, sql, row => (row.Int(0), row.Int(1), row.Text(2))))
                {
                    if (line <= lines.Length && lines[line - 1].Contains(quote, StringComparison.Ordinal)) continue;
                    yield return new StoreFinding(
                        $"{names[text.DocumentId]}, line {line}", $"The line does not hold the quote \"{quote}\" of {called} {id}.");
                }
            }
        }
    }

    private static List<StoreFinding> Disagreements(SqliteConnection connection)
    {
        const string Sql = """
            SELECT f."Name", a."CycleKey", a."ShortName", j."Grade", r."Grade",
                coalesce(j."Address", (SELECT d."FileName" || ', line ' || j."FirstLine" FROM "Documents" d WHERE d."Id" = j."DocumentId")),
                coalesce((SELECT d."FileName" || ', line ' || r."FirstLine" FROM "Documents" d WHERE d."Id" = r."DocumentId"), r."Address")
            FROM "JudgmentRecords" r
            JOIN "Judgments" j ON j."Id" = r."JudgmentId"
            JOIN "Forces" f ON f."Id" = j."ForceId"
            JOIN "Areas" a ON a."Id" = j."AreaId"
            WHERE r."Grade" <> j."Grade"
            ORDER BY f."Name", a."CycleKey", a."Order"
            """;
        return Rows(connection, Sql, row => new StoreFinding(
            $"{row.Text(0)}, {row.Text(1)}, {row.Text(2)}",
            $"The judgment is {row.Word<Grade>(3).Words()} ({row.Text(5)}), but {row.Text(6)} says {row.Word<Grade>(4).Words()}."));
    }

    private static List<T> Rows<T>(SqliteConnection connection, string sql, Func<Row, T> read)
    {
        using var command = connection.Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(new Row(reader)));
        return rows;
    }
}

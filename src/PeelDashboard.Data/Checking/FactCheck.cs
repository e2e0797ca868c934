using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain;

namespace PeelDashboard.Data.Checking;

/// <summary>Damage of the database, and facts that contradict their sources.</summary>
internal static class FactCheck
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

    /// <summary>What is odd.</summary>
    public static IEnumerable<StoreFinding> Run(SqliteConnection connection) =>
        [.. Damage(connection), .. LooseEnds(connection), .. MisplacedQuotes(connection), .. Disagreements(connection)];

    private static IEnumerable<StoreFinding> Damage(SqliteConnection connection) =>
        connection.Rows("PRAGMA integrity_check", row => row.Text(0)).Where(line => line != "ok")
            .Select(line => new StoreFinding("peel.db", $"The database is damaged: {line.TrimEnd('.')}."));

    private static IEnumerable<StoreFinding> LooseEnds(SqliteConnection connection) =>
        connection.Rows("PRAGMA foreign_key_check", row => (Table: row.Text(0), Id: row.IntOrNull(1), Parent: row.Text(2)))
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
                foreach (var (id, line, quote) in connection.Rows(sql, row => (row.Int(0), row.Int(1), row.Text(2))))
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
        return connection.Rows(Sql, row => new StoreFinding(
            $"{row.Text(0)}, {row.Text(1)}, {row.Text(2)}",
            $"The judgment is {row.Word<Grade>(3).Words()} ({row.Text(5)}), but {row.Text(6)} says {row.Word<Grade>(4).Words()}."));
    }
}

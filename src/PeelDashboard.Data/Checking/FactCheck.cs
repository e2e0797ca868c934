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
        [
            .. Damage(connection), .. LooseEnds(connection), .. MisplacedQuotes(connection), .. OtherForces(connection),
            .. OtherReferences(connection), .. Disagreements(connection),
        ];

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

    /// <summary>A fact of one force with a source about another: what people work on may have gone astray.</summary>
    private static IEnumerable<StoreFinding> OtherForces(SqliteConnection connection)
    {
        foreach (var (table, called) in Facts.Where(facts => facts.Table != "JudgmentRecords"))
        {
            var sql = $"""
                SELECT {(table == "Afis" ? "t.\"Reference\"" : $"'{table} ' || t.\"Id\"")}, f."Name", d."FileName", o."Name"
                FROM "{table}" t
                JOIN "Documents" d ON d."Id" = t."DocumentId" AND d."ForceId" <> t."ForceId"
                JOIN "Forces" f ON f."Id" = t."ForceId"
                JOIN "Forces" o ON o."Id" = d."ForceId"
                ORDER BY t."Id"
                """;
            foreach (var row in connection.Rows(sql, row => (Where: row.Text(0), Force: row.Text(1), File: row.Text(2), Other: row.Text(3))))
                yield return new StoreFinding(row.Where, $"The {called} is said of {row.Force}, but {row.File} is about {row.Other}.");
        }
    }

    /// <summary>A reference is given once, so it still names the force that an AFI was taken from.</summary>
    private static List<StoreFinding> OtherReferences(SqliteConnection connection)
    {
        const string Sql = """
            SELECT a."Reference", f."Name", f."Code" FROM "Afis" a
            JOIN "Forces" f ON f."Id" = a."ForceId" AND substr(a."Reference", 1, length(f."Code") + 1) <> f."Code" || '-'
            ORDER BY a."Id"
            """;
        return connection.Rows(Sql, row => new StoreFinding(
            row.Text(0),
            $"It is kept as an area for improvement of {row.Text(1)}, whose references begin with {row.Text(2)}; find out which force it is of, "
            + "and compare with a backup."));
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

using Microsoft.Data.Sqlite;

namespace PeelDashboard.Data.Sqlite.Search;

internal static class SearchIndex
{
    public static readonly string[] Indexes = ["SearchIndex", "SearchWords"];

    private const string Columns = "\"Id\", \"DocumentId\", \"CycleKey\", \"AreaId\", \"Lines\", \"Headline\", \"About\", \"Body\"";

    public static long Version(SqliteDatabaseOptions location)
    {
        using var connection = location.Open();
        return connection.Scalar("SELECT \"Version\" FROM \"SearchState\"");
    }

    public static void SetVersion(PeelDbContext db, int version) =>
        db.Connection().Execute("UPDATE \"SearchState\" SET \"Version\" = @0", version);

    public static long Count(PeelDbContext db) => db.Connection().Scalar("SELECT count(*) FROM \"SearchEntries\"");

    public static void Clear(PeelDbContext db) => db.Connection().Execute("DELETE FROM \"SearchEntries\"");

    public static List<SearchEntry> Read(PeelDbContext db, (long First, long Last) keys)
    {
        using var command = db.Connection().Command($"SELECT {Columns} FROM \"SearchEntries\" WHERE \"Id\" BETWEEN @0 AND @1 ORDER BY 1",
            keys.First, keys.Last);
        using var reader = command.ExecuteReader();
        var entries = new List<SearchEntry>();
        while (reader.Read())
        {
            var row = new Row(reader);
            entries.Add(new(reader.GetInt64(0), row.Int(1), row.Text(2), row.IntOrNull(3), row.Text(4), row.Text(5),
                row.Text(6), row.Text(7)));
        }

        return entries;
    }

    /// <summary>Puts entries in the place of those of a range of keys. Nothing is written where they are the same.</summary>
    public static bool Replace(PeelDbContext db, (long First, long Last) keys, List<SearchEntry> entries)
    {
        var (connection, known) = (db.Connection(), Read(db, keys));
        if (known.SequenceEqual(entries)) return false;
        if (known.Count > 0)
        {
            foreach (var index in Indexes)
            {
                connection.Execute(
                    $"INSERT INTO \"{index}\" (\"{index}\", rowid, \"Headline\", \"About\", \"Body\") SELECT 'delete', \"Id\", "
                        + "\"Headline\", \"About\", \"Body\" FROM \"SearchEntries\" WHERE \"Id\" BETWEEN @0 AND @1",
                    keys.First, keys.Last);
            }

            connection.Execute("DELETE FROM \"SearchEntries\" WHERE \"Id\" BETWEEN @0 AND @1", keys.First, keys.Last);
        }

        Insert(db, entries);
        foreach (var index in Indexes)
        {
            connection.Execute(
                $"INSERT INTO \"{index}\" (rowid, \"Headline\", \"About\", \"Body\") SELECT \"Id\", \"Headline\", \"About\", \"Body\" FROM "
                    + "\"SearchEntries\" WHERE \"Id\" BETWEEN @0 AND @1",
                keys.First, keys.Last);
        }

        return true;
    }

    public static void Insert(PeelDbContext db, List<SearchEntry> entries)
    {
        using var command = db.Connection().Command($"INSERT INTO \"SearchEntries\" ({Columns}) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)");
        for (var i = 0; i < 8; i++) command.Parameters.Add(new SqliteParameter($"@{i}",
            i is 0 or 1 or 3 ? SqliteType.Integer : SqliteType.Text));
        foreach (var entry in entries)
        {
            command.Parameters[0].Value = entry.Id;
            command.Parameters[1].Value = entry.DocumentId;
            command.Parameters[2].Value = entry.CycleKey;
            command.Parameters[3].Value = (object?)entry.AreaId ?? DBNull.Value;
            command.Parameters[4].Value = entry.Lines;
            command.Parameters[5].Value = entry.Headline;
            command.Parameters[6].Value = entry.About;
            command.Parameters[7].Value = entry.Body;
            command.ExecuteNonQuery();
        }
    }

    public static void IndexAnew(PeelDbContext db)
    {
        foreach (var index in Indexes) db.Connection().Execute($"INSERT INTO \"{index}\" (\"{index}\") VALUES ('rebuild')");
    }

    /// <summary>
    /// Whether an index holds the words of the entries, all of them and no others. It takes the lock of a writer and writes nothing.
    /// </summary>
    public static bool Agrees(PeelDbContext db, string index)
    {
        const int Corrupt = 11;
        try
        {
            db.Connection().Execute($"INSERT INTO \"{index}\" (\"{index}\", \"rank\") VALUES ('integrity-check', 1)");
            return true;
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Corrupt)
        {
            return false;
        }
    }
}

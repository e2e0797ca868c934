using Microsoft.Data.Sqlite;

namespace PeelDashboard.Data.Storage;

/// <summary>How the rows of one table become objects and back, without a context; a test holds it against the model.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Columns">Its columns; the first is the key.</param>
/// <param name="Values">The values of a row in the order of the columns, as the store keeps them.</param>
/// <param name="Read">Makes the object from a row of these columns.</param>
internal sealed record RowMap<T>(string Table, string[] Columns, Func<T, object?[]> Values, Func<Row, T> Read)
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 32).Select(i => $"@{i}")];

    private readonly string insert =
        $"INSERT INTO \"{Table}\" ({string.Join(", ", Columns.Select(Quoted))}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"@{i}"))})";

    private readonly string update =
        $"UPDATE \"{Table}\" SET {string.Join(", ", Columns.Skip(1).Select((name, i) => $"{Quoted(name)} = @{i + 1}"))} WHERE {Quoted(Columns[0])} = @0";

    private readonly string select = $"SELECT {string.Join(", ", Columns.Select(Quoted))} FROM \"{Table}\"";

    /// <summary>Reads rows; the condition is SQL with parameters @0, @1 and so on.</summary>
    public List<T> Select(SqliteConnection connection, string where = "1", params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command($"{select} WHERE {where} ORDER BY 1", values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(Read(new Row(reader)));
        return rows;
    }

    /// <summary>Writes new rows with one prepared statement.</summary>
    public void Insert(SqliteConnection connection, IEnumerable<T> rows) => Run(connection, insert, rows);

    /// <summary>Overwrites rows by their key.</summary>
    public void Update(SqliteConnection connection, IEnumerable<T> rows) => Run(connection, update, rows);

    /// <summary>Whether two rows say the same in every column.</summary>
    public bool Same(T left, T right) => Values(left).AsSpan().SequenceEqual(Values(right));

    private static string Quoted(string name) => $"\"{name}\"";

    private void Run(SqliteConnection connection, string sql, IEnumerable<T> rows)
    {
        using var command = connection.Command(sql);
        foreach (var row in rows)
        {
            var values = Values(row);
            for (var i = 0; i < values.Length; i++)
            {
                // A new parameter takes its type from each value anew, as columns may hold null in one row and text in the next.
                var parameter = new SqliteParameter(Names[i], values[i] ?? DBNull.Value);
                if (i < command.Parameters.Count) command.Parameters[i] = parameter;
                else command.Parameters.Add(parameter);
            }

            command.ExecuteNonQuery();
        }
    }
}

using Microsoft.Data.Sqlite;

namespace PeelDashboard.Data.Storage;

/// <summary>Rows of any statement.</summary>
internal static class RowList
{
    /// <summary>Reads all rows.</summary>
    public static List<T> Rows<T>(this SqliteConnection connection, string sql, Func<Row, T> read)
    {
        using var command = connection.Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(new Row(reader)));
        return rows;
    }
}

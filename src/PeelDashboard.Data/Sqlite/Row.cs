using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PeelDashboard.Data.Sqlite;

internal readonly struct Row(SqliteDataReader reader)
{
    public int Int(int column) => reader.GetInt32(column);

    public int? IntOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public decimal? DecimalOrNull(int column) => reader.IsDBNull(column) ? null
        : decimal.Parse(reader.GetString(column), CultureInfo.InvariantCulture);

    public T Word<T>(int column)
        where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));
}

using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PeelDashboard.Data.Sqlite;

/// <summary>Plain connections and statements, for set-up and checks; everything else uses <see cref="PeelDbContext"/>.</summary>
internal static class SqliteConnections
{
    public static SqliteConnection Open(this SqliteDatabaseOptions location)
    {
        var connection = new SqliteConnection(location.ConnectionString);
        try
        {
            connection.Open();
            connection.FlushCommits();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection Connection(this PeelDbContext db) => (SqliteConnection)db.Database.GetDbConnection();

    /// <summary>
    /// Begins a transaction that reads one moment of the store and holds no writer up: the provider takes "read uncommitted" for no more
    /// than that.
    /// </summary>
    public static IDbContextTransaction BeginReading(this PeelDbContext db) => db.Database.BeginTransaction(IsolationLevel.ReadUncommitted);

    /// <summary>Has each commit reach the disk before it is told as done, so that what people saved outlives a power cut.</summary>
    public static void FlushCommits(this SqliteConnection connection) => connection.Execute("PRAGMA synchronous = FULL");

    /// <summary>A command with positional parameters @0, @1 and so on. It joins the transaction of its connection.</summary>
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // every text is a constant of this assembly; values are parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@{i}"), values[i] ?? DBNull.Value);
        return command;
    }

    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public static long Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar() as long? ?? 0;
    }

    public static string? Text(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar() as string;
    }
}

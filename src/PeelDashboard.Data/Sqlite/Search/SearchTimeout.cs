using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>Ends a statement of a connection that takes too long, or that nobody waits for any more.</summary>
internal sealed class SearchTimeout : IDisposable
{
    private const int InstructionsBetween = 10_000;
    private const int Interrupted = 9;

    private readonly sqlite3 handle;

    /// <summary>Watches every statement until it is disposed of.</summary>
    public SearchTimeout(SqliteConnection connection, TimeSpan limit, CancellationToken cancellation)
    {
        handle = connection.Handle!;
        var start = Stopwatch.GetTimestamp();
        raw.sqlite3_progress_handler(
            handle, InstructionsBetween, _ => cancellation.IsCancellationRequested || Stopwatch.GetElapsedTime(start) > limit ? 1 : 0, null);
    }

    /// <summary>Whether an error is of its making.</summary>
    public static bool Ended(SqliteException error) => error.SqliteErrorCode == Interrupted;

    /// <summary>Lets the connection go on unwatched.</summary>
    public void Dispose() => raw.sqlite3_progress_handler(handle, 0, null, null);
}

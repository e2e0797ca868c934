using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PeelDashboard.Data.Sqlite.Search;

internal sealed class SearchTimeout : IDisposable
{
    private const int InstructionsBetween = 10_000;
    private const int Interrupted = 9;

    private readonly sqlite3 handle;

    public SearchTimeout(SqliteConnection connection, TimeSpan limit, CancellationToken cancellation)
    {
        handle = connection.Handle!;
        var start = Stopwatch.GetTimestamp();
        raw.sqlite3_progress_handler(
            handle, InstructionsBetween, _ => cancellation.IsCancellationRequested || Stopwatch.GetElapsedTime(start) > limit ? 1 : 0,
            null);
    }

    public static bool Ended(SqliteException error) => error.SqliteErrorCode == Interrupted;

    public void Dispose() => raw.sqlite3_progress_handler(handle, 0, null, null);
}

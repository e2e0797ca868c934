using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PeelDashboard.Data.Sqlite;

/// <summary>Has the connections of contexts flush each commit, as plain ones do: all come out of one pool.</summary>
internal sealed class FlushedCommits : DbConnectionInterceptor
{
    public static FlushedCommits Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        ((SqliteConnection)connection).FlushCommits();

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ((SqliteConnection)connection).FlushCommits();
        return Task.CompletedTask;
    }
}

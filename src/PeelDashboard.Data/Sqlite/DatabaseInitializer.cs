using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace PeelDashboard.Data.Sqlite;

public sealed class DatabaseInitializer(
    SqliteDatabaseOptions location, IDbContextFactory<PeelDbContext> contexts, TimeProvider clock, ILogger<DatabaseInitializer>? log = null)
{
    /// <summary>A migration of this store takes well under a second, so a lock of that age was left by a process that died.</summary>
    private static readonly TimeSpan StaleLock = TimeSpan.FromSeconds(10);

    public SqliteDatabaseOptions Location => location;

    public bool IsThere => File.Exists(location.DatabasePath) || location.SignsOfUse(withLogs: true) is not null;

    /// <summary>
    /// Creates the folder and the database where they are missing, and brings the database to the present form. Where evidence or keys show
    /// that people worked here, no new database takes the place of one that is gone: that would look as if nothing had been lost.
    /// </summary>
    public Task OpenAsync(CancellationToken cancellationToken) => UseAsync(mayCreate: true, cancellationToken);

    /// <summary>The same for a store that must be there: one with nothing in it is lost.</summary>
    public Task OpenExistingAsync(CancellationToken cancellationToken) => UseAsync(mayCreate: false, cancellationToken);

    private async Task UseAsync(bool mayCreate, CancellationToken cancellationToken)
    {
        var signs = location.SignsOfUse(withLogs: !mayCreate);
        var mustHold = signs is not null || !mayCreate;
        if (mustHold && !location.HasDatabase) throw Lost(File.Exists(location.DatabasePath) ? "is empty" : "is missing", signs);
        CreateFolder();
        try
        {
            await using var connection = location.Open();
            if (!HasTables(connection))
            {
                if (mustHold) throw Lost("is empty", signs);
                UseWriteAheadLog(connection);
            }

            await MigrateAsync(connection, cancellationToken);
            if (signs is not null && HoldsNothing(connection)) throw Lost("holds nothing", signs);
            UseWriteAheadLog(connection);
            ProveWritable(connection);
            StoreRights.Tighten(location, log);
        }
        catch (SqliteException error)
        {
            throw error.Explain(location);
        }
    }

    private void CreateFolder()
    {
        try
        {
            location.Prepare();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException(
                $"The folder {location.Folder} for the store cannot be created; check that the path is right and that this user may write "
                    + "there, or choose another folder with Storage:Path.",
                error);
        }
    }

    private DatabaseUnavailableException Lost(string what, string? signs) => new(
        $"The database {location.DatabasePath} {what}{(signs is null ? "" : $", yet its folder was in use: there are {signs}")}; "
        + "restore a backup with restore FILE. Nothing was changed.") { IsLost = true };

    private static bool HoldsNothing(SqliteConnection connection) => connection.Scalar(
        """SELECT EXISTS (SELECT 1 FROM "ImportRuns") OR EXISTS (SELECT 1 FROM "Accounts") OR EXISTS (SELECT 1 FROM "AuditEntries")""") == 0;

    private async Task MigrateAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = db.Database.GetMigrations().ToList();
        if (Applied(connection) is var applied && applied.Find(id => !known.Contains(id)) is { } unknown)
        {
            throw new DatabaseUnavailableException(string.CompareOrdinal(unknown, known[0]) < 0
                ? $"The store {location.DatabasePath} is of a development version from before the first release and cannot be read; choose "
                    + "another folder with "
                    + "Storage:Path and import the reports there."
                : $"The store {location.DatabasePath} was written by a newer version of this program ({unknown}); use that version, or "
                    + "restore an older backup.");
        }

        if (applied.Count == known.Count) return;
        await ClearStaleLockAsync(connection, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// The migrations that the database has. One that another process just makes may have none yet, but then no other tables.
    /// </summary>
    private List<string> Applied(SqliteConnection connection)
    {
        var hasTables = HasTables(connection);
        if (HasTables(connection, HistoryRepository.DefaultTableName))
        {
            return connection.Text(
                """SELECT group_concat("MigrationId") FROM (SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1)""")
                ?.Split(',').ToList() ?? [];
        }

        if (!hasTables) return [];
        throw new DatabaseUnavailableException(
            $"The file {location.DatabasePath} is a database of another program; move it away, or choose another folder with Storage:Path.");
    }

    /// <summary>Whether the database has any table of a name; those of EF Core's migrations do not count unless asked for.</summary>
    private static bool HasTables(SqliteConnection connection, string? name = null) =>
        connection.Scalar(
            """SELECT count(*) FROM sqlite_master WHERE type = 'table' AND CASE WHEN @0 IS NULL THEN name NOT GLOB '__EF*' ELSE name = @0 END""",
            name) > 0;

    private async Task ClearStaleLockAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        if (connection.Scalar("SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'") == 0) return;
        while (connection.Text("""SELECT "Timestamp" FROM "__EFMigrationsLock" """) is { } since)
        {
            var isLive = DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                && clock.GetUtcNow() - time < StaleLock;
            if (!isLive)
            {
                connection.Execute("""DELETE FROM "__EFMigrationsLock" """);
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), clock, cancellationToken);
        }
    }

    private static void UseWriteAheadLog(SqliteConnection connection)
    {
        // Setting the mode needs the database for itself for a moment; asking first lets a second process open it at any time.
        if (connection.Text("PRAGMA journal_mode") != "wal") connection.Execute("PRAGMA journal_mode = WAL");
    }

    /// <summary>
    /// SQLite opens a write-protected file without complaint and fails at the first change; better to say so at the start.
    /// </summary>
    private static void ProveWritable(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute("PRAGMA user_version = 0");
        transaction.Rollback();
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PeelDashboard.Data.Sqlite;

public static class StoreCopy
{
    /// <summary>Writes a consistent copy, also while the store is in use; it is on the disk when this returns.</summary>
    public static async Task WriteAsync(SqliteDatabaseOptions store, string path, CancellationToken cancellation)
    {
        await using var db = Open(store.ConnectionString);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {path}", cancellation);
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    public static void Restore(string path, SqliteDatabaseOptions store)
    {
        using var copy = new SqliteConnection(ReadOnly(path));
        using var target = new SqliteConnection(store.ConnectionString);
        copy.Open();
        target.Open();
        copy.BackupDatabase(target);
    }

    public static PeelDbContext OpenReadOnly(string path) => Open(ReadOnly(path));

    /// <summary>What is wrong with a copy, for the middle of a sentence; null where nothing is.</summary>
    public static string? FaultOf(string path)
    {
        const string NoBackup = "is no backup of a store; use a file that the command backup wrote";
        try
        {
            using var copy = new SqliteConnection(ReadOnly(path));
            copy.Open();
            if (copy.Text("PRAGMA quick_check(1)") != "ok") return "is damaged; use another backup";
            return copy.Scalar("SELECT count(*) FROM sqlite_master WHERE name IN ('ImportRuns', 'Evidence')") == 2 ? null : NoBackup;
        }
        catch (SqliteException)
        {
            return NoBackup;
        }
    }

    private static PeelDbContext Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<PeelDbContext>();
        options.UsePeelDatabase(connectionString);
        return new PeelDbContext(options.Options);
    }

    private static string ReadOnly(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString;
}

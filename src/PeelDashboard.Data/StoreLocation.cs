using Microsoft.Data.Sqlite;

namespace PeelDashboard.Data;

/// <summary>Where the store is.</summary>
public sealed class StoreLocation
{
    /// <summary>How long a writer waits for another one.</summary>
    internal static readonly TimeSpan DefaultBusyTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The store in a folder; a relative path counts from the current directory.</summary>
    public StoreLocation(string folder)
        : this(folder, DefaultBusyTimeout, pooling: true)
    {
    }

    internal StoreLocation(string folder, TimeSpan busyTimeout, bool pooling)
    {
        Folder = Path.GetFullPath(folder);
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = DatabasePath,
            ForeignKeys = true,
            Pooling = pooling,
            DefaultTimeout = (int)Math.Max(1, busyTimeout.TotalSeconds), // also SQLite's busy timeout
        }.ConnectionString;
    }

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>Full path of the database file.</summary>
    public string DatabasePath => Path.Combine(Folder, "peel.db");

    /// <summary>For SQLite: foreign keys on, and a wait of five seconds for other writers.</summary>
    public string ConnectionString { get; }
}

using Microsoft.Data.Sqlite;

namespace PeelDashboard.Data.Sqlite;

public sealed class SqliteDatabaseOptions
{
    /// <summary>Name of the database file; SQLite puts its others beside it under names that begin with this one.</summary>
    public const string DatabaseName = "peel.db";

    public const string EvidenceName = "evidence";

    public const string KeysName = "keys";

    public const string LogsName = "logs";

    public const string FillingMark = "first-filling";

    internal static readonly TimeSpan DefaultBusyTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The store in a folder; a relative path counts from the current directory.</summary>
    public SqliteDatabaseOptions(string folder)
        : this(folder, DefaultBusyTimeout, pooling: true)
    {
    }

    internal SqliteDatabaseOptions(string folder, TimeSpan busyTimeout, bool pooling)
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

    public string Folder { get; }

    public string DatabasePath => Path.Combine(Folder, DatabaseName);

    /// <summary>For SQLite: foreign keys on, and a wait of five seconds for other writers.</summary>
    public string ConnectionString { get; }
    internal static IReadOnlyList<string> OtherNames { get; } = [EvidenceName, KeysName, LogsName, FillingMark];

    /// <summary>
    /// Whether a first filling was cut off before its end. Keys and logs are there from its beginning; evidence cannot be.
    /// </summary>
    internal bool IsBeingFilled => File.Exists(Path.Combine(Folder, FillingMark)) && !HasFiles(EvidenceName);

    internal bool HasDatabase => new FileInfo(DatabasePath) is { Exists: true, Length: > 0 };

    /// <summary>
    /// Makes the folder and an empty database file where they are missing. SQLite would make a file that others may read; what it adds
    /// later takes its rights from the one that is there.
    /// </summary>
    public void Prepare()
    {
        PrivateFiles.CreateFolder(Folder);
        if (File.Exists(DatabasePath)) return;
        try
        {
            PrivateFiles.Create(DatabasePath).Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another process was quicker, or SQLite will say in a moment that nothing can be written here.
        }
    }

    /// <summary>What shows that the folder held a store with people's work, for a sentence; null where nothing does.</summary>
    internal string? SignsOfUse(bool withLogs)
    {
        var signs = new List<string>();
        if (HasFiles(EvidenceName)) signs.Add("files of evidence");
        if (HasFiles(KeysName)) signs.Add("keys of sessions");
        if (withLogs && HasFiles(LogsName)) signs.Add("logs");
        if (!HasDatabase && new FileInfo(DatabasePath + "-wal") is { Exists: true, Length: > 0 }) signs.Add("a write-ahead log");
        return signs.Count == 0 ? null : string.Join(", ", signs);
    }

    private bool HasFiles(string name) =>
        Path.Combine(Folder, name) is var path && Directory.Exists(path)
        && Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Any();
}

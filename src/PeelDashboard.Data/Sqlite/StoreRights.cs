using Microsoft.Extensions.Logging;

namespace PeelDashboard.Data.Sqlite;

/// <summary>Makes the files of a store private where an earlier version, or whoever copied them, left them open to others.</summary>
internal static class StoreRights
{
    // Links are left out: what they lead to may belong to somebody else.
    private static readonly EnumerationOptions Everything =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private static readonly EnumerationOptions Here = new() { AttributesToSkip = FileAttributes.None };

    /// <summary>
    /// Goes through everything that is the store's. The folder itself is left as it is where it holds other files too, or is for everybody.
    /// </summary>
    public static void Tighten(SqliteDatabaseOptions location, ILogger? log)
    {
        if (OperatingSystem.IsWindows()) return;
        var entries = Directory.EnumerateFileSystemEntries(location.Folder, "*", Here).ToList();
        var own = entries.Where(IsOfStore).ToList();
        var isForStoreAlone = own.Count == entries.Count && !File.GetUnixFileMode(location.Folder).HasFlag(UnixFileMode.StickyBit);
        var paths = own.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "*", Everything)).Concat(own);
        var tightened = paths.Concat(isForStoreAlone ? [location.Folder] : []).Count(path => Tighten(path, log));
        if (tightened > 0)
            log?.LogInformation(
                "Other users may no longer read {Count} files and folders of the store {Folder}.", tightened, location.Folder);
    }

    private static bool Tighten(string path, ILogger? log)
    {
        try
        {
            return PrivateFiles.Tighten(path);
        }
        catch (UnauthorizedAccessException error)
        {
            log?.LogWarning("{Path} stays open to other users: {Message}", path, error.Message);
            return false;
        }
        catch (FileNotFoundException)
        {
            // Another process closed the store, and its log went.
            return false;
        }
    }

    private static bool IsOfStore(string path) => Path.GetFileName(path) is var name
        && (name.StartsWith(SqliteDatabaseOptions.DatabaseName, StringComparison.Ordinal)
            || SqliteDatabaseOptions.OtherNames.Contains(name, StringComparer.Ordinal));
}

using System.Text;
using PeelDashboard.Data;
using PeelDashboard.Data.Sqlite;
using Serilog.Sinks.File;

namespace PeelDashboard.Web.Hosting;

internal sealed class PrivateLogs : FileLifecycleHooks
{
    public static string Prepare(string store)
    {
        var folder = Path.Combine(store, SqliteDatabaseOptions.LogsName);
        try
        {
            PrivateFiles.CreateFolder(store);
            PrivateFiles.CreateFolder(folder);
            PrivateFiles.Tighten(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Opening the store says in a moment what is wrong with the folder.
        }

        return folder;
    }

    public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
    {
        PrivateFiles.Tighten(path);
        return underlyingStream;
    }
}

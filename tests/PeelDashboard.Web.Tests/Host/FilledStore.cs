using Microsoft.Data.Sqlite;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>The store as the product fills it at its first start, with the source documents and the national grades: filled once, of which each test gets a copy.</summary>
internal static class FilledStore
{
    private static readonly Lazy<Task<string>> Original = new(FillAsync);

    /// <summary>Puts a copy into an empty folder.</summary>
    public static async Task CopyToAsync(string folder)
    {
        foreach (var file in Directory.GetFiles(await Original.Value)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static async Task<string> FillAsync()
    {
        var folder = Directory.CreateTempSubdirectory("peel-filled-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await using (var host = new PeelHost(folder))
        {
            host.CreateClient().Dispose();
        }

        SqliteConnection.ClearAllPools();
        return folder;
    }
}

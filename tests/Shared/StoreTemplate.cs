using Microsoft.Data.Sqlite;

namespace PeelDashboard.Tests;

/// <summary>A store's folder that is filled once. Tests start from copies: a copy takes milliseconds, filling up to seconds.</summary>
internal sealed class StoreTemplate(Func<string, Task> fill)
{
    private readonly Lazy<Task<string>> original = new(async () =>
    {
        var folder = Directory.CreateTempSubdirectory("peel-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await fill(folder);
        SqliteConnection.ClearAllPools();
        return folder;
    });

    public async Task CopyToAsync(string folder)
    {
        var from = await original.Value;
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

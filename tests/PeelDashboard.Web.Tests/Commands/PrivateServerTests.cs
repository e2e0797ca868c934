using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Web.Tests.Commands;

[Collection(PublishedServer.Name)]
public sealed class PrivateServerTests(PublishedProduct product)
{
    [Fact]
    public async Task A_server_makes_a_folder_that_nobody_else_can_read()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.Combine(product.NewFolder(), "store");
        await using var server = await RunningServer.StartAsync(product, folder);
        using var page = await server.Client.GetAsync(new Uri("/account/sign-in", UriKind.Relative));

        var all = Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Prepend(folder).ToList();
        string[] folders = [SqliteDatabaseOptions.KeysName, SqliteDatabaseOptions.LogsName];
        Assert.All(folders, name => Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, name))));
        foreach (var path in all)
        {
            const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            var mode = File.GetUnixFileMode(path);
            Assert.True(mode == (Directory.Exists(path) ? Own | UnixFileMode.UserExecute : Own), $"{path}: {mode}");
        }
    }
}

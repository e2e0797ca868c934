using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Commands;

[Collection(PublishedCommands.Name)]
public sealed class LostStoreTests(PublishedProduct product)
{
    [Theory]
    [InlineData(false, "is missing")]
    [InlineData(true, "is empty")]
    public async Task A_lost_database_is_told_by_every_command_and_comes_back_from_a_backup(bool isCut, string what)
    {
        await using var store = await WorkedOnStore.CreateAsync();
        var (setting, copy) = ($"--Storage:Path={store.Folder}", Path.Combine(product.NewFolder(), "copy.db"));
        Assert.Equal(0, await PublishedProduct.RunHereAsync("backup", copy, setting));
        var before = await product.RunAsync("check", setting);
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(store.Folder, "peel.db*")) File.Delete(file);
        var database = Path.Combine(store.Folder, SqliteDatabaseOptions.DatabaseName);
        if (isCut) await File.WriteAllBytesAsync(database, []);

        var check = await product.RunAsync("check", setting);
        var import = await product.RunAsync("import", PublishedProduct.Seed("2014-core-business-letter.txt"), setting);
        var server = await product.RunAsync("--urls", "http://127.0.0.1:0", setting);

        var line = $"The database {database} {what}, yet its folder was in use: there are files of evidence";
        Assert.Equal((2, "1 finding."), (check.Status, Assert.Single(check.ErrorLines)));
        Assert.StartsWith($"peel.db: {line}", check.Output, StringComparison.Ordinal);
        foreach (var run in new[] { import, server })
        {
            Assert.Equal(1, run.Status);
            Assert.StartsWith(line, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }

        Assert.Equal(isCut, File.Exists(database));
        Assert.Equal(0, (await product.RunAsync("restore", copy, setting)).Status);
        var after = await product.RunAsync("check", setting);
        Assert.Equal((before.Status, before.Output), (after.Status, after.Output));
    }
}

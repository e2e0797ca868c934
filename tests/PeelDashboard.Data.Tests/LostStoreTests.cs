using PeelDashboard.Application.Evidence;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Data.Tests;

/// <summary>A store whose database is gone while what belongs to it is still there: nothing may look as if nothing had been lost.</summary>
public sealed class LostStoreTests
{
    [Theory]
    [InlineData("missing", "evidence", "is missing")]
    [InlineData("missing", "keys", "is missing")]
    [InlineData("missing", "log", "is missing")]
    [InlineData("cut", "evidence", "is empty")]
    [InlineData("cut", "keys", "is empty")]
    [InlineData("emptied", "evidence", "holds nothing")]
    [InlineData("emptied", "keys", "holds nothing")]
    public async Task A_store_refuses_to_begin_anew_when_its_database_is_lost(string how, string sign, string what)
    {
        using var store = await LostAsync(how, sign);
        var before = store.Database();

        foreach (var open in new Func<CancellationToken, Task>[] { store.Files.Store.OpenAsync, store.Files.Store.OpenExistingAsync })
        {
            var error = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => open(default));
            Assert.True(error.IsLost);
            var line = $"The database {store.Files.Location.DatabasePath} {what}, yet its folder was in use: ";
            Assert.StartsWith(line, error.Message, StringComparison.Ordinal);
            Assert.Contains("restore FILE", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("delete", error.Message, StringComparison.OrdinalIgnoreCase);
        }

        if (how != "emptied") Assert.Equal(before, store.Database());
    }

    [Fact]
    public async Task A_database_without_a_byte_is_lost_for_whoever_expects_a_store_and_filled_by_whoever_makes_one()
    {
        using var store = new TestStore();
        Directory.CreateDirectory(store.Location.Folder);
        await File.WriteAllBytesAsync(store.Location.DatabasePath, []);

        Assert.True((await Assert.ThrowsAsync<DatabaseUnavailableException>(() => store.Store.OpenExistingAsync(default))).IsLost);
        await store.Store.OpenAsync(default);
        await store.Store.OpenExistingAsync(default);
    }

    [Fact]
    public async Task Keys_beside_accounts_or_imports_are_no_sign_of_loss()
    {
        using var store = await TestStore.OpenAsync();
        store.Take(Reports.Base());
        await SignAsync(store.Location, "keys");
        await store.Store.OpenAsync(default);
        Assert.Empty(await store.CheckAsync());
    }

    [Theory]
    [InlineData("emptied", "keys", false)]
    [InlineData("emptied", "evidence", true)]
    [InlineData("missing", "keys", true)]
    public async Task A_first_filling_that_was_cut_off_goes_on_beside_keys_alone_when_its_database_is_there(
        string how, string sign, bool isLost)
    {
        using var store = await LostAsync(how, sign);
        await File.WriteAllTextAsync(Path.Combine(store.Files.Location.Folder, SqliteDatabaseOptions.FillingMark), "");

        var error = await Record.ExceptionAsync(() => store.Files.Store.OpenAsync(default));

        Assert.Equal(isLost, error is DatabaseUnavailableException { IsLost: true });
        Assert.Equal(isLost, error is not null);
    }

    [Fact]
    public async Task Evidence_is_a_finding_when_the_database_was_filled_anew_beside_it()
    {
        using var store = await TestStore.OpenAsync();
        store.Take(Reports.Base());
        await SignAsync(store.Location, "evidence");

        var finding = Assert.Single(await store.CheckAsync());

        Assert.False(finding.IsNote);
        Assert.Equal(EvidenceFileStore.FolderName, finding.Where);
        Assert.EndsWith("restore a backup with restore FILE.", finding.Message, StringComparison.Ordinal);
    }

    private static async Task<Lost> LostAsync(string how, string sign)
    {
        var store = await TestStore.OpenAsync();
        await SignAsync(store.Location, sign);
        if (how != "emptied") File.Delete(store.Location.DatabasePath);
        if (how == "cut") await File.WriteAllBytesAsync(store.Location.DatabasePath, []);
        return new(store);
    }

    private static async Task SignAsync(SqliteDatabaseOptions location, string sign)
    {
        if (sign == "evidence")
            await new EvidenceFileStore(location).TakeAsync("notes.txt", new MemoryStream("Done."u8.ToArray()), default);
        if (sign == "keys")
        {
            var keys = Directory.CreateDirectory(Path.Combine(location.Folder, SqliteDatabaseOptions.KeysName));
            await File.WriteAllTextAsync(Path.Combine(keys.FullName, "key-1.xml"), "<key/>");
        }

        if (sign == "log") await File.WriteAllTextAsync(location.DatabasePath + "-wal", "What was saved last.");
    }

    private sealed record Lost(TestStore Files) : IDisposable
    {
        public string Database() => string.Join(
            ' ', new DirectoryInfo(Files.Location.Folder).GetFiles("peel.db*").Select(file => $"{file.Name}:{file.Length}"));

        public void Dispose() => Files.Dispose();
    }
}

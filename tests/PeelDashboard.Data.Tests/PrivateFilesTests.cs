using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Evidence;

namespace PeelDashboard.Data.Tests;

/// <summary>Nobody but the program's own user may read a store. Windows has other rights, and nothing to see here.</summary>
public sealed class PrivateFilesTests
{
    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Others = (UnixFileMode)0b111_111;

    [Fact]
    public async Task A_new_store_is_private_when_it_is_in_use()
    {
        using var store = new TestStore();
        await store.Store.OpenAsync(default);
        await store.Sync().SyncAsync(default);
        await using var db = store.Context();
        await db.Database.OpenConnectionAsync(default);
        store.Take(Reports.Base());
        await TakeAsync(store);

        string[] names = ["peel.db", "peel.db-wal", "peel.db-shm", "evidence"];
        Assert.All(names, name => Assert.True(Path.Exists(Path.Combine(store.Location.Folder, name)), name));
        AssertPrivate(store.Location.Folder);
    }

    [Fact]
    public async Task A_store_is_made_private_when_it_opens_and_was_open_to_others()
    {
        using var store = await TestStore.OpenAsync();
        store.Take(Reports.Base());
        await TakeAsync(store);
        OpenToOthers(store.Location.Folder);

        await store.Store.OpenAsync(default);

        AssertPrivate(store.Location.Folder);
    }

    [Fact]
    public async Task A_folder_that_holds_other_files_keeps_its_rights_and_so_do_they()
    {
        if (OperatingSystem.IsWindows()) return;
        using var store = await TestStore.OpenAsync();
        var others = Path.Combine(store.Location.Folder, "somebody's.txt");
        await File.WriteAllTextAsync(others, "Not of the store.");
        OpenToOthers(store.Location.Folder);
        var before = File.GetUnixFileMode(store.Location.Folder);

        await store.Store.OpenAsync(default);

        Assert.Equal((before, Open), (File.GetUnixFileMode(store.Location.Folder), File.GetUnixFileMode(others)));
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(store.Location.DatabasePath) & Others);
    }

    private static Task<TakenFile> TakeAsync(TestStore store) =>
        new EvidenceFileStore(store.Location).TakeAsync("notes.txt", new MemoryStream("Done."u8.ToArray()), default);

    private static void OpenToOthers(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (var path in Everything(folder)) File.SetUnixFileMode(path, Directory.Exists(path) ? Open | Enter : Open);
    }

    private static void AssertPrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var path in Everything(folder)) Assert.True((File.GetUnixFileMode(path) & Others) == UnixFileMode.None, path);
    }

    private static IEnumerable<string> Everything(string folder) =>
        Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Prepend(folder);
}

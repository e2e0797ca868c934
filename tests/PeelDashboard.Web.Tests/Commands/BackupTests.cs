using Microsoft.Data.Sqlite;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Data.Entities;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Commands;

/// <summary>Backup and restore with what people did: progress, its trail, and files of evidence.</summary>
[Collection(PublishedCommands.Name)]
public sealed class BackupTests(PublishedProduct product)
{
    private const string Reader = "notes.txt";

    [Fact]
    public async Task People_s_work_comes_back_with_its_evidence_and_a_trail_that_still_verifies()
    {
        await using var store = await WorkedOnStore.CreateAsync();
        await store.Get<EvidenceFileStore>().TakeAsync("nobody's.txt", new MemoryStream("Nobody's"u8.ToArray()), default);
        await using var server = await RunningServer.StartAsync(product, store.Folder);
        var (copy, restored) = (Path.Combine(product.NewFolder(), "copy.db"), product.NewFolder());

        var backup = await product.RunAsync("backup", copy, $"--Storage:Path={store.Folder}");
        Assert.Equal((0, $"Wrote {copy} and {copy}.evidence with 1 file"), (backup.Status, Assert.Single(backup.ErrorLines)));
        Assert.Equal(["copy.db", "copy.db.evidence"], Directory.GetFileSystemEntries(Path.GetDirectoryName(copy)!).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
        var restore = await product.RunAsync("restore", copy, $"--Storage:Path={restored}");

        Assert.Equal((0, $"Restored {copy} into {restored} with 1 file of evidence"), (restore.Status, Assert.Single(restore.ErrorLines)));
        Assert.Equal("Done.", await File.ReadAllTextAsync(Assert.Single(Files(Path.Combine(restored, "evidence")))));
        var (before, after) = (await product.RunAsync("check", $"--Storage:Path={store.Folder}"),
            await product.RunAsync("check", $"--Storage:Path={restored}"));
        Assert.Equal(before.Output, after.Output);
        Assert.DoesNotContain("trail", after.Output, StringComparison.Ordinal);
        Assert.Matches("The audit trail has [0-9]+ entries; the hash of the last is [0-9a-f]{64}", after.ErrorLines[^1]);
        Assert.Equal(before.ErrorLines[^1], after.ErrorLines[^1]);
        Assert.Throws<SqliteException>(() => Execute(restored, "DELETE FROM AuditEntries"));
    }

    [Fact]
    public async Task Without_evidence_there_is_no_folder()
    {
        await using var store = await HandFilledStore.CreateAsync();
        var copy = Path.Combine(product.NewFolder(), "copy.db");
        Assert.Equal(0, (await product.RunAsync("backup", copy, $"--Storage:Path={store.Folder}")).Status);
        Assert.Equal([copy], Directory.GetFileSystemEntries(Path.GetDirectoryName(copy)!));
    }

    [Theory]
    [InlineData("gone", "names 1 file of evidence, but the folder",
        "is not there; put it beside the file, or restore without them with --incomplete.")]
    [InlineData("empty", "1 file of evidence in ", "is missing or damaged; use another backup, or restore without it with --incomplete.")]
    [InlineData("damaged", "1 file of evidence in ", "is missing or damaged;")]
    public async Task Evidence_that_is_not_as_it_was_is_told_before_anything_is_restored(string how, params string[] words)
    {
        await using var store = await WorkedOnStore.CreateAsync();
        var (copy, restored) = (Path.Combine(product.NewFolder(), "copy.db"), Path.Combine(product.NewFolder(), "store"));
        await product.RunAsync("backup", copy, $"--Storage:Path={store.Folder}");
        var file = Assert.Single(Files($"{copy}.evidence"));
        if (how == "gone") Directory.Delete($"{copy}.evidence", recursive: true);
        if (how == "empty") File.Delete(file);
        if (how == "damaged") await File.AppendAllTextAsync(file, "!");

        var run = await product.RunAsync("restore", copy, $"--Storage:Path={restored}");
        Assert.Equal(1, run.Status);
        Assert.All(words, word => Assert.Contains(word, run.ErrorLines[^1], StringComparison.Ordinal));
        Assert.Equal(how != "gone", run.Errors.Contains($"{WorkedOnStore.First}: the evidence {Reader} is", StringComparison.Ordinal));
        Assert.False(Directory.Exists(restored));

        var incomplete = await product.RunAsync("restore", copy, "--incomplete", $"--Storage:Path={restored}");
        Assert.Equal((0, $"Restored {copy} into {restored} with 0 of 1 file of evidence"), (incomplete.Status, incomplete.ErrorLines[^1]));
        var check = await product.RunAsync("check", $"--Storage:Path={restored}");
        Assert.Contains($"{WorkedOnStore.First}: The evidence {Reader}, filed by Command line on ", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_store_itself_has_lost_is_told_and_the_rest_is_kept()
    {
        await using var store = await WorkedOnStore.CreateAsync();
        File.Delete(Assert.Single(Files(Path.Combine(store.Folder, "evidence"))));
        var copy = Path.Combine(product.NewFolder(), "copy.db");
        await File.WriteAllTextAsync($"{copy}.part", "left by a backup that was killed");

        var run = await product.RunAsync("backup", copy, $"--Storage:Path={store.Folder}");

        Assert.Equal((2, $"Wrote {copy}"), (run.Status, run.ErrorLines[^1]));
        Assert.StartsWith($"{WorkedOnStore.First}: the evidence {Reader} is missing: ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal([copy], Directory.GetFileSystemEntries(Path.GetDirectoryName(copy)!));
    }

    [Fact]
    public async Task A_folder_of_evidence_of_another_backup_is_not_written_over()
    {
        await using var store = await WorkedOnStore.CreateAsync();
        var copy = Path.Combine(product.NewFolder(), "copy.db");
        Directory.CreateDirectory($"{copy}.evidence");
        var run = await product.RunAsync("backup", copy, $"--Storage:Path={store.Folder}");
        Assert.Equal((1, $"{copy}.evidence already exists; choose another name, or remove it first."),
            (run.Status, Assert.Single(run.ErrorLines)));
        Assert.False(File.Exists(copy));
    }

    [Fact]
    public async Task A_store_with_nothing_but_an_account_is_not_written_over()
    {
        await using var store = await HandFilledStore.CreateAsync();
        await using var other = await TestStore.CreateAsync();
        await using (var db = await other.ContextAsync())
        {
            db.ImportRuns.RemoveRange(db.ImportRuns);
            db.Accounts.Add(new Account { UserName = "a@example.org", NormalizedUserName = "A@EXAMPLE.ORG", Name = "Administrator" });
            await db.SaveChangesAsync();
        }

        var copy = Path.Combine(product.NewFolder(), "copy.db");
        await product.RunAsync("backup", copy, $"--Storage:Path={store.Folder}");
        var run = await product.RunAsync("restore", copy, $"--Storage:Path={other.Folder}");
        Assert.Equal(1, run.Status);
        Assert.Contains("is not empty", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static string[] Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    private static void Execute(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "peel.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this test
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}

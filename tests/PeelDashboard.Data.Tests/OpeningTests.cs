using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PeelDashboard.Data.Tests;

public sealed class OpeningTests
{
    [Fact]
    public async Task A_new_store_has_write_ahead_logging_and_foreign_keys_and_opens_again()
    {
        using var store = new TestStore();
        await store.Store.OpenAsync(default);
        await store.Store.OpenAsync(default);

        await using var db = store.Context();
        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
        Assert.Equal(1, await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_store_of_an_earlier_form_is_migrated_even_past_the_lock_of_a_process_that_died()
    {
        using var store = new TestStore();
        Directory.CreateDirectory(store.Location.Folder);
        store.Execute("""
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
            """);

        await store.Store.OpenAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

        await using var db = store.Context();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, await db.Forces.CountAsync());
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_told()
    {
        var file = Path.GetTempFileName();
        using var store = new TestStore(Path.Combine(file, "store"));
        var error = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => store.Store.OpenAsync(default));
        Assert.StartsWith($"The folder {store.Location.Folder} for the store cannot be created; ", error.Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_and_left_alone()
    {
        using var store = new TestStore();
        Directory.CreateDirectory(store.Location.Folder);
        var text = string.Concat(Enumerable.Repeat("This is a shopping list. ", 100));
        await File.WriteAllTextAsync(store.Location.DatabasePath, text);

        await FailsAsync(store, $"The file {store.Location.DatabasePath} is not a database; ");
        Assert.Equal(text, await File.ReadAllTextAsync(store.Location.DatabasePath));
    }

    [Fact]
    public async Task A_database_of_another_program_is_told_and_left_alone()
    {
        using var store = new TestStore();
        Directory.CreateDirectory(store.Location.Folder);
        store.Execute("CREATE TABLE Recipes (Name TEXT)");
        await FailsAsync(store, $"The file {store.Location.DatabasePath} is a database of another program; ");
        Assert.DoesNotContain("Judgments", store.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_told()
    {
        using var store = await TestStore.OpenAsync();
        store.Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')");
        await FailsAsync(store,
            $"The store {store.Location.DatabasePath} was written by a newer version of this program (29990101000000_Later); ");
    }

    [Fact]
    public async Task Store_of_a_development_version_is_refused_and_left_alone()
    {
        using var store = new TestStore();
        Directory.CreateDirectory(store.Location.Folder);
        store.Execute("""
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsHistory" VALUES ('20261121041734_Initial', '10.0.14'), ('20261121070829_TrustedImports', '10.0.14');
            CREATE TABLE "Forces" ("Id" INTEGER NOT NULL PRIMARY KEY);
            """);
        var before = store.Content();

        await FailsAsync(store,
            $"The store {store.Location.DatabasePath} is of a development version from before the first release and cannot be read; ");
        Assert.Equal(before, store.Content());
    }

    [Fact]
    public async Task A_locked_store_is_told_by_opening_and_by_importing()
    {
        using var store = await TestStore.OpenAsync();
        await using var other = new SqliteConnection(store.Location.ConnectionString);
        await other.OpenAsync();
        await using var transaction = other.BeginTransaction(deferred: false);
        var expected = $"The store {store.Location.DatabasePath} is in use by another program";

        await FailsAsync(store, expected);
        Assert.StartsWith(expected, Assert.Throws<DatabaseUnavailableException>(() => store.Take(Reports.Base())).Message,
            StringComparison.Ordinal);
    }

    /// <summary>
    /// Permissions do not hold back the superuser, who often runs the tests in containers. SQLite's own read-only connection gives the same
    /// error as a protected file; for other users the protected file itself is tried as well.
    /// </summary>
    [Fact]
    public async Task A_store_that_cannot_be_written_is_told()
    {
        using var store = await TestStore.OpenAsync();
        await using var connection = new SqliteConnection($"Data Source={store.Location.DatabasePath};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM \"Forces\"";
        var refused = await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync());
        var expected = $"The store {store.Location.DatabasePath} cannot be written to; ";
        Assert.StartsWith(expected, Data.Sqlite.SqliteErrors.Explain(refused, store.Location).Message, StringComparison.Ordinal);

        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        File.SetUnixFileMode(store.Location.DatabasePath, UnixFileMode.UserRead);
        await FailsAsync(store, expected);
    }

    private static async Task FailsAsync(TestStore store, string start)
    {
        var error = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => store.Store.OpenAsync(default));
        Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}

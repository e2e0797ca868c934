using System.CommandLine;
using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Importing;

namespace PeelDashboard.Web.Commands;

/// <summary><c>restore FILE</c>: a backup into an empty store, never over one that holds something.</summary>
internal static class RestoreCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A copy that the command backup wrote." };
        var command = new Command("restore", "Puts a backup into an empty store. Exit status: 0, or 1 when it could not run.") { file };
        command.SetAction((line, cancellation) => RunAsync(settings, line.GetRequiredValue(file).FullName, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, string path, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new CommandException($"{path} is not there; check the path.");
        await using var backup = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await CheckAsync(backup, path, cancellation);
        await using var host = CommandHost.Create(settings);
        if (host.StoreExists)
        {
            await host.OpenAsync(cancellation);
            if (!await host.Get<ImportService>().IsEmptyAsync(cancellation))
                throw new CommandException($"The store in {host.Store.Folder} is not empty; name an empty one with --Storage:Path=FOLDER.");
        }

        Directory.CreateDirectory(host.Store.Folder);
        await using (var target = new SqliteConnection(host.Store.ConnectionString))
        {
            await target.OpenAsync(cancellation);
            backup.BackupDatabase(target);
        }

        await host.OpenAsync(cancellation);
        await Console.Error.WriteLineAsync($"Restored {path} into {host.Store.Folder}");
        return 0;
    }

    private static async Task CheckAsync(SqliteConnection backup, string path, CancellationToken cancellation)
    {
        try
        {
            await backup.OpenAsync(cancellation);
            if (await AskAsync(backup, "PRAGMA quick_check(1)", cancellation) is not "ok")
                throw new CommandException($"{path} is damaged; use another backup.");
            if (await AskAsync(backup, "SELECT count(*) FROM sqlite_master WHERE name = 'ImportRuns'", cancellation) is not 1L)
                throw new CommandException($"{path} is no backup of a store; use a file that the command backup wrote.");
        }
        catch (SqliteException)
        {
            throw new CommandException($"{path} is no backup of a store; use a file that the command backup wrote.");
        }
    }

    private static async Task<object?> AskAsync(SqliteConnection backup, string question, CancellationToken cancellation)
    {
        await using var command = backup.CreateCommand();
#pragma warning disable CA2100 // the two questions are constants above
        command.CommandText = question;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellation);
    }
}

using System.CommandLine;
using Microsoft.Data.Sqlite;

namespace PeelDashboard.Web.Commands;

/// <summary><c>backup FILE</c>: a consistent copy of the store, also while the server runs.</summary>
internal static class BackupCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The copy to write; must not be there yet." };
        var command = new Command("backup", "Writes a consistent copy of the store while the server runs. Exit status: 0, or 1 when it could not run.") { file };
        command.SetAction((line, cancellation) => RunAsync(settings, line.GetRequiredValue(file).FullName, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, string path, CancellationToken cancellation)
    {
        if (File.Exists(path)) throw new CommandException($"{path} is there already; choose another name, or remove it first.");
        var draft = WholeFile.DraftOf(path);
        await using var host = CommandHost.Create(settings);
        await host.OpenExistingAsync(cancellation);
        try
        {
            await using var source = new SqliteConnection(host.Store.ConnectionString);
            await source.OpenAsync(cancellation);
            await using var command = source.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", draft);
            await command.ExecuteNonQueryAsync(cancellation);
            File.Move(draft, path);
        }
        catch (SqliteException error)
        {
            throw new CommandException($"{path} could not be written: {error.Message}");
        }
        finally
        {
            File.Delete(draft);
        }

        await Console.Error.WriteLineAsync($"Wrote {path}");
        return 0;
    }
}

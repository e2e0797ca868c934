using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Importing;
using PeelDashboard.Data;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Web.Commands;

/// <summary>
/// <c>restore FILE</c>: a backup into an empty store, never over one that holds something. Files of evidence come first and the database
/// last, so that a restore that is broken off leaves an empty store and can be repeated.
/// </summary>
internal static class RestoreCommand
{
    private const int Told = 10;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description =
            "A copy that the command backup wrote; its folder FILE.evidence stands beside it." };
        var incomplete = new Option<bool>("--incomplete") { Description =
            "Restore even where files of evidence are missing or damaged; check names them afterwards." };
        var command = new Command("restore",
            "Puts a backup into an empty store, files of evidence included. Exit status: 0, or 1 when it could not run.") { file,
            incomplete };
        command.SetAction((line, cancellation) => RunAsync(settings, line.GetRequiredValue(file).FullName,
            line.GetValue(incomplete), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, string path, bool incomplete, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new CommandException($"{path} does not exist; check the path.");
        if (StoreCopy.FaultOf(path) is { } fault) throw new CommandException($"{path} {fault}.");
        var files = await NamedInAsync(path, cancellation);
        if (!incomplete) await CheckEvidenceAsync(path, files);
        await using var host = CommandHost.Create(settings);
        await CheckEmptyAsync(host, cancellation);

        host.Store.Prepare();
        var faults = await EvidenceBackup.CopyAsync(BackupCommand.EvidenceOf(path),
            host.Get<EvidenceFileStore>().Folder, files, cancellation);
        StoreCopy.Restore(path, host.Store);
        await host.OpenAsync(cancellation);
        var copied = files.Count - faults.Count;
        var evidence = files.Count > 0 ? $" with {CountText.Of(copied, files.Count, "file")} of evidence" : "";
        await Console.Error.WriteLineAsync($"Restored {path} into {host.Store.Folder}{evidence}");
        return 0;
    }

    private static async Task CheckEvidenceAsync(string path, IReadOnlyList<FiledEvidence> files)
    {
        var folder = BackupCommand.EvidenceOf(path);
        if (files.Count > 0 && !Directory.Exists(folder))
        {
            throw new CommandException(
                $"{path} names {CountText.Of(files.Count, "file")} of evidence, but the folder {folder} is not there; put it beside the "
                    + "file, or restore without them with --incomplete.");
        }

        var faults = EvidenceBackup.Faults(folder, files).ToList();
        if (faults.Count == 0) return;
        foreach (var fault in faults.Take(Told)) await Console.Error.WriteLineAsync(fault);
        throw new CommandException(
            $"{CountText.Of(faults.Count, "file")} of evidence in {folder} {(faults.Count == 1 ? "is" : "are")} missing or damaged; use "
                + $"another backup, or restore without {(faults.Count == 1 ? "it" : "them")} with --incomplete.");
    }

    /// <summary>A store is empty while nothing was imported and nobody has an account or did anything.</summary>
    private static async Task CheckEmptyAsync(CommandHost host, CancellationToken cancellation)
    {
        if (!host.StoreExists) return;
        try
        {
            await host.OpenAsync(cancellation);
        }
        catch (DatabaseUnavailableException lost) when (lost.IsLost)
        {
            return; // what the backup is for; evidence and keys stay as they are
        }

        await using var db = await host.ContextAsync(cancellation);
        var isEmpty = await host.Get<ImportService>().IsEmptyAsync(cancellation) && !await db.Accounts.AnyAsync(cancellation)
            && !await db.AuditEntries.AnyAsync(cancellation);
        if (!isEmpty)
            throw new CommandException($"The store in {host.Store.Folder} is not empty; name an empty one with --Storage:Path=FOLDER.");
    }

    private static async Task<IReadOnlyList<FiledEvidence>> NamedInAsync(string path, CancellationToken cancellation)
    {
        await using var backup = StoreCopy.OpenReadOnly(path);
        return await EvidenceBackup.NamedInAsync(backup, cancellation);
    }
}

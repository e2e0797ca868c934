using System.CommandLine;
using System.Data.Common;
using PeelDashboard.Application.Evidence;
using PeelDashboard.Data;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Web.Commands;

/// <summary>
/// <c>backup FILE</c>: a consistent copy of the store, also while the server runs. Files of evidence go into the folder FILE.evidence: they
/// are copied after the database, which therefore names none that is not there. FILE appears last, so that whoever finds it has all of it.
/// </summary>
internal static class BackupCommand
{
    private const int SomethingIsMissing = 2;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The copy to write; must not exist yet." };
        var command = new Command(
            "backup",
            "Writes a consistent copy of the store while the server runs: FILE, and the folder FILE.evidence where there are files of "
                + "evidence. "
            + "Exit status: 0; 2 when it was written but files of evidence are missing in the store itself; 1 when it could not run.") { file };
        command.SetAction((line, cancellation) => RunAsync(settings, line.GetRequiredValue(file).FullName, cancellation));
        return command;
    }

    public static string EvidenceOf(string path) => path + ".evidence";

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, string path, CancellationToken cancellation)
    {
        var evidence = EvidenceOf(path);
        foreach (var taken in new[] { path, evidence })
            if (File.Exists(taken) || (taken == evidence && Directory.Exists(taken)))
                throw new CommandException($"{taken} already exists; choose another name, or remove it first.");
        var draft = AtomicFile.DraftOf(path);
        var evidenceDraft = evidence + ".part";
        await using var host = CommandHost.Create(settings);
        await host.OpenExistingAsync(cancellation);
        try
        {
            File.Delete(draft); // left by a backup that was killed
            await PrivateFiles.Create(draft).DisposeAsync(); // SQLite fills an empty file, and would make one that others may read
            await StoreCopy.WriteAsync(host.Store, draft, cancellation);
            var files = await NamedInAsync(draft, cancellation);
            Remove(evidenceDraft);
            var faults = await EvidenceBackup.CopyAsync(host.Get<EvidenceFileStore>().Folder, evidenceDraft, files, cancellation);
            if (Directory.Exists(evidenceDraft)) Directory.Move(evidenceDraft, evidence);
            File.Move(draft, path);

            foreach (var fault in faults) await Console.Error.WriteLineAsync(fault);
            var copied = files.Count - faults.Count;
            await Console.Error.WriteLineAsync($"Wrote {path}{(copied > 0 ? $" and {evidence} with {CountText.Of(copied, "file")}" : "")}");
            return faults.Count == 0 ? 0 : SomethingIsMissing;
        }
        catch (DbException error)
        {
            throw new CommandException($"{path} could not be written: {error.Message}");
        }
        finally
        {
            File.Delete(draft);
            Remove(evidenceDraft);
        }
    }

    private static async Task<IReadOnlyList<FiledEvidence>> NamedInAsync(string draft, CancellationToken cancellation)
    {
        await using var copy = StoreCopy.OpenReadOnly(draft);
        return await EvidenceBackup.NamedInAsync(copy, cancellation);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}

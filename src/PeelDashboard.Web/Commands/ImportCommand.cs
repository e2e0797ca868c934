using System.CommandLine;
using PeelDashboard.Data.Importing;
using PeelDashboard.Data.Model;
using PeelDashboard.Import;

namespace PeelDashboard.Web.Commands;

/// <summary><c>import PATH... [--dry-run] [--json]</c>.</summary>
internal static class ImportCommand
{
    private const int NotUnderstood = 2;

    private static readonly string[] FileTypes = [".txt", ".html", ".pdf", ".csv"];

    public static Command Create(IReadOnlyList<string> settings)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, or folders of files, to read: .txt, .html, .pdf, and .csv for reference data.",
            Arity = ArgumentArity.OneOrMore,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen, and write nothing." };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var command = new Command(
            "import", "Reads documents into the store. Exit status: 0 all read; 2 something was refused or not understood; 1 could not run.")
        {
            paths, dryRun, json,
        };
        command.SetAction((line, cancellation) =>
            RunAsync(settings, line.GetRequiredValue(paths), line.GetValue(dryRun), line.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> settings, IReadOnlyList<string> paths, bool dryRun, bool json, CancellationToken cancellation)
    {
        var files = paths.SelectMany(FilesOf).ToList();
        await using var host = CommandHost.Create(settings);
        await host.OpenAsync(cancellation);
        var imports = host.Get<ImportService>();
        var reports = new List<ImportReport>(files.Count);
        foreach (var file in files)
        {
            if (!Console.IsErrorRedirected) await Console.Error.WriteLineAsync($"Reading {file} ({reports.Count + 1} of {files.Count})");
            var report = await imports.ImportAsync(file, dryRun ? ImportOptions.Plan : ImportOptions.Apply, cancellation);
            reports.Add(report);
            if (report.Outcome is ImportOutcome.Refused) await Console.Error.WriteLineAsync(report.Message);
            else if (!json) await ImportReportText.WriteAsync(Console.Out, report, dryRun);
        }

        if (json) ImportReportJson.Write(Console.OpenStandardOutput(), reports, dryRun);
        return reports.TrueForAll(AllRead) ? 0 : NotUnderstood;
    }

    private static bool AllRead(ImportReport report) =>
        report.Outcome is not ImportOutcome.Refused && report.Diagnostics.All(diagnostic => diagnostic.Severity is not DiagnosticSeverity.Warning);

    /// <summary>All paths are looked at before the first is read, so that a slip of the pen leaves nothing half done.</summary>
    private static IEnumerable<string> FilesOf(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new CommandException($"{path} is not there; check the path. Nothing was imported.");
        var files = Directory.EnumerateFiles(path)
            .Where(file => FileTypes.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files
            : throw new CommandException($"{path} holds no {string.Join(", ", FileTypes)} file. Nothing was imported.");
    }
}

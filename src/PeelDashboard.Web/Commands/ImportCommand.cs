using System.CommandLine;
using System.Globalization;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Queries.Imports;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Web.Commands;

/// <summary><c>import PATH... [--dry-run] [--same REFERENCE=LINE|none] [--force NAME] [--cycle CYCLE] [--kind KIND] [--json]</c>.</summary>
internal static class ImportCommand
{
    private const int NotUnderstood = 2;

    private static readonly string[] FileTypes = [".txt", ".html", ".htm", ".mhtml", ".mht", ".pdf", ".docx", ".odt", ".xlsx", ".csv"];

    public static Command Create(IReadOnlyList<string> settings)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description =
                "Files, or folders of files, to read: .txt, .html, .mhtml, .pdf, .docx, .odt, .xlsx, and .csv for reference data.",
            Arity = ArgumentArity.OneOrMore,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen, and write nothing." };
        var same = new Option<string[]>("--same")
        {
            HelpName = "REFERENCE=LINE|none",
            Description =
                "Answer a question: what begins on this line of the file is the stored thing with this reference, or nothing in the file is. "
                    + "Nothing is imported while a question is open. May be given several times.",
        };
        var force = new Option<string?>("--force")
        {
            HelpName = "NAME",
            Description = "Name the force that the document is about, where it does not say it. What the document says stands.",
        };
        var cycle = new Option<string?>("--cycle")
        {
            HelpName = "CYCLE", Description = "Name its inspection cycle, where it does not say it, for example 2021/22.",
        };
        var kind = new Option<string?>("--kind")
        {
            HelpName = "KIND",
            Description = $"Name what it is, where it does not say it: {string.Join(", ", DocumentKind.All.Select(one => one.Key))}.",
        };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var command = new Command(
            "import", "Reads documents into the store. Exit status: 0 all read; 2 something was refused or not understood; 1 could not run.")
        {
            paths, dryRun, same, force, cycle, kind, json,
        };
        command.SetAction((line, cancellation) =>
        {
            var options = ImportOptions.Apply with { DryRun = line.GetValue(dryRun),
                Answers = [.. (line.GetValue(same) ?? []).Select(Answer)] };
            var named = new DocumentChoice(line.GetValue(force) ?? "", line.GetValue(cycle) ?? "", line.GetValue(kind) ?? "");
            return RunAsync(settings, line.GetRequiredValue(paths), options with { Choice = named }, line.GetValue(json), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> settings, IReadOnlyList<string> paths, ImportOptions options, bool json, CancellationToken cancellation)
    {
        var files = paths.SelectMany(FilesOf).ToList();
        if (options.Answers.Count > 0 && files.Count > 1)
            throw new CommandException("--same is about the lines of one file; import that file alone. Nothing was imported.");
        if (options.Choice != DocumentChoice.None && files.Count > 1)
            throw new CommandException("--force, --cycle and --kind are about one file; import that file alone. Nothing was imported.");
        await using var host = CommandHost.Create(settings);
        options = options with { Choice = Known(options.Choice, host.Catalogue), Person = $"{Environment.UserName} (command)" };
        await host.OpenAsync(cancellation);
        var imports = host.Get<ImportService>();
        using var document = json ? new ImportReportJson() : null;
        var isAllRead = true;
        for (var i = 0; i < files.Count; i++)
        {
            var report = await ImportAsync(imports, files[i], options,
                $"{Path.GetFileName(files[i])} ({i + 1} of {files.Count})", cancellation);
            var recorded = await RecordedAsync(host.Get<RecordedProgressQuery>(), report, cancellation);
            document?.Add(report, options.DryRun, recorded);
            if (report.Outcome is ImportOutcome.Refused)
                await Console.Error.WriteLineAsync(report.Missing is IdentityFacts.None
                    ? report.Message : $"{report.Message} Name {Options(report.Missing)} with the import command.");
            else if (!json) await ImportReportText.WriteAsync(Console.Out, report, options.DryRun, recorded);
            isAllRead &= IsAllRead(report);
        }

        document?.Print(Console.OpenStandardOutput());
        return isAllRead ? 0 : NotUnderstood;
    }

    private static async Task<ImportReport> ImportAsync(
        ImportService imports, string file, ImportOptions options, string what, CancellationToken cancellation)
    {
        using var progress = Console.IsErrorRedirected ? null : new TerminalProgress(what);
        return await imports.ImportAsync(file, options with { Progress = progress }, cancellation);
    }

    private static async Task<IReadOnlyDictionary<string, RecordedProgress?>> RecordedAsync(
        RecordedProgressQuery query, ImportReport report, CancellationToken cancellation) => await query.LoadAsync(
            report.Questions.Select(question => question.Reference).ToHashSet(StringComparer.Ordinal), reader: null, cancellation);

    private static string Options(IdentityFacts missing) =>
        string.Join(" and ", missing.Each().Select(fact => $"--{fact.ToString().ToLowerInvariant()}"));

    private static bool IsAllRead(ImportReport report) => report.Outcome is not ImportOutcome.Refused && report.Questions.Count == 0
        && report.Diagnostics.All(diagnostic => diagnostic.Severity is not DiagnosticSeverity.Warning);

    /// <summary>The choice in the words of the catalogue.</summary>
    private static DocumentChoice Known(DocumentChoice choice, ReferenceCatalogue catalogue)
    {
        var force = choice.Force.Length == 0 ? null : catalogue.ForceNamed(choice.Force)
            ?? throw new CommandException($"\"{choice.Force}\" is not one of the 43 forces; write for example --force Kent. Nothing was "
                + "imported.");
        var cycle = choice.Cycle.Length == 0 ? null
            : catalogue.Cycles.FirstOrDefault(one => one.Key == choice.Cycle || one.Slug == choice.Cycle)
            ?? throw new CommandException($"\"{choice.Cycle}\" is no inspection cycle; use one of "
                + $"{string.Join(", ", catalogue.Cycles.Select(one => one.Key))}. Nothing was imported.");
        if (choice.Kind.Length > 0 && DocumentKind.All.All(kind => kind.Key != choice.Kind))
            throw new CommandException($"\"{choice.Kind}\" is no kind of document; use one of "
                + $"{string.Join(", ", DocumentKind.All.Select(kind => kind.Key))}. Nothing was imported.");
        return new DocumentChoice(force?.Name ?? "", cycle?.Key ?? "", choice.Kind);
    }

    private static ImportAnswer Answer(string text)
    {
        if (text.LastIndexOf('=') is var sign and > 0)
        {
            var (reference, line) = (text[..sign].Trim(), text[(sign + 1)..].Trim());
            if (line.Equals("none", StringComparison.OrdinalIgnoreCase)) return new ImportAnswer(reference, null);
            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new ImportAnswer(reference, number);
        }

        throw new CommandException(
            $"\"{text}\" is not an answer; use --same REFERENCE=LINE, for example --same NHP-2021-22-INV-1=330, or --same "
                + "REFERENCE=none. Nothing was imported.");
    }

    /// <summary>All paths are looked at before the first is read, so that a slip of the pen leaves nothing half done.</summary>
    private static IEnumerable<string> FilesOf(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new CommandException($"{path} does not exist; check the path. Nothing was imported.");
        var files = Directory.EnumerateFiles(path)
            .Where(file => FileTypes.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files
            : throw new CommandException($"{path} holds no {string.Join(", ", FileTypes)} file. Nothing was imported.");
    }
}

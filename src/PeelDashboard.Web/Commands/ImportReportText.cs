using PeelDashboard.Data.Importing;
using PeelDashboard.Import;

namespace PeelDashboard.Web.Commands;

/// <summary>What an import found, for people.</summary>
internal static class ImportReportText
{
    /// <summary>A paragraph for the document, then a line for each thing that was not understood.</summary>
    public static async Task WriteAsync(TextWriter output, ImportReport report, bool dryRun)
    {
        await output.WriteLineAsync($"{report.Message}{(dryRun ? " (dry run: nothing was written)" : "")}");
        if (report.Parsed is { } parsed)
        {
            var document = parsed.Document;
            await output.WriteLineAsync($"  {document.Title} ({document.ForceName}, {document.CycleKey}); read as {document.Layout}: {document.LayoutReason}");
        }

        await output.WriteLineAsync($"  found: {Found(report.Found)}");
        var changes = report.Changes;
        await output.WriteLineAsync($"  changes: {changes.Added} new, {changes.Changed} changed, {changes.Unchanged} unchanged, {changes.Gone} gone");
        foreach (var diagnostic in report.Diagnostics) await output.WriteLineAsync("  " + Line(report.FileName, diagnostic));
    }

    private static string Found(ImportFound found)
    {
        var words = $"{found.Judgments} judgments, {found.Afis} areas for improvement, {found.Findings} findings, {found.Figures} figures";
        return found.GradeCounts > 0 ? $"{words}, {found.GradeCounts} counts of areas by grade" : words;
    }

    private static string Line(string file, Diagnostic diagnostic)
    {
        var weight = diagnostic.Severity is DiagnosticSeverity.Warning ? "not understood" : "note";
        return diagnostic.Line is { } line ? $"{weight}: {file}:{line}: {diagnostic.Message}" : $"{weight}: {file}: {diagnostic.Message}";
    }
}

using System.Globalization;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Queries.Imports;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Domain.Text;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Web.Commands;

internal static class ImportReportText
{
    private const int Longest = 160;

    private const int FirstLines = 5;

    /// <summary>
    /// A paragraph for the document, its plan, what a person should answer, then a line for each thing that was not understood.
    /// </summary>
    public static async Task WriteAsync(TextWriter output, ImportReport report, bool dryRun,
        IReadOnlyDictionary<string, RecordedProgress?> recorded)
    {
        await output.WriteLineAsync($"{report.Message}{(dryRun ? " (dry run: nothing was written)" : "")}");
        foreach (var line in Lines(report, dryRun, recorded)) await output.WriteLineAsync($"  {line}");
    }

    private static IEnumerable<string> Lines(
        ImportReport report, bool dryRun, IReadOnlyDictionary<string, RecordedProgress?> recorded)
    {
        if (report.Parsed is { } parsed)
        {
            var document = parsed.Document;
            yield return $"{document.Title} ({document.ForceName}, {document.CycleKey}); read as {document.Layout}: {document.LayoutReason}";
        }

        yield return $"found: {Found(report.Found)}";
        if (report.Parsed?.Account.Percent is { } percent)
            yield return $"understood: {percent} percent of the lines that are not blank are in a fact or accounted for by a rule";
        var changes = report.Changes;
        yield return $"changes: {changes.Added} new, {changes.Changed} changed, {changes.Unchanged} unchanged, {changes.Gone} gone";
        if (dryRun || report.IsUnanswered || report.Outcome is ImportOutcome.Updated)
            foreach (var change in report.Plan) yield return Line(change);
        foreach (var asked in report.Questions.GroupBy(question => question.Reference, StringComparer.Ordinal))
        {
            foreach (var question in asked) yield return Line(question);
            yield return $"  if {(asked.Count() == 1 ? "not" : "none is")}, import with --same {asked.Key}=none";
            if (asked.First().About is QuestionTopic.AreaForImprovement)
                yield return $"  recorded on {asked.Key}: {Recorded(recorded.GetValueOrDefault(asked.Key))}";
        }

        foreach (var topic in report.Diagnostics.GroupBy(diagnostic => diagnostic.About).OrderBy(topic => topic.Key))
        {
            if (topic.Key is DiagnosticTopic.NumberLeftOver && topic.Count() > 1) yield return LeftOver(report.FileName, [.. topic]);
            else foreach (var diagnostic in topic) yield return Line(report.FileName, diagnostic);
        }
    }

    private static string Found(ImportFound found)
    {
        (int Count, string One, string Many)[] kinds =
        [
            (found.Judgments, "judgment", "judgments"), (found.Afis, "area for improvement", "areas for improvement"),
            (found.Findings, "finding", "findings"), (found.Figures, "figure", "figures"), (found.Closures, "closure", "closures"),
            (found.GradeCounts, "count of areas by grade", "counts of areas by grade"),
        ];
        var words = string.Join(", ", kinds.Where((kind, index) => index < 4 || kind.Count > 0)
            .Select(kind => CountText.Of(kind.Count, kind.One, kind.Many)));
        return found.Sections > 0 ? $"{words}; {CountText.Of(found.Sections, "section")}" : words;
    }

    private static string Line(PlannedChange change)
    {
        var place = change.Line is { } line ? $", line {line}{(change.Kind is ChangeKind.Gone ? " of the earlier text" : "")}" : "";
        var words = change.Kind switch
        {
            ChangeKind.Added => Short(change.After),
            ChangeKind.Gone => Short(change.Before),
            _ => $"{Short(change.Before)} -> {Short(change.After)}",
        };
        return $"{change.Kind.ToString().ToLowerInvariant()}: {change.Fact} {Short(change.Subject)}{place}: {words}";
    }

    private static string Line(ImportQuestion question)
    {
        var (old, @new) = (Short(question.OldHeadline), Short(question.NewHeadline));
        var answer = $"If so, import with --same {question.Reference}={question.Line}";
        if (question.About is QuestionTopic.Document)
        {
            return $"to be answered: is this, \"{@new}\" ({question.NewDetail}), another edition of {question.Reference}, \"{old}\" "
                + $"({question.OldDetail})? {answer}";
        }

        if (old == @new) (old, @new) = ($"{old}: {Short(question.OldDetail)}", $"{@new}: {Short(question.NewDetail)}");
        return $"to be answered: is line {question.Line}, \"{@new}\", still {question.Reference}, \"{old}\"? {answer}";
    }

    private static string Recorded(RecordedProgress? recorded)
    {
        if (recorded is null) return "nothing";
        string[] parts =
        [
            recorded.Status.Words().ToLowerInvariant(), recorded.Owner.Length > 0 ? $"owner {recorded.Owner}" : "no owner",
            recorded.DueOn is { } due ? $"due {due.ToString("O", CultureInfo.InvariantCulture)}" : "no due date",
            recorded.Note.Length > 0 ? $"note \"{Short(recorded.Note)}\"" : "no note",
            recorded.Evidence.Count > 0 ? $"evidence: {string.Join("; ", recorded.Evidence.Select(Short))}" : "no evidence",
        ];
        return string.Join(", ", parts);
    }

    private static string Line(string file, Diagnostic diagnostic) =>
        diagnostic.Line is { } line ? $"{Weight(diagnostic)}: {file}:{line}: {diagnostic.Message}"
            : $"{Weight(diagnostic)}: {file}: {diagnostic.Message}";

    private static string LeftOver(string file, List<Diagnostic> numbers)
    {
        var heaviest = numbers.OrderByDescending(number => number.Severity).First();
        var lines = numbers.Where(number => number.Line is not null).Select(number => number.Line).Distinct().ToList();
        var more = lines.Count > FirstLines ? " and others" : "";
        return $"{Weight(heaviest)}: {file}: {numbers.Count} numbers are part of no figure, on lines "
            + $"{string.Join(", ", lines.Take(FirstLines))}{more}; --json lists each";
    }

    private static string Weight(Diagnostic diagnostic) => diagnostic.Severity is DiagnosticSeverity.Warning ? "not understood" : "note";

    private static string Short(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        return line.Length > Longest ? line[..Longest] + "..." : line;
    }
}

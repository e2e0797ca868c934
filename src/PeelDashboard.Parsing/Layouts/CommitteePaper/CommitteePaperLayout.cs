using PeelDashboard.Parsing.Figures;
using PeelDashboard.Parsing.Layouts.Amendments;
using PeelDashboard.Parsing.Layouts.IntegratedReport;
using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CommitteePaper;

/// <summary>
/// A force's paper to its joint independent audit committee (JIAC) on inspection: it mentions AFIs without quoting them, tells old grades
/// second-hand, and may tell of figures that were corrected.
/// </summary>
internal sealed class CommitteePaperLayout : ILayout
{
    private static readonly string[] Committees = ["audit committee", "audit and governance", "audit & governance", "audit panel",
        "audit, risk", "audit and risk", "audit and standards", "police and crime panel", "accountability board"];

    public string Key => "committee-paper";

    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue) =>
        RecognisePaper(text, catalogue) ?? RecogniseTracker(text, catalogue);

    private DocumentFacts? RecogniseTracker(SourceText text, ReferenceCatalogue catalogue)
    {
        if (text.FirstLine(Inspectorate.IsNamedIn) is null || TrackerTable.HeaderLine(text) is not { } header) return null;
        var cycle = text.Lines.Where(Inspectorate.IsNamedIn).Select(line => CycleFinder.NamedIn(line, catalogue,
            yearsToo: line.Contains("PEEL 2", StringComparison.Ordinal))).FirstOrDefault(named => named is not null);
        return new DocumentFacts(
            Key, $"Line {header} heads a table of what the inspectorate asked for, with its state.",
            PlainText.Clean(text[text.FirstLine(line => Inspectorate.IsNamedIn(line) && !line.Contains('\t', StringComparison.Ordinal))
                ?? 1]).Trim(),
            "Force (tracker for its audit committee)", null, ForceFinder.Find(text, catalogue)?.Name ?? "", cycle?.Key ?? "", "");
    }

    private DocumentFacts? RecognisePaper(SourceText text, ReferenceCatalogue catalogue)
    {
        var (committee, inspectorate, headings) = (0, false, 0);
        CycleDefinition? cycle = null;
        for (var line = 1; line <= text.LineCount; line++)
        {
            var words = text[line];
            if (committee == 0 && (words.Contains("JIAC", StringComparison.Ordinal)
                || Array.Exists(Committees, name => words.Contains(name, StringComparison.OrdinalIgnoreCase))))
                committee = line;
            if (PaperOutline.IsChapter(words)) headings++;
            var namesPeel = words.Contains("PEEL", StringComparison.Ordinal);
            if (!namesPeel && !words.Contains("HMIC", StringComparison.Ordinal)) continue;
            inspectorate = true;
            cycle ??= CycleFinder.NamedIn(words, catalogue, yearsToo: namesPeel);
        }

        if (committee == 0 || !inspectorate || headings < 2) return null;
        return new DocumentFacts(
            Key, $"It has numbered chapters, speaks of the inspectorate's reports and, in line {committee}, to an audit committee.",
            Title(text, cycle),
            "Joint independent audit committee (paper by the force)", null,
                ForceFinder.Find(text, catalogue)?.Name ?? "", cycle?.Key ?? "", "");
    }

    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        if (!text.Lines.Any(PaperOutline.IsChapter) && TrackerTable.HeaderLine(text) is not null)
            return TrackerTable.Read(text, document, catalogue);
        var sections = new PaperOutline(text).Read().Sections(text.LineCount);
        var diagnostics = new List<Diagnostic>();
        var amendments = GradeAmendments.Read(text, document, [], Basis.Reported, catalogue, diagnostics);
        var judgments = amendments.Apply([.. PaperGrades.Read(text, document, catalogue, amendments, diagnostics),
            .. JudgmentTable.Reported(text, new Framework(document, catalogue), diagnostics)]);
        PaperGaps.Note(text, sections, diagnostics);
        return new ParsedReport(
            document, sections, judgments, [], [], FigureReader.Read(text, document, sections, catalogue, diagnostics),
            [.. diagnostics.OrderBy(diagnostic => diagnostic.Line)]);
    }

    /// <summary>The first line where the paper has a cover; otherwise a description in our words.</summary>
    private static string Title(SourceText text, CycleDefinition? cycle)
    {
        var first = text[text.NextFilled(1) ?? 1];
        if (!PaperOutline.IsChapter(first)) return PlainText.Clean(first);
        return cycle is null ? "Paper on inspection work" : $"Paper on the PEEL {cycle.Key} report and other inspection work";
    }
}

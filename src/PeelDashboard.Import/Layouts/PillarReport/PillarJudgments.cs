using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.PillarReport;

/// <summary>
/// The judgments of a pillar report: the overall one, and one for each question. A question's "Summary of findings" wins over the block in the
/// overall summary; where neither gives a grade there is no judgment.
/// </summary>
internal sealed class PillarJudgments(SourceText text, CycleDefinition cycle, AreaDefinition pillar, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
{
    private sealed record Entry(AreaDefinition Area, string AsPrinted, Grade Grade, int Line);

    /// <summary>Reads the overall judgment, then the questions in the order of their chapters, then those of the summary block alone.</summary>
    public IReadOnlyList<ParsedJudgment> Read(Outline outline)
    {
        var judgments = new List<ParsedJudgment>();
        if (Overall(outline) is { } overall) judgments.Add(overall);
        var block = SummaryBlock(outline);
        foreach (var chapter in outline.Areas)
        {
            block.Remove(chapter.Heading.AreaKey!, out var entry);
            if (OfQuestion(chapter, entry) is { } judgment) judgments.Add(judgment);
        }

        foreach (var entry in block.Values)
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticSeverity.Note, entry.Line, $"The report has no section about \"{entry.AsPrinted}\"; its grade is that of the overall summary."));
            judgments.Add(FromBlock(entry));
        }

        return judgments;
    }

    private ParsedJudgment? Overall(Outline outline)
    {
        var part = outline.Chapters.SelectMany(chapter => chapter.PartsFor(HeadingRole.OverallJudgment)).FirstOrDefault();
        var verdict = part is null ? null : SectionVerdict.Read(part.Paragraphs, text, cycle.Scale);
        if (verdict?.Warning is { } warning) diagnostics.Add(warning);
        if (verdict?.Grade is { } grade)
            return new ParsedJudgment(cycle.Key, pillar.Key, part!.Heading.Text, grade, Basis.Stated, PassageOf(verdict, null));
        Warn(part?.Heading.Line, $"The report gives no grade for {pillar.Name.ToLowerInvariant()} under \"Overall judgment\"; there is no overall judgment.");
        return null;
    }

    /// <summary>Questions under "Overall summary", each with a grade on the next line that has text.</summary>
    private Dictionary<string, Entry> SummaryBlock(Outline outline)
    {
        var block = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var overview = outline.Chapters.Where(chapter => chapter.Heading.Kind is SectionKind.Overview).SelectMany(chapter => chapter.Parts);
        foreach (var paragraphs in overview.Where(part => part.Heading.Role is not HeadingRole.OverallJudgment).Select(part => part.Paragraphs))
        {
            for (var i = 0; i + 1 < paragraphs.Count; i++)
            {
                if (SectionVerdict.GradeOf(paragraphs[i + 1]) is not { } grade || SectionVerdict.GradeOf(paragraphs[i]) is not null) continue;
                var line = paragraphs[i + 1].FirstLine;
                if (catalogue.AreaNamed(cycle.Key, paragraphs[i].Text) is not { } area)
                    Warn(line, $"A grade follows \"{paragraphs[i].Text}\", but the framework of {cycle.Key} has no area of that name; add it as an alias in data/areas.json.");
                else if (!cycle.Scale.Has(grade)) Warn(line, $"\"{grade.Words()}\" is no grade of the {cycle.Scale.Words()} scale of this cycle; it was left out.");
                else block.TryAdd(area.Key, new Entry(area, paragraphs[i].Text, grade, line));
            }
        }

        return block;
    }

    private ParsedJudgment? OfQuestion(Chapter chapter, Entry? entry)
    {
        var heading = chapter.Heading;
        var summary = chapter.PartsFor(HeadingRole.SummaryOfFindings).FirstOrDefault();
        var verdict = SectionVerdict.Read(summary?.Paragraphs ?? [], text, cycle.Scale);
        if (verdict.Warning is { } warning) diagnostics.Add(warning);
        if (verdict.Grade is not { } grade)
        {
            Warn(heading.Line, entry is null
                ? $"No grade was found for \"{heading.Text}\"; there is no judgment."
                : $"The section \"{heading.Text}\" gives no grade; the grade is that of the overall summary, line {entry.Line}.");
            return entry is null ? null : FromBlock(entry);
        }

        var agrees = entry is null || entry.Grade == grade;
        if (!agrees)
        {
            Warn(verdict.GradeLine ?? verdict.SentenceLine, $"The section \"{heading.Text}\" says \"{grade.Words()}\", the overall summary "
                + $"\"{entry!.Grade.Words()}\" (line {entry.Line}); the section's grade was taken.");
        }

        return new ParsedJudgment(cycle.Key, heading.AreaKey!, heading.Text, grade, Basis.Stated, PassageOf(verdict, agrees ? entry?.Line : null));
    }

    private Passage PassageOf(SectionVerdict verdict, int? otherLine) =>
        new PassageBuilder(text).Add(verdict.SentenceLine).Add(verdict.GradeLine).Add(otherLine).Build(verdict.Sentence);

    private ParsedJudgment FromBlock(Entry entry) => new(
        cycle.Key, entry.Area.Key, entry.AsPrinted, entry.Grade, Basis.Stated, new PassageBuilder(text).Add(entry.Line).Build());

    private void Warn(int? line, string message) => diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, line, message));
}

using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Layouts.Amendments;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.PillarReport;

/// <summary>The judgments of a pillar report: the overall one, and one for each question, given in its "Summary of findings".</summary>
internal sealed class PillarJudgments(
    SourceText text, CycleDefinition cycle, AreaDefinition pillar, GradeAmendments amendments, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
{
    /// <summary>Reads the overall judgment, then the questions in the order of their chapters, then those of the summary block alone.</summary>
    public IReadOnlyList<ParsedJudgment> Read(Outline outline)
    {
        var overall = Overall(outline);
        var questions = new ChapterJudgments(text, cycle, new("the overall summary", "that of the overall summary", "", SummaryBlock(outline)), amendments, diagnostics)
            .Read(outline, chapter => chapter.PartsFor(HeadingRole.SummaryOfFindings).FirstOrDefault()?.Paragraphs ?? []);
        return overall is null ? [.. questions] : [overall, .. questions];
    }

    private ParsedJudgment? Overall(Outline outline)
    {
        var part = outline.Chapters.SelectMany(chapter => chapter.PartsFor(HeadingRole.OverallJudgment)).FirstOrDefault();
        if (part is not null && SectionVerdict.Read(GradeAmendments.Without(part.Paragraphs), text, cycle.Scale, diagnostics) is { } verdict)
            return new ParsedJudgment(cycle.Key, pillar.Key, part.Heading.Text, verdict.Grade, Basis.Stated, verdict.PassageWith(null, text));
        diagnostics.Warn(part?.Heading.Line, $"The report gives no grade for {pillar.Name.ToLowerInvariant()} under \"Overall judgment\"; there is no overall judgment.");
        return null;
    }

    /// <summary>Questions under "Overall summary", each with a grade on the next line that has text.</summary>
    private Dictionary<string, SummaryGrade> SummaryBlock(Outline outline)
    {
        var block = new Dictionary<string, SummaryGrade>(StringComparer.Ordinal);
        var overview = outline.Chapters.Where(chapter => chapter.Heading.Kind is SectionKind.Overview).SelectMany(chapter => chapter.Parts);
        foreach (var paragraphs in overview.Where(part => part.Heading.Role is not HeadingRole.OverallJudgment).Select(part => part.Paragraphs))
        {
            for (var i = 0; i + 1 < paragraphs.Count; i++)
            {
                if (SectionVerdict.GradeOf(paragraphs[i + 1]) is not { } grade || SectionVerdict.GradeOf(paragraphs[i]) is not null) continue;
                var (name, line) = (paragraphs[i].Text, paragraphs[i + 1].FirstLine);
                if (catalogue.AreaNamed(cycle.Key, name) is not { } area)
                    diagnostics.Warn(line, $"A grade follows \"{name}\", but the framework of {cycle.Key} has no area of that name; add it as an alias in data/areas.json.");
                else if (!cycle.Scale.Has(grade))
                    diagnostics.Warn(line, $"\"{grade.Words()}\" is no grade of the {cycle.Scale.Words()} scale of this cycle; it was left out.");
                else
                    block.TryAdd(area.Key, new SummaryGrade(area, name, grade, line));
            }
        }

        return block;
    }
}

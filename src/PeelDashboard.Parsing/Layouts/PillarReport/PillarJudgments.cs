using PeelDashboard.Parsing.Layouts.Amendments;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.PillarReport;

/// <summary>
/// The judgments of a pillar report: the overall one, and one for each question, given in its "Summary of findings" or below the question.
/// </summary>
internal sealed class PillarJudgments(
    SourceText text, Framework framework, AreaDefinition pillar, GradeAmendments amendments, List<Diagnostic> diagnostics)
{
    /// <summary>
    /// Reads the overall judgment, then the questions in the order of their chapters, then those of the summary block alone.
    /// </summary>
    public IReadOnlyList<ParsedJudgment> Read(Outline outline)
    {
        var summary = new GradeSummary("the overall summary", "that of the overall summary", "",
            new SummaryBlock(text, framework, diagnostics).Read(outline));
        var judgments = new ChapterJudgments(text, framework, summary, amendments, diagnostics);
        var overall = Overall(outline, judgments);
        var questions = judgments.Read(outline, WhereGraded);
        return overall is null ? [.. questions] : [overall, .. questions];
    }

    private static IEnumerable<Part> WhereGraded(Chapter chapter) =>
        [.. chapter.PartsFor(HeadingRole.SummaryOfFindings).Take(1), .. chapter.PartsFor(HeadingRole.Judgment), chapter.Parts[0]];

    private ParsedJudgment? Overall(Outline outline, ChapterJudgments judgments)
    {
        var part = outline.Chapters.SelectMany(chapter => chapter.PartsFor(HeadingRole.OverallJudgment)).FirstOrDefault();
        if (part is not null && new GradeSentenceReader(text, framework, diagnostics)
            .Read(GradeAmendments.Without(part.Paragraphs), pillar) is { } verdict)
            return judgments.Of(part.Heading, pillar.Key, verdict);
        diagnostics.Warn(part?.Heading.Line,
            $"The report gives no grade for {pillar.Name.ToLowerInvariant()} under \"Overall judgment\"; there is no overall judgment.",
            DiagnosticTopic.SectionWithoutJudgment);
        return null;
    }
}

using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Layouts.Amendments;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts;

/// <summary>A grade that a report gives an area outside the area's own chapter.</summary>
internal sealed record SummaryGrade(AreaDefinition Area, string AsPrinted, Grade Grade, int Line, string? Quote = null);

/// <summary>The place where a report gives all grades together.</summary>
/// <param name="Name">"the table of judgments".</param>
/// <param name="Whose">The same as the owner of a grade: "the table's".</param>
/// <param name="NotNamed">What to add where neither place has a grade.</param>
/// <param name="ByArea">Its grades by the key of the area, in the order of the report.</param>
/// <param name="Denial">The sentence beside it that denies one area a grade ("We don't make a graded judgment for this overall area."), or null.</param>
internal sealed record GradeSummary(
    string Name, string Whose, string NotNamed, IReadOnlyDictionary<string, SummaryGrade> ByArea, Passage? Denial = null);

/// <summary>
/// The judgments of a report on several areas. Each area's chapter has its own grade, which wins over the summary; an area that only the summary
/// names is taken from there; where neither gives a grade there is no judgment.
/// </summary>
internal sealed class ChapterJudgments(
    SourceText text, CycleDefinition cycle, GradeSummary summary, GradeAmendments amendments, List<Diagnostic> diagnostics)
{
    /// <summary>Reads the judgments in the order of the chapters, then those of the summary alone.</summary>
    /// <param name="outline">The report's chapters.</param>
    /// <param name="whereGraded">The paragraphs of a chapter that give its grade.</param>
    public IEnumerable<ParsedJudgment> Read(Outline outline, Func<Chapter, IReadOnlyList<Paragraph>> whereGraded)
    {
        var chapters = outline.Areas
            .Select(chapter => (chapter.Heading, Verdict: SectionVerdict.Read(GradeAmendments.Without(whereGraded(chapter)), text, cycle.Scale, diagnostics))).ToList();
        var silent = chapters.Where(chapter => chapter.Verdict is null && !summary.ByArea.ContainsKey(chapter.Heading.AreaKey!)).ToList();
        foreach (var (heading, verdict) in chapters)
        {
            // Of two chapters without a grade, nothing tells which one the sentence means.
            if (summary.Denial is { } denial && silent is [var only] && only.Heading == heading)
                yield return new ParsedJudgment(cycle.Key, heading.AreaKey!, heading.Text, Grade.Ungraded, Basis.Stated, denial);
            else if (OfChapter(heading, verdict) is { } judgment) yield return judgment;
        }

        var seen = chapters.Select(chapter => chapter.Heading.AreaKey).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in summary.ByArea.Values.Where(entry => !seen.Contains(entry.Area.Key)))
        {
            diagnostics.Note(entry.Line, $"The report has no section about \"{entry.AsPrinted}\"; its grade is that of {summary.Name}.");
            yield return FromSummary(entry, entry.AsPrinted);
        }
    }

    private ParsedJudgment? OfChapter(Heading heading, SectionVerdict? verdict)
    {
        var entry = summary.ByArea.GetValueOrDefault(heading.AreaKey!);
        if (verdict is null)
        {
            if (entry is null && amendments.Grades(heading.AreaKey!)) return null;
            diagnostics.Warn(heading.Line, entry is null
                ? $"No grade was found for \"{heading.Text}\"{summary.NotNamed}; there is no judgment."
                : $"The section \"{heading.Text}\" gives no grade; the grade is {summary.Whose}, line {entry.Line}.");
            return entry is null ? null : FromSummary(entry, heading.Text);
        }

        if (entry is not null && entry.Grade != verdict.Grade)
        {
            if (!amendments.Explains(heading.AreaKey!, entry.Grade, verdict.Grade))
            {
                diagnostics.Warn(verdict.GradeLine ?? verdict.SentenceLine, $"The section \"{heading.Text}\" says \"{verdict.Grade.Words()}\", {summary.Name} "
                    + $"\"{entry.Grade.Words()}\" (line {entry.Line}); the section's grade was taken.");
            }

            entry = null;
        }

        return new ParsedJudgment(cycle.Key, heading.AreaKey!, heading.Text, verdict.Grade, Basis.Stated, verdict.PassageWith(entry?.Line, text));
    }

    private ParsedJudgment FromSummary(SummaryGrade entry, string asPrinted) => new(
        cycle.Key, entry.Area.Key, asPrinted, entry.Grade, Basis.Stated, new PassageBuilder(text).Add(entry.Line).Build(entry.Quote));
}

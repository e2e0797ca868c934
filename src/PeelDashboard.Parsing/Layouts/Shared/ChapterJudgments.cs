using PeelDashboard.Parsing.Layouts.Amendments;

namespace PeelDashboard.Parsing.Layouts.Shared;

internal sealed record SummaryGrade(AreaDefinition Area, string AsPrinted, Grade Grade, int Line, string? Quote = null)
{
    /// <summary>The earlier cycle that the summary says the area was inspected in; null when it is the report's own.</summary>
    public string? InspectedIn { get; init; }

    /// <summary>The line of the grade where it stands apart from the area; else null.</summary>
    public int? GradeLine { get; init; }
}

internal sealed record GradeSummary(
    string Name, string Whose, string NotNamed, IReadOnlyDictionary<string, SummaryGrade> ByArea, Passage? Denial = null);

/// <summary>
/// The judgments of a report on several areas. Each area's chapter has its own grade, which wins over the summary; an area that only the
/// summary names is taken from there; where neither gives a grade there is no judgment.
/// </summary>
internal sealed class ChapterJudgments(
    SourceText text, Framework framework, GradeSummary summary, GradeAmendments amendments, List<Diagnostic> diagnostics)
{
    private readonly GradeSentenceReader verdicts = new(text, framework, diagnostics);

    public IEnumerable<ParsedJudgment> Read(Outline outline, Func<Chapter, IEnumerable<Part>> whereGraded)
    {
        var chapters = outline.Areas.Select(chapter => (chapter.Heading, Verdict: whereGraded(chapter)
            .Select(part => verdicts.Read(GradeAmendments.Without(part.Paragraphs), framework.Area(chapter.Heading.AreaKey!)))
            .FirstOrDefault(verdict => verdict is not null))).ToList();
        if (chapters.Count == 0)
            diagnostics.Warn(null,
                $"No section about an area of the framework of {framework.Cycle.Key} was found; check that the text is complete.",
                DiagnosticTopic.SectionWithoutJudgment);
        var silent = chapters.Where(chapter => chapter.Verdict is null && !summary.ByArea.ContainsKey(chapter.Heading.AreaKey!)).ToList();
        foreach (var (heading, verdict) in chapters)
        {
            // Of two chapters without a grade, nothing tells which one the sentence means.
            if (summary.Denial is { } denial && silent is [var only] && only.Heading == heading)
                yield return new ParsedJudgment(framework.Cycle.Key, heading.AreaKey!, heading.Text, Grade.Ungraded, Basis.Stated, denial);
            else if (OfChapter(heading, verdict) is { } judgment) yield return judgment;
        }

        var seen = chapters.Select(chapter => chapter.Heading.AreaKey).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in summary.ByArea.Values.Where(entry => !seen.Contains(entry.Area.Key)))
        {
            diagnostics.Note(entry.Line, $"The report has no section about \"{entry.AsPrinted}\"; its grade is that of {summary.Name}.");
            yield return FromSummary(entry, entry.AsPrinted, verdict: null);
        }
    }

    /// <summary>The judgment of a verdict on an area; null, with the reason among the diagnostics, where it has no grade.</summary>
    public ParsedJudgment? Of(Heading heading, string areaKey, SectionGrade verdict, int? otherLine = null, string? inspectedIn = null)
    {
        if (verdict.Grade is not { } grade)
        {
            if (verdict.CarriedOver is { } missing)
            {
                diagnostics.Warn(heading.Line,
                    $"\"{heading.Text}\" keeps the grade of {missing.InspectedIn ?? "an earlier inspection"} (line {missing.Line}), but "
                        + "the report does not print it; there is no judgment.",
                    DiagnosticTopic.SectionWithoutJudgment);
            }
            else
            {
                diagnostics.Note(verdict.PostponedLine, $"\"{heading.Text}\" is not graded yet, as the report says; there is no judgment.",
                    DiagnosticTopic.SectionWithoutJudgment);
            }

            return null;
        }

        if (verdict.CarriedOver is { InspectedIn: null } unknown && inspectedIn is null)
            diagnostics.Note(unknown.Line,
                $"The grade of \"{heading.Text}\" is carried over, but the report does not say from which inspection.");
        var earlier = verdict.CarriedOver?.InspectedIn ?? inspectedIn;
        var basis = verdict.CarriedOver is null && earlier is null ? Basis.Stated : Basis.CarriedOver;
        return new ParsedJudgment(framework.Cycle.Key, areaKey, heading.Text, grade, basis,
            verdict.PassageWith(otherLine, text)) { InspectedIn = earlier };
    }

    private ParsedJudgment? OfChapter(Heading heading, SectionGrade? verdict)
    {
        var entry = summary.ByArea.GetValueOrDefault(heading.AreaKey!);
        if (verdict?.Grade is null && entry is not null)
        {
            // A section that says whose grade it keeps needs no more than the summary; one that says nothing should be looked at.
            if (verdict?.CarriedOver is null)
                diagnostics.Warn(heading.Line,
                    $"The section \"{heading.Text}\" gives no grade; the grade is {summary.Whose}, line {entry.Line}.");
            return FromSummary(entry, heading.Text, verdict);
        }

        if (verdict is null)
        {
            if (!amendments.Grades(heading.AreaKey!))
                diagnostics.Warn(heading.Line, $"No grade was found for \"{heading.Text}\"{summary.NotNamed}; there is no judgment.",
                    DiagnosticTopic.SectionWithoutJudgment);
            return null;
        }

        if (entry is not null && verdict.Grade is { } own && entry.Grade != own)
        {
            if (!amendments.Explains(heading.AreaKey!, entry.Grade, own))
            {
                diagnostics.Warn(verdict.GradeLine ?? verdict.SentenceLine,
                    $"The section \"{heading.Text}\" says \"{own.Words()}\", {summary.Name} "
                    + $"\"{entry.Grade.Words()}\" (line {entry.Line}); the section's grade was taken.");
            }

            entry = null;
        }

        return Of(heading, heading.AreaKey!, verdict, entry?.Line, entry?.InspectedIn);
    }

    private ParsedJudgment FromSummary(SummaryGrade entry, string asPrinted, SectionGrade? verdict)
    {
        var earlier = verdict?.CarriedOver?.InspectedIn ?? entry.InspectedIn;
        return new ParsedJudgment(
            framework.Cycle.Key, entry.Area.Key, asPrinted, entry.Grade, verdict?.CarriedOver is null && earlier is null
                ? Basis.Stated : Basis.CarriedOver,
            new PassageBuilder(text).Add(entry.Line).Add(entry.GradeLine).Add(verdict?.CarriedOver?.Line)
                .Build(entry.Quote)) { InspectedIn = earlier };
    }
}

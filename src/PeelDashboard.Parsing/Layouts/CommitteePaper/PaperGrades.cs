using PeelDashboard.Parsing.Layouts.Amendments;
using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CommitteePaper;

/// <summary>Grades that a paper tells of an earlier year, in the form "deemed inadequate in 2019 (these areas)".</summary>
internal static class PaperGrades
{
    private const int LongestLead = 300;

    public static List<ParsedJudgment> Read(
        SourceText text, DocumentFacts document, ReferenceCatalogue catalogue, GradeAmendments amendments, List<Diagnostic> diagnostics)
    {
        var judgments = new List<ParsedJudgment>();
        for (var line = 1; line <= text.LineCount; line++)
        {
            foreach (Match match in GradePhrases.AreasOfAYear().Matches(text[line]))
            {
                if (IsOfAnotherForce(text[line], match.Index, document, catalogue))
                    diagnostics.Warn(line, $"\"{match.Value}\" is told of another force; it was left out.");
                else if (Resolve(match, catalogue) is var (cycle, areas) && cycle.Scale.Has(StatedGradeReader.GradeOf(match)))
                    judgments.AddRange(areas.Select(area => Judgment(line, match, cycle, area)));
                else
                    diagnostics.Warn(line,
                        $"\"{match.Value}\" tells grades, but no one cycle has all of these areas and that grade; they were left out.");
            }

            if (!amendments.IsTold(line) && GradePhrases.AnyGrading().IsMatch(GradePhrases.AreasOfAYear().Replace(text[line], "")))
                diagnostics.Warn(line, "This line tells a grade, but not of which area and year; it was left out.");
        }

        return judgments;
    }

    /// <summary>Whether the sentence up to the grade names other forces only.</summary>
    private static bool IsOfAnotherForce(string line, int at, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var from = Math.Max(0, at - LongestLead);
        if (line.LastIndexOf(". ", at, at - from, StringComparison.Ordinal) is var stop and >= 0) from = stop;
        var named = ForceFinder.Mentions(line[from..at], catalogue).ToList();
        return named.Count > 0 && named.All(force => force.Name != document.ForceName);
    }

    private static ParsedJudgment Judgment(int line, Match match, CycleDefinition cycle, (string AsPrinted, AreaDefinition Area) named) =>
        new(cycle.Key, named.Area.Key, named.AsPrinted, StatedGradeReader.GradeOf(match), Basis.Reported,
            new Passage([LineSpan.Of(line)], match.Value));

    /// <summary>
    /// The one cycle published in the year that knows every area named in the bracket. Two such cycles are as good as none.
    /// </summary>
    private static (CycleDefinition Cycle, IReadOnlyList<(string AsPrinted, AreaDefinition Area)> Areas)? Resolve(Match match,
        ReferenceCatalogue catalogue)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var candidates = CycleFinder.PublishedIn(year, catalogue)
            .Select(cycle => (Cycle: cycle, Areas: AreaNames.Split(match.Groups["areas"].Value,
                name => catalogue.AreaNamed(cycle.Key, name))))
            .Where(candidate => candidate.Areas is not null)
            .ToList();
        return candidates is [var (only, areas)] ? (only, areas!) : null;
    }
}

using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.PressRelease;

/// <summary>
/// The areas that a release names at a grade. They are judgments, as the release tells them, only where it names as many areas at the
/// grade as it counts; a list with anything in it that is no area's name says nothing of an area as a whole.
/// </summary>
internal sealed partial class NamedAreas(Framework framework, IReadOnlyList<ParsedGradeCount> counts, List<Diagnostic> diagnostics)
{
    private const string Word =
        @"['""\u2018\u201C]?(?<grade>outstanding|good|adequate|requires improvement|inadequate)['""\u2019\u201D]?";
    private const string Number = SpelledNumbers.Pattern;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly List<(Grade Grade, AreaDefinition Area, string AsPrinted, Passage Passage)> told = [];

    /// <summary>Takes what a sentence about this force and inspection names.</summary>
    public void Take(string sentence, Passage passage)
    {
        foreach (var match in Lists().Matches(sentence).Concat(WithCount().Matches(sentence)))
        {
            var grade = StatedGradeReader.GradeOf(match);
            foreach (var (name, area) in AreaNames.Split(match.Groups["areas"].Value.Trim(), framework.Named) ?? [])
                told.Add((grade, area, name, passage));
        }
    }

    public IEnumerable<ParsedJudgment> Judgments()
    {
        var twice = told.GroupBy(one => one.Area.Key, StringComparer.Ordinal)
            .Where(ofArea => ofArea.Select(one => one.Grade).Distinct().Count() > 1).Select(ofArea => ofArea.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var ofGrade in told.GroupBy(one => one.Grade))
        {
            var areas = ofGrade.DistinctBy(one => one.Area.Key).ToList();
            var count = counts.FirstOrDefault(one => one.Grade == ofGrade.Key);
            if (count?.Areas != areas.Count || areas.Exists(one => twice.Contains(one.Area.Key)))
            {
                diagnostics.Note(areas[0].Passage.FirstLine,
                    $"The release names {CountText.Of(areas.Count, "area")} as \"{ofGrade.Key.Words()}\" and "
                        + (count is null ? "does not say how many there are" : areas.Count == count.Areas
                            ? "one of them at another grade too" : $"counts {count.Areas}") + "; none was taken.");
                continue;
            }

            foreach (var (grade, area, name, passage) in areas)
                yield return new ParsedJudgment(framework.Cycle.Key, area.Key, name, grade, Basis.Reported, passage);
        }
    }

    /// <summary>"The inadequate areas included X, Y and Z."</summary>
    [GeneratedRegex(@"\b(?:the|its) (?:areas? (?:that (?:was|were) )?(?:graded|rated|judged) (?:as )?" + Word
        + "|" + Word + " areas?(?: of policing)?)"
        + @" (?:included?|includes|were|was|are|is):? (?<areas>[^.;:()]{3,400})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lists();

    /// <summary>"Good in two areas (X and Y)", "inadequate in one area: X".</summary>
    [GeneratedRegex(Word + " in (?:the (?:other |remaining )?)?" + Number
        + @" areas?(?: of policing)?(?: \(|: | ?\u2013 )(?<areas>[^.;:()\u2013]{3,400})",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithCount();
}

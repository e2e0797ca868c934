using PeelDashboard.Parsing.Layouts.Recognition;

namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>The statement that a grade was given in an earlier cycle and is shown again, because the question was not inspected.</summary>
internal sealed partial record CarryOver(string? InspectedIn, int Line, Grade? Printed)
{
    private const string GradeNoun = "(?:grade|grading|judge?ment|rating)s?";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Reads a paragraph in folded form; null where it carries nothing over.</summary>
    public static CarryOver? Read(string folded, int line, Framework framework)
    {
        if (!IsToldIn(folded)) return null;
        var earlier = EarlierCycle(folded, framework);
        if (earlier is null && IsLastInspected(folded)) return null;
        return new CarryOver(earlier?.Key, line, PrintedGrade().Match(folded) is { Success: true } printed
            ? StatedGradeReader.GradeOf(printed) : null);
    }

    public static bool IsToldIn(string folded) =>
        IsLastInspected(folded) || Carried().IsMatch(folded) || (NotInspected().IsMatch(folded) && Stays().IsMatch(folded));

    /// <summary>
    /// The earlier cycle of "Last inspected 2017" or "2017" beside a grade; null where it is the report's own or the text says something
    /// else.
    /// </summary>
    public static string? LastInspectedIn(string? text, Framework framework) =>
        text is not null && PlainText.Fold(text) is var folded && LastInspected().IsMatch(folded)
            ? EarlierCycle(folded, framework)?.Key : null;

    /// <summary>A year alone says when something was inspected only beside a grade in a summary.</summary>
    private static bool IsLastInspected(string folded) => folded.Contains("inspected", StringComparison.Ordinal)
        && LastInspected().IsMatch(folded);

    /// <summary>The latest cycle before the report's own that the text names by its year; "last year" is the one before.</summary>
    private static CycleDefinition? EarlierCycle(string folded, Framework framework)
    {
        var own = framework.Cycle.Order;
        var named = Year().Matches(folded)
            .Select(year => CycleFinder.OfInspectionYear(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture), framework.Catalogue))
            .Where(cycle => cycle is not null && cycle.Order < own).MaxBy(cycle => cycle!.Order);
        return named ?? (LastYear().IsMatch(folded) ? framework.Catalogue.Cycles.FirstOrDefault(cycle => cycle.Order == own - 1) : null);
    }

    [GeneratedRegex("(?:^|\\b(?:outstanding|good|improvement|inadequate)) ?[(,;:\u2013-]? ?carried (?:over|forward)\\b|\\b" + GradeNoun
        + "\\b[^.;]{0,100}\\bcarried (?:over|forward)\\b|\\bcarr(?:ied|ies|y|ying) (?:over|forward)\\b[^.;]{0,60}\\b" + GradeNoun + "\\b",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Carried();

    [GeneratedRegex(
        "^[(]?(?:(?:this (?:area|question) was )?(?:last )?inspected(?: in)?:? ?)?(?:19|20)[0-9]{2}(?:[/\u2013-][0-9]{2})?[).]*$", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastInspected();

    [GeneratedRegex("(?:\\bnot|n't|\\bno)\\b[^.;]{0,40}\\b(?:re-?)?(?:inspect(?:ed|ion)?|assessed|examined)\\b", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInspected();

    [GeneratedRegex("\\b" + GradeNoun
        + "\\b[^.;]{0,80}\\b(?:remains?|stands?|stays?|applies|retained|kept|holds)\\b|\\b(?:keeps|retains|kept|retained)\\b[^.;]{0,30}\\b"
        + GradeNoun + "\\b|\\b" + GradeNoun
        + " (?:shown |given |here ){0,2}(?:is|was) (?:that |the one )?(?:of|from|given in) (?:its |our |the "
        + ")?(?:(?:19|20)[0-9]{2}|last|previous)\\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stays();

    [GeneratedRegex("\\b" + GradeNoun
        + "(?: of| was| is|:) ['\"]?(?<grade>outstanding|good|requires improvement|inadequate)\\b|\\b(?:graded|judged|rated)(?: as| to be| "
        + "it| the force){0,3} ['\"]?(?<grade>outstanding|good|requires "
        + "improvement|inadequate)\\b|['\"]?\\b(?<grade>outstanding|good|requires improvement|inadequate)['\"]? " + GradeNoun + "\\b",
            Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintedGrade();

    [GeneratedRegex("\\b(?:19|20)[0-9]{2}\\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex("\\b(?:last|previous) year(?:'s)?\\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastYear();
}

using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.PressRelease;

internal static partial class CountPhrases
{
    private const string Grade =
        @"['""\u2018\u201C]?(?<grade>outstanding|good|adequate|requires improvement|requiring improvement|requires improving|inadequate)\b['""\u2019\u201D]?";
    private const string Number = "(?<number>" + SpelledNumbers.Pattern + ")";
    private const string Areas =
        "(?:other |further |more |of (?:the |its |these )?(?:[a-z]+ )?)?(?:areas?|categories|category)(?! for improvement)\\b";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static IEnumerable<(Grade Grade, int Areas)> In(string sentence)
    {
        // "Good in two and requires improvement in four" needs its word "areas" once; without it nothing says what is counted.
        if (!SpeaksOfAreas().IsMatch(sentence)) yield break;
        foreach (Match match in GradeFirst().Matches(sentence)) yield return Read(match);
        foreach (Match match in NumberFirst().Matches(sentence)) yield return Read(match);
    }

    private static (Grade Grade, int Areas) Read(Match match)
    {
        var words = match.Groups["grade"].Value.ToLowerInvariant();
        if (words.StartsWith("requir", StringComparison.Ordinal)) words = "requires improvement";
        return GradeWords.TryParse(words, out var grade)
            ? (grade, SpelledNumbers.ValueOf(match.Groups["number"].Value))
            : throw new InvalidOperationException($"\"{words}\" is in the pattern but no grade.");
    }

    [GeneratedRegex(@"\b" + Number + " " + Areas + @"|\bin " + Number + " of (?:the|its|these) areas", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpeaksOfAreas();

    /// <summary>How many areas were graded in all, where the sentence says it ("across nine areas of policing").</summary>
    public static int? Total(string sentence) => InAll().Match(sentence) is { Success: true } all
        ? SpelledNumbers.ValueOf(all.Groups["number"].Value) : null;

    /// <summary>Whether a count is that of the areas which no other count tells ("requires improvement in the other five areas").</summary>
    public static bool IsRest(string sentence, Grade grade) => Rest().Matches(sentence).Any(match => Read(match).Grade == grade);

    [GeneratedRegex(@"\b(?:across|in|of|at) (?:all )?" + Number + " (?:different )?areas of (?:policing|police performance)|\\binspected "
        + Number + " areas\\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InAll();

    [GeneratedRegex(Grade + " in the (?:other|remaining) " + Number + "\\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rest();

    [GeneratedRegex(Grade + " (?:at |across )?in (?:the (?:other|remaining) )?" + Number
        + @"\b(?! (?:(?:other |further |more )?areas? for improvement|percent|per cent|months?|years?|weeks?|days?|forces?|cases?|reports?|ways?)\b)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GradeFirst();

    [GeneratedRegex(@"(?<!\bin )\b" + Number + " " + Areas
        + " (?:(?:was|were|is|are|has been|have been) )?(?:(?:graded|rated|judged|assessed|found|deemed) )?(?:as |to be )?(?:being )?"
        + Grade, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberFirst();
}

namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>
/// A grade word alone is none ("of a good standard", "aligned to GOOD and Outstanding police forces", "requires improvement" as a verb): it
/// counts only after a verb of judging. Quantifiers are bounded, so that a match is linear in the text.
/// </summary>
internal static partial class GradePhrases
{
    private const string Grades =
        """['"\u2018\u201C]?(?<grade>outstanding|good|adequate|requires improvement|requiring improvement|inadequate|ungraded)\b(?![ -](?:practice|standard|work))['"\u2019\u201D]?""";
    private const string Years = "(?<year>(?:19|20)[0-9]{2})";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static bool TellsOfForce(string text) => EveryQuestion().IsMatch(text) || WholeForce().IsMatch(text);

    /// <summary>"HMIC graded Kent Police as 'requires improvement'": <c>who</c> and <c>grade</c>.</summary>
    [GeneratedRegex(
        @"\b(?:HMIC|HMICFRS|inspectorate|inspectors?) (?:has |have )?(?:graded|judged|rated) (?<who>[^.;:'""\u2018\u201C]{3,80}?) (?:as |to be )(?:being )?" + Grades, Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex WholeForce();

    [GeneratedRegex(
        @"\bgrad(?:e|es|ing|ings) (?:(?:given|awarded) )?(?:for|in|to) (?:each|all)(?: one)? of (?:the|these|those) (?:[a-z]+ ){0,2}(?:areas|questions)(?: above)? (?:was|were|is) (?:also )?" + Grades, Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex EveryQuestion();

    /// <summary>
    /// "deemed inadequate in 2019 (these areas)", but not "never deemed ...": <c>grade</c>, <c>year</c> and <c>areas</c>.
    /// </summary>
    [GeneratedRegex(@"(?<!\b(?:not|never|longer|n['\u2019]t) (?:been |be )?)\b(?:deemed|graded|judged|rated|assessed|found) (?:as |to be )?"
        + Grades + " in " + Years + @" \((?<areas>[^()]{3,400})\)", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex AreasOfAYear();

    /// <summary>Any telling of a grade, whether or not its area and year can be told: what must not be passed over in silence.</summary>
    [GeneratedRegex(@"\b(?:deemed|graded|judged|rated) (?:[^.;:()'""\u2018\u201C]{1,80}? )?(?:as |to be )?" + Grades, Options,
        matchTimeoutMilliseconds: 1000)]
    public static partial Regex AnyGrading();
}

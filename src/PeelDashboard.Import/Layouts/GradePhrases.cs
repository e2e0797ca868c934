using System.Text.RegularExpressions;
using PeelDashboard.Domain;

namespace PeelDashboard.Import.Layouts;

/// <summary>Sentences that tell a grade: of the report itself, or of what the inspectorate judged elsewhere.</summary>
/// <remarks>
/// A grade word alone is none ("of a good standard", "aligned to GOOD and Outstanding police forces", "requires improvement" as a verb):
/// it counts only after a verb of judging. Quantifiers are bounded, so that a match is linear in the text.
/// </remarks>
internal static partial class GradePhrases
{
    private const string Grades = """['"\u2018\u201C]?(?<grade>outstanding|good|adequate|requires improvement|requiring improvement|inadequate|ungraded)\b(?![ -](?:practice|standard|work))['"\u2019\u201D]?""";
    private const string Years = "(?<year>(?:19|20)[0-9]{2})";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly string[] Verbs = [" is ", " is judged to be "];
    private static readonly string[] Denials = ["we don't", "we do not", "we didn't", "we did not"];
    private static readonly Grade[] Gradings = [Grade.Outstanding, Grade.Good, Grade.Adequate, Grade.RequiresImprovement, Grade.Inadequate];

    /// <summary>"X Police is adequate at ...", "... is judged to be good in ...", "... requires improvement in ...", "The force's effectiveness at ... is good."</summary>
    public static IEnumerable<Grade> OwnGrades(string sentence)
    {
        var folded = PlainText.Fold(sentence);
        return Gradings.Where(grade => grade is Grade.RequiresImprovement ? TellsRequiresImprovement(folded) : TellsThatItIs(folded, grade.Words().ToLowerInvariant()));
    }

    /// <summary>"We don't grade forces on this question."</summary>
    public static bool DeniesAGrade(string statement)
    {
        var folded = PlainText.Fold(statement);
        return Array.Exists(Denials, denial => folded.StartsWith(denial, StringComparison.Ordinal)) && folded.Contains(" grade", StringComparison.Ordinal);
    }

    /// <summary>The grade of a match.</summary>
    public static Grade GradeOf(Match match)
    {
        var words = match.Groups["grade"].Value.Replace("requiring", "requires", StringComparison.OrdinalIgnoreCase);
        return GradeWords.TryParse(words, out var grade) ? grade : throw new InvalidOperationException($"\"{words}\" is in the pattern but no grade.");
    }

    /// <summary>Whether a text tells a grade of a whole force or of all questions.</summary>
    public static bool TellsOfForce(string text) => EveryQuestion().IsMatch(text) || WholeForce().IsMatch(text);

    /// <summary>"HMIC graded Northamptonshire Police as 'requires improvement'": <c>who</c> and <c>grade</c>.</summary>
    [GeneratedRegex(@"\b(?:HMIC|HMICFRS|inspectorate|inspectors?) (?:has |have )?(?:graded|judged|rated) (?<who>[^.;:'""\u2018\u201C]{3,80}?) (?:as |to be )(?:being )?" + Grades, Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex WholeForce();

    /// <summary>"The grading given for each of the above areas was 'requires improvement'".</summary>
    [GeneratedRegex(@"\bgrad(?:e|es|ing|ings) (?:(?:given|awarded) )?(?:for|in|to) (?:each|all)(?: one)? of (?:the|these|those) (?:[a-z]+ ){0,2}(?:areas|questions)(?: above)? (?:was|were|is) (?:also )?" + Grades, Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex EveryQuestion();

    /// <summary>"deemed inadequate in 2019 (these areas)", but not "never deemed ...": <c>grade</c>, <c>year</c> and <c>areas</c>.</summary>
    [GeneratedRegex(@"(?<!\b(?:not|never|longer|n['\u2019]t) (?:been |be )?)\b(?:deemed|graded|judged|rated|assessed|found) (?:as |to be )?" + Grades + " in " + Years + @" \((?<areas>[^()]{3,400})\)", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex AreasOfAYear();

    /// <summary>Any telling of a grade, whether or not its area and year can be told: what must not be passed over in silence.</summary>
    [GeneratedRegex(@"\b(?:deemed|graded|judged|rated) (?:[^.;:()'""\u2018\u201C]{1,80}? )?(?:as |to be )?" + Grades, Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex AnyGrading();

    /// <summary>In quotation marks the words tell of a judgment elsewhere.</summary>
    private static bool TellsRequiresImprovement(string folded) =>
        folded.IndexOf("requires improvement", StringComparison.Ordinal) is var at and >= 0 && (at == 0 || folded[at - 1] is not ('"' or '\''));

    private static bool TellsThatItIs(string folded, string word)
    {
        foreach (var verb in Verbs)
        {
            if (folded.IndexOf(verb + word, StringComparison.Ordinal) is var at && at < 0) continue;
            var rest = folded.AsSpan(at + verb.Length + word.Length);
            if (rest.StartsWith(" at ") || rest.StartsWith(" in ") || rest is "." or "") return true;
        }

        return false;
    }
}

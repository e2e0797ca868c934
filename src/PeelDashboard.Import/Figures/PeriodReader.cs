using System.Text.RegularExpressions;

namespace PeelDashboard.Import.Figures;

/// <summary>Finds the period of a figure in the source's own words.</summary>
internal static partial class PeriodReader
{
    // Any name that begins as a month does: twelve names in nine places would make this the slowest expression to start with.
    private const string Month = "[JFMASOND][a-z]{2,8}";
    private const string Date = @"(\d{1,2} )?" + Month + @" \d{4}";
    private const string Years = "((2|3|5|10|two|three|five|ten)[ -]years? (period )?to (the )?)";
    private const string Twelve = @"12[ -]months?( period)? (to|ending|ended) " + Date;

    /// <summary>
    /// The period of the number at <paramref name="position"/>, and the earlier period that a change is told against; each empty where the
    /// sentence gives none.
    /// </summary>
    public static (string Own, string Earlier) Read(string clean, int position)
    {
        var (own, earlier) = Split(clean);
        var chosen = own.LastOrDefault(match => match.Index < position) ?? own.FirstOrDefault();
        return (chosen is null ? WeakPeriod(clean) : Words(chosen), earlier?.Value ?? "");
    }

    /// <summary>Whether the sentence names one period only, so that a later "over the same period" can mean no other.</summary>
    public static bool IsClear(string clean) => Split(clean).Own.Select(Words).Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>Whether the sentence points back: "over the same period".</summary>
    public static bool PointsBack(string clean) => SamePeriod().IsMatch(clean);

    private static (List<Match> Own, Match? Earlier) Split(string clean)
    {
        var own = new List<Match>();
        Match? earlier = null;
        foreach (Match match in Strong().Matches(clean))
        {
            if (match.Groups["previous"].Success || SetAgainst().IsMatch(clean[Math.Max(0, match.Index - 40)..match.Index])) earlier ??= match;
            else own.Add(match);
        }

        return (own, earlier);
    }

    private static string WeakPeriod(string clean) => Weak().Match(clean) is { Success: true } match ? Words(match) : "";

    /// <summary>"As at" opens a sentence in one place and stands inside one in another: the same period, so the same words.</summary>
    private static string Words(Match match) =>
        char.IsAsciiLetterUpper(match.Value[0]) ? char.ToLowerInvariant(match.Value[0]) + match.Value[1..] : match.Value;

    [GeneratedRegex(
        @"\b(" + Years + "?" + Twelve + "( (against|compared with) (the )?" + Twelve + ")?"
        + "|" + Years + Date
        + "|year (ending|ended|to) " + Date
        + "|[Aa]s at " + Date
        + "|[Bb]etween (\\d{1,2} )?" + Month + @"( \d{4})? and " + Date
        + "|[Ff]rom " + Date + " to " + Date
        + @"|[Ii]n our [a-z ]{0,30}audit \([^()]{3,30}\)"
        + @"|(?<previous>previous (12 months|12[ -]month period|year)))\b?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\b[Ii]n (the last (year|12 months)|20\d\d(/\d\d)?)\b(?! (the|we|our)\b)|^Currently\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weak();

    [GeneratedRegex(@"(compared (with|to)|than|against)( (in|during))?( the)? ?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SetAgainst();

    [GeneratedRegex(@"\b(over|in|during|for) (this|the|that) same (12[ -]month )?period\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SamePeriod();
}

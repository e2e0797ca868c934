using System.Buffers;

namespace PeelDashboard.Parsing.Figures;

internal sealed record SentencePeriods(IReadOnlyList<(int Start, string Words)> Own, string Earlier,
    IReadOnlyList<(int Start, string Words)> Weak, string Clean)
{
    public static readonly SentencePeriods None = new([], "", [], "");

    /// <summary>Whether it names one period only, so that a later "over the same period" can mean no other.</summary>
    public bool IsClear => Own.Select(period => period.Words).Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>The period of the number at a place; empty where the sentence gives none.</summary>
    public string At(int start, int end)
    {
        if (Own.Count == 0) return WeakAt(start, end);
        for (var i = Own.Count - 1; i >= 0; i--)
            if (Own[i].Start < start) return Own[i].Words;
        return Own[0].Words;
    }

    public string Last => At(Clean.Length, Clean.Length);

    /// <summary>
    /// What stands right behind the number ("9 percent in 2023"), else what stands before it, else what its own clause says.
    /// </summary>
    private string WeakAt(int start, int end)
    {
        foreach (var (at, words) in Weak)
            if (at == end + 1) return words;
        for (var i = Weak.Count - 1; i >= 0; i--)
            if (Weak[i].Start < start) return Weak[i].Words;
        return Weak.Count > 0 && !Clean.AsSpan(end, Weak[0].Start - end).Contains(',') ? Weak[0].Words : "";
    }
}

internal static partial class PeriodReader
{
    // Any name that begins as a month does: twelve names in nine places would make this the slowest expression to start with.
    private const string Month = "[JFMASOND][a-z]{2,8}";
    private const string Date = @"(\d{1,2} )?" + Month + @" \d{4}";
    private const string Years = "((2|3|5|10|two|three|five|ten)[ -]years? (period )?to (the )?)";
    private const string Twelve = @"12[ -]months?( period)? (to|ending|ended) " + Date;

    // A sentence without one of these names no period, and the expressions need not look.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["months", "month ", "year", " 19", " 20", "urrently", "same", "period", "t the time of", "At ", "n our "],
            StringComparison.Ordinal);

    public static SentencePeriods Read(string clean)
    {
        if (!clean.AsSpan().ContainsAny(Hints)) return SentencePeriods.None;
        var own = new List<(int, string)>();
        var earlier = "";
        foreach (Match match in Strong().Matches(clean))
        {
            if (!match.Groups["previous"].Success && !SetAgainst().IsMatch(clean[Math.Max(0, match.Index - 40)..match.Index]))
                own.Add((match.Index, Words(match)));
            else if (earlier.Length == 0) earlier = match.Value;
        }

        return new(own, earlier, own.Count == 0 ? [.. Weak().Matches(clean).Select(match => (match.Index, Words(match)))] : [], clean);
    }

    public static bool PointsBack(string clean) => clean.Contains(" same ", StringComparison.Ordinal) && SamePeriod().IsMatch(clean);

    /// <summary>"As at" opens a sentence in one place and stands inside one in another: the same period, so the same words.</summary>
    private static string Words(Match match) =>
        char.IsAsciiLetterUpper(match.Value[0]) && !char.IsAsciiLetterUpper(match.Value[^1]) ? char.ToLowerInvariant(match.Value[0])
            + match.Value[1..] : match.Value;

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

    [GeneratedRegex(
        @"\b([Ii]n (the last (year|12 months)|(" + Month
            + @" )?20\d\d(/\d\d)?|our (20\d\d|recent|latest|most recent|last|previous) (audit|inspection))\b(?! (the|we|our)\b)"
        + @"|[Aa]t \d{1,2} " + Month + @" \d{4}|last year|[Aa]t the time of (our|the) (audit|inspection|visit|fieldwork)|[Cc]urrently)\b",
            RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weak();

    [GeneratedRegex(@"(compared (with|to)|than|against)( (in|during))?( the)? ?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SetAgainst();

    [GeneratedRegex(@"\b(over|in|during|for) (this|the|that) same (12[ -]month )?period\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SamePeriod();
}

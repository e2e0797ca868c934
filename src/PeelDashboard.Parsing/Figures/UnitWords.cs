namespace PeelDashboard.Parsing.Figures;

internal static partial class UnitWords
{
    /// <summary>The unit, or null where the words name none; then the numbers stay unread rather than being given one.</summary>
    public static MeasureUnit? Read(string words, bool hasSign)
    {
        var match = Units().Match(words);
        if (match.Groups["households"].Success) return MeasureUnit.Per1000Households;
        if (match.Groups["thousand"].Success) return hasSign ? MeasureUnit.PercentChange : MeasureUnit.Per1000Population;
        if (match.Groups["million"].Success) return MeasureUnit.PerMillionPopulation;
        if (match.Groups["hundred"].Success) return MeasureUnit.Per100Offences;
        if (Change().IsMatch(words))
            return hasSign || words.Contains("ercent", StringComparison.Ordinal) ? MeasureUnit.PercentChange : null;
        if (hasSign || Share().IsMatch(words)) return MeasureUnit.Percent;
        return Number().IsMatch(words) ? MeasureUnit.Count : null;
    }

    [GeneratedRegex(
        @"\b(per|for) ((?<households>1,000 households)|(?<thousand>1,000( of the)?( population| people| residents)?)"
        + @"|(?<million>(1|one)? ?million)|(?<hundred>100( [a-z-]+)* (offences|crimes)))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Units();

    [GeneratedRegex(@"\bchange\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Change();

    // "Rate of outcomes" is a share of the recorded offences (PEEL 2016, figure 8).
    [GeneratedRegex(@"\b(per ?cent(age)?|proportion|share)s?\b|\brate of outcomes\b|\bsatisfaction\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"^number of\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Number();
}

using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CausesOfConcern;

/// <summary>
/// Only words that frame the recommendation set a limit. "Within 15 minutes", "within 24 hours of the report being made" and "within three
/// months of an offence" say how the force should work, not by when it should have changed: hours and minutes never count, nor a span that
/// is reckoned from anything but the report itself.
/// </summary>
internal sealed partial record TimeLimit(string Words, PartialDate? DueOn)
{
    private const string Number = "(?<number>a|" + SpelledNumbers.Pattern + ")";
    private const string FromReport =
        " (?:of|from|after) (?:(?:the )?(?:date of )?(?:the |its )?publication\\b(?: of (?:this|the|our) (?:report|letter))?|(?:the date "
            + "of )?(?:receiving )?this (?:report|letter)\\b(?: being published)?)";
    private const string Span = "(?:within|in|over) (?:the )?(?:next )?" + Number + " (?<unit>day|week|month|year)s?\\b";
    private const string Date = "(?:by|before|no later than|not later than) (?:the end of )?(?<date>" + DateWords.Pattern + "|[0-9]{1,2} "
        + DateWords.Months + "|[0-9]{4})\\b";
    private const string AtOnce = "(?:immediately|urgently|with immediate effect|as a matter of urgency|without delay)\\b";
    private const string Limit = "(?<limit>" + Span + "(?:" + FromReport + ")?|" + Date + "|" + AtOnce
        + ")(?! (?:of|from|after|following|before|when|if)\\b)";
    private const string Demand = "(?:should|must|needs? to)";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public bool IsSpan { get; private init; }

    public static bool Demands(string text) => Demanding().IsMatch(text);

    /// <summary>The limit that a recommendation sets itself; null where it sets none.</summary>
    public static TimeLimit? In(string text, PartialDate? published, bool isItem = false)
    {
        if (Alone().Match(text) is { Success: true } alone) return From(alone, published);
        foreach (var sentence in Sentences.In(text))
        {
            if (!isItem && !Demands(sentence)) continue;
            foreach (var place in new[] { AtStart(), Framing(), AtEnd() })
                if (place.Match(sentence) is { Success: true } match) return From(match, published);
        }

        return null;
    }

    public static bool IsAlone(string text) => Alone().IsMatch(text);

    /// <summary>
    /// A span at the end of a demand that may be a limit or the way to work ("should review cases within three months"); null where there
    /// is none.
    /// </summary>
    public static string? Doubtful(string text) =>
        Sentences.In(text).Where(Demands).Select(sentence => SpanAtEnd().Match(sentence))
            .FirstOrDefault(match => match.Success)?.Groups["limit"].Value;

    private static TimeLimit From(Match match, PartialDate? published)
    {
        var words = match.Groups["limit"].Value;
        return new(char.ToLowerInvariant(words[0]) + words[1..], Due(match, published)) { IsSpan = match.Groups["number"].Success };
    }

    private static PartialDate? Due(Match match, PartialDate? published)
    {
        if (match.Groups["date"] is { Success: true } date) return PartialDate.TryParseWords(date.Value);
        if (match.Groups["number"] is not { Success: true, Value: var printed }) return null;
        var number = printed.Equals("a", StringComparison.OrdinalIgnoreCase) ? 1 : SpelledNumbers.ValueOf(printed);
        return match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "day" => published?.AddDays(number),
            "week" => published?.AddDays(7 * number),
            "month" => published?.AddMonths(number),
            _ => published?.AddMonths(12 * number),
        };
    }

    [GeneratedRegex(@"\b" + Demand + @"\b|\brecommends?\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Demanding();

    [GeneratedRegex("^" + Limit + @"[,:]?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alone();

    /// <summary>
    /// "Within three months, the force should ...", "To address this cause of concern, HMIC recommends that by 31 March 2017 ...".
    /// </summary>
    [GeneratedRegex(@"(?:^|\brecommends? that,? )" + Limit, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtStart();

    /// <summary>"The force should, within six months, ...", "should immediately ...", "the force, by 31 March 2017, should ...".</summary>
    [GeneratedRegex(@"\b" + Demand + ",? " + Limit + "|" + Limit + ",? " + Demand + @"\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Framing();

    /// <summary>At the end only what cannot mean the way to work: a date, or a span that is reckoned from the report.</summary>
    [GeneratedRegex(@"(?<!\b(?:reported|recorded|opened|received|made|held|closed) )\b(?<limit>" + Date + "|" + Span + FromReport
        + @"|with immediate effect)[.:;]?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"\b(?<limit>" + Span + @")\.?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpanAtEnd();
}

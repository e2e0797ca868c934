using PeelDashboard.Parsing.Figures.Numbers;

namespace PeelDashboard.Parsing.Figures;

internal static class UnitReader
{
    private static readonly WordSet Ups =
        new("increase increased increases increasing rise rises risen rose rising grew grown growth grow up");
    private static readonly WordSet Downs =
        new("decrease decreased decreases decreasing reduce reduced reduction fell fall falls fallen falling drop dropped decline declined "
            + "declining down");
    private static readonly WordSet More = new("more higher increase rise growth");
    private static readonly WordSet Fewer = new("fewer less lower decrease reduction fall drop decline");
    private static readonly WordSet NotTimes = new("the last previous past next following first these those this every preceding on");
    private static readonly WordSet Takes = new("take takes took taking lasts lasted waited wait waits");
    private static readonly string[] Waits = ["average", "median", "mean ", "typically", "waiting time", "wait time", "wait of", "waits of",
        "delay", "target", "response time"];

    /// <summary>Where "%", "percent" or "per cent" behind a place ends; 0 where there is none.</summary>
    public static int PercentEnd(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return 0;
        if (text[at] == '%') return at + 1;
        if (text[at] != ' ' || at + 1 >= text.Length) return 0;
        if (text[at + 1] == '%') return at + 2;
        foreach (var word in (ReadOnlySpan<string>)["percent", "per cent"])
            if (WordWalk.StartsWith(text, at, word)) return at + 1 + word.Length;
        return 0;
    }

    /// <summary>
    /// "increased by 1.3 percent", "a decrease of 3.4 percent" and "12 percent fewer" are changes; the word gives the sign.
    /// </summary>
    public static (MeasureUnit Unit, int Sign) OfPercent(ReadOnlySpan<char> text, int start, int end)
    {
        var at = QualifierReader.StartOf(text, start);
        var joint = WordWalk.Back(text, ref at);
        if (joint is "only" or "just") joint = WordWalk.Back(text, ref at);
        if (joint is "by" or "of")
        {
            var word = WordWalk.Back(text, ref at);
            if (Ups.Contains(word)) return (MeasureUnit.PercentChange, 1);
            if (Downs.Contains(word)) return (MeasureUnit.PercentChange, -1);
        }

        at = end;
        var next = WordWalk.Ahead(text, ref at);
        if ((More.Contains(next) || Fewer.Contains(next)) && !(WordWalk.After(text, at) is "than" && IsFew(text, at)))
            return (MeasureUnit.PercentChange, Fewer.Contains(next) ? -1 : 1);
        return (MeasureUnit.Percent, 1);
    }

    /// <summary>
    /// "44 organised crime groups (OCGs) per one million of the population": the unit and where it ends; null where no rate follows.
    /// </summary>
    public static (MeasureUnit Unit, int End)? Rate(ReadOnlySpan<char> text, int at)
    {
        var window = text.Slice(at, Math.Min(110, text.Length - at));
        var per = window.IndexOf(" per ", StringComparison.Ordinal);
        var length = " per ".Length;
        foreach (var words in (ReadOnlySpan<string>)[" for every ", " for each "])
            if (window.IndexOf(words, StringComparison.Ordinal) is var found and >= 0 && (per < 0 || found < per))
                (per, length) = (found, words.Length);
        if (per < 0 || window[..per].ContainsAny(".,;:") || window[..per].ContainsAnyInRange('0', '9') || window[..per].Count(' ') > 8)
            return null;
        var unit = per + length;
        if (window[unit..].StartsWith("of ")) unit += 3;
        foreach (var (words, kind) in (ReadOnlySpan<(string, MeasureUnit)>)
        [
            ("1,000,000", MeasureUnit.PerMillionPopulation), ("1 million", MeasureUnit.PerMillionPopulation),
                ("one million", MeasureUnit.PerMillionPopulation),
            ("million", MeasureUnit.PerMillionPopulation), ("1,000", MeasureUnit.Per1000Population),
                ("1000", MeasureUnit.Per1000Population),
            ("one thousand", MeasureUnit.Per1000Population), ("thousand", MeasureUnit.Per1000Population),
                ("100", MeasureUnit.Per100Offences),
        ])
        {
            if (!WordWalk.StartsWith(window, unit, words)) continue;
            var rest = window[(unit + words.Length)..];
            var stop = rest.IndexOfAny(".,;:(");
            var isOfHouseholds = rest[..(stop < 0 ? rest.Length : stop)]
                .IndexOf("household", StringComparison.OrdinalIgnoreCase) is >= 0 and < 30;
            if (kind is MeasureUnit.Per1000Population && isOfHouseholds) return (MeasureUnit.Per1000Households, at + unit + words.Length);

            // "per 100 officers" has no unit of its own.
            var hasOffences = rest.Contains("offence", StringComparison.OrdinalIgnoreCase)
                || rest.Contains("crime", StringComparison.OrdinalIgnoreCase);
            return kind is MeasureUnit.Per100Offences && !hasOffences ? null : (kind, at + unit + words.Length);
        }

        return null;
    }

    /// <summary>
    /// A length of time behind a number. Its unit is given where it tells how long something takes, on average or at most ("wait time ...
    /// is 22 days", "target time of 15 minutes"); it is null where it is a period or a limit. The whole is null where no length of time
    /// follows.
    /// </summary>
    public static (MeasureUnit? Unit, int End)? LengthOfTime(ReadOnlySpan<char> text, int start, int end)
    {
        var isJoined = end < text.Length && text[end] == '-';
        var at = isJoined ? end + 1 : end;
        var word = WordWalk.Ahead(text, ref at);
        if (!isJoined && word is "working" or "calendar") word = WordWalk.Ahead(text, ref at);
        if (NumberWords.TimeUnit(word.IndexOf('-') is var dash and > 0 ? word[..dash] : word) is not { } unit) return null;
        return (!isJoined && IsMeasured(text, start, at, word) ? unit : null, at);
    }

    /// <summary>"for every 100 domestic abuse offences recorded, there were 46 arrests".</summary>
    public static bool IsForEveryHundred(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - 200)..at];
        var found = before.LastIndexOf("or every 100 ", StringComparison.Ordinal);
        return found >= 0 && !before[found..].ContainsAny(".;")
            && (before[found..].Contains("offences", StringComparison.Ordinal) || before[found..]
                .Contains("crimes", StringComparison.Ordinal));
    }

    private static bool IsMeasured(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> word)
    {
        // "for three months' work", "12 months of data", "18 months ago", "12 months to 30 June"
        if (word[^1] is '\'' or '\u2019' || WordWalk.StartsWith(text, end, "ago") || WordWalk.StartsWith(text, end, "of data")
            || WordWalk.StartsWith(text, end, "old")) return false;
        var behind = end;
        var next = WordWalk.Ahead(text, ref behind);
        if (next is "ending" or "ended" or "from" or "since") return false;
        if (next is "to" && WordWalk.After(text, behind) is { IsEmpty: false } until
            && (char.IsAsciiDigit(until[0]) || char.IsUpper(until[0]) || until is "the")) return false;
        var at = QualifierReader.StartOf(text, start);
        var before = WordWalk.Back(text, ref at);
        if (NotTimes.Contains(before)) return false;
        if (Takes.Contains(before)) return true;
        var window = text[Math.Max(0, start - 110)..start];
        if (window.LastIndexOf(';') is var cut and >= 0) window = window[cut..];
        foreach (var wait in Waits)
            if (window.Contains(wait, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsFew(ReadOnlySpan<char> text, int at)
    {
        WordWalk.Ahead(text, ref at);
        var word = WordWalk.After(text, at);
        return NumberWords.Value(word) >= 0 || (!word.IsEmpty && char.IsAsciiDigit(word[0]));
    }
}

namespace PeelDashboard.Parsing.Figures.Numbers;

internal static class NumberConnectors
{
    private static readonly WordSet Determiners = new("the our these those all its their");
    private static readonly WordSet Verbs = new("were was are is had have has did do");
    private static readonly WordSet NotShares = new("first second latter other last next final another previous top bottom");

    public static bool ContinueReference(ReadOnlySpan<char> text, ExcludedNumber reference, NumberToken token) =>
        text[(reference.Start + reference.Length)..token.Start].Trim() is "and" or "or" or "to" or "," or ", and" or "/" or "\u2013" or "-";

    public static bool IsMargin(ReadOnlySpan<char> text, NumberToken token)
    {
        var before = text[..token.Start].TrimEnd(' ');
        return before.EndsWith("+/-") || before.EndsWith("+/\u2212") || before.EndsWith("\u00B1")
            || before.EndsWith("plus or minus", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Whether a text is a row of a table that has lost its columns: it ends in two bare numbers with nothing but a space between them.
    /// Which column each of them stood in is lost, so none is read.
    /// </summary>
    public static bool IsFlattenedRow(string text, List<NumberToken> tokens) =>
        tokens is [.., { IsWord: false } first, { IsWord: false } second]
        && second.End == text.AsSpan().TrimEnd().Length && first.End < second.Start
            && text.AsSpan(first.End, second.Start - first.End).IsWhiteSpace();

    public static bool AreColonPair(ReadOnlySpan<char> text, NumberToken token, NumberToken next) =>
        next.IsPlain && !next.IsWord && next.Start == token.End + 1 && text[token.End] == ':';

    /// <summary>Two digits behind the colon are minutes, unless the words before speak of a ratio.</summary>
    public static bool IsTime(ReadOnlySpan<char> text, NumberToken token, NumberToken next) =>
        token.Value < 25 && next.Value < 60 && next.End - next.Start == 2
        && !text[Math.Max(0, token.Start - 120)..token.Start].Contains("ratio", StringComparison.OrdinalIgnoreCase);

    public static bool AreYears(ReadOnlySpan<char> text, NumberToken token, NumberToken next)
    {
        if (!token.IsYear || !next.IsPlain || next.IsWord || next.Start <= token.End) return false;
        return text[token.End..next.Start].Trim() is "-" or "\u2013" or "\u2014" ? next.IsYear || next.End - next.Start == 2 : next.IsYear
            && AreRange(text, token, next);
    }

    /// <summary>"10–15", "10 to 15", "between 3 and 5 percent"; "rose from 12 percent to 15 percent" is none.</summary>
    public static bool AreRange(ReadOnlySpan<char> text, NumberToken token, NumberToken next)
    {
        if (!next.IsPlain || next.IsWord || next.Value <= token.Value) return false;
        var from = UnitReader.PercentEnd(text, token.End) is var percent and > 0 ? percent : token.End;
        if (next.Start <= from) return false;
        switch (text[from..next.Start].Trim())
        {
            case "\u2013" or "\u2014" or "-":
                return true;
            case "to":
                return !WordWalk.EndsIn(text, token.Start, "from") || !IsChange(text, token.Start);
            case "and":
                return WordWalk.EndsIn(text, token.Start, "between");
            default:
                return false;
        }
    }

    public static bool IsChange(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - 70)..at];
        foreach (var word in (ReadOnlySpan<string>)["increas", "decreas", "rose ", "risen", "rise", "fell ", "fall", "reduc", "drop",
            "improv", "grew", "grown", "declin", "gone ", "went ", "up from", "down from"])
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>"65 of the 88", "67 out of 70"; of number words "two of the three", not "one of two".</summary>
    public static bool IsWhole(ReadOnlySpan<char> text, NumberToken token, NumberToken next)
    {
        if (!next.IsPlain || next.Whole > 0 || next.Value < token.Value || next.IsYear || !decimal.IsInteger(next.Value)) return false;
        var at = token.End;
        if (next.Start > at + 16) return false;
        var word = WordWalk.Ahead(text, ref at);
        var isOut = word is "out";
        if (isOut) word = WordWalk.Ahead(text, ref at);
        if (word is not "of") return false;
        var hasDeterminer = Determiners.Contains(WordWalk.After(text, at));
        if (hasDeterminer) WordWalk.Ahead(text, ref at);
        return at + 1 == next.Start && (isOut || hasDeterminer || !(token.IsWord || next.IsWord))
            && UnitReader.PercentEnd(text, next.End) == 0 && NumberWords.TimeUnit(WordWalk.After(text, next.End)) is null;
    }

    /// <summary>"one fifth of offences", "more than half were"; neither "half an hour" nor "the second half of 2016".</summary>
    public static bool IsShare(ReadOnlySpan<char> text, NumberToken token)
    {
        if (NotShares.Contains(WordWalk.Before(text, token.Start))) return false;
        var at = token.End;
        var word = WordWalk.Ahead(text, ref at);
        if (Verbs.Contains(word)) return true;
        if (word is not "of") return token.Whole == 2 && word is "the" or "their" or "its" or "all";
        var next = WordWalk.Ahead(text, ref at);
        if (next is "a" or "an" or "the" or "that" or "each") next = WordWalk.Ahead(text, ref at);
        return !next.IsEmpty && NumberWords.TimeUnit(next) is null && !char.IsAsciiDigit(next[0]);
    }
}

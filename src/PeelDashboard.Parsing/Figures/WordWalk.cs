namespace PeelDashboard.Parsing.Figures;

/// <summary>Walks from word to word in a clean text without copying it. Punctuation and brackets stop the walk.</summary>
internal static class WordWalk
{
    /// <summary>
    /// The word before a place, moving the place to its start; empty where a mark or the beginning of the text is in the way.
    /// </summary>
    public static ReadOnlySpan<char> Back(ReadOnlySpan<char> text, scoped ref int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] == ' ') end--;
        var start = end;
        while (start > 0 && IsPart(text[start - 1])) start--;
        if (start < end) at = start;
        return text[start..end];
    }

    /// <summary>The word behind a place, moving the place to its end; empty where a mark or the end of the text is in the way.</summary>
    public static ReadOnlySpan<char> Ahead(ReadOnlySpan<char> text, scoped ref int at)
    {
        var start = at;
        while (start < text.Length && text[start] == ' ') start++;
        var end = start;
        while (end < text.Length && IsPart(text[end])) end++;
        if (start < end) at = end;
        return text[start..end];
    }

    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int at) => Back(text, ref at);

    public static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int at) => Ahead(text, ref at);

    public static bool EndsIn(ReadOnlySpan<char> text, int at, string words)
    {
        var before = text[..at].TrimEnd(' ');
        return before.EndsWith(words, StringComparison.OrdinalIgnoreCase)
            && (before.Length == words.Length || !IsPart(before[^(words.Length + 1)]));
    }

    public static bool StartsWith(ReadOnlySpan<char> text, int at, string words)
    {
        var after = text[at..].TrimStart(' ');
        return after.StartsWith(words, StringComparison.OrdinalIgnoreCase)
            && (after.Length == words.Length || !IsPart(after[words.Length]));
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '\'' or '\u2019';
}

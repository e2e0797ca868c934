namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>Where sentences end. Works on the text as the source has it, with or without markup.</summary>
public static class Sentences
{
    private static readonly string[] Abbreviations = ["e.g.", "i.e.", "etc.", "no.", "nos.", "st.", "dr.", "mr.", "mrs.", "ms.", "vs.",
        "cf.", "approx.", "para.", "fig."];

    /// <summary>
    /// Whether a text ends as a sentence does: in a full stop or another closing mark, perhaps with a quote, bracket or footnote mark
    /// behind it.
    /// </summary>
    public static bool EndsIn(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || IsTrailer(text[end - 1]))) end--;
        return end > 0 && text[end - 1] is '.' or '!' or '?' or ':' or ';';
    }

    /// <summary>Whether a sentence ends inside the text and another one begins.</summary>
    public static bool HasSeveral(string text) => Spans(text).Skip(1).Any();

    /// <summary>The sentences one after the other, each without white space around it.</summary>
    public static IEnumerable<string> In(string text) => Spans(text).Select(span => text[span.Start..span.End].Trim());

    /// <summary>Start and end of every sentence; white space between them belongs to none.</summary>
    public static IEnumerable<(int Start, int End)> Spans(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '?' or '!') || AfterTrailers(text, i + 1) is not { } end) continue;
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            if (next < text.Length && (next == end || char.IsLower(text[next]) || IsAbbreviation(text, start, i))) continue;
            yield return (start, end);
            start = next;
            i = next - 1;
        }

        if (!text.AsSpan(start).IsWhiteSpace()) yield return (start, text.Length);
    }

    /// <summary>
    /// Behind the quotes, brackets, tags and footnote marks that may follow a full stop; null where a letter or digit follows at once.
    /// </summary>
    private static int? AfterTrailers(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            if (text[at] == '^' && Close(text, at, '}') is var close and > 0) at = close;
            else if (text[at] == '<' && Close(text, at, '>') is var tag and > 0) at = tag;
            else if (text[at] != ',' && !IsTrailer(text[at])) return null;
            at++;
        }

        return at;
    }

    private static int Close(string text, int at, char mark) => text.IndexOf(mark, at, Math.Min(60, text.Length - at));

    private static bool IsTrailer(char c) => c is ')' or ']' or '"' or '\'' or '\u2019' or '\u201D' or '*' || PlainText.IsFootnoteMark(c);

    /// <summary>Whether a full stop belongs to an abbreviation, an initial or the number of a list item ("12. Next steps").</summary>
    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var word = stop;
        while (word > start && !char.IsWhiteSpace(text[word - 1]) && text[word - 1] is not '(') word--;
        var last = text.AsSpan(word, stop + 1 - word);
        return (word == start && last.Length <= 3 && char.IsAsciiDigit(last[0])) || (last.Length == 2 && char.IsAsciiLetterUpper(last[0]))
            || (last.Length <= 8 && Abbreviations.Contains(last.ToString(), StringComparer.OrdinalIgnoreCase));
    }
}

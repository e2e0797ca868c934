namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>Cuts a short verbatim piece out of a line. Whatever is cut is cut between words.</summary>
internal static class Quote
{
    public const int Longest = 200;

    public const int LongestSentence = 239;

    private const int LongestLine = 20_000;

    public static string Short(string text, int longest = Longest)
    {
        if (text.Length <= longest) return text.Trim();
        var space = text.LastIndexOf(' ', longest);
        return text[..(space > 0 ? space : longest)].Trim();
    }

    /// <summary>
    /// A sentence as the line has it, with its markup; null where the line does not hold the whole of it, or is too long to be looked
    /// through for each sentence.
    /// </summary>
    public static string? Of(string line, string sentence) =>
        line.Length > LongestLine ? null : Sentences.In(line).FirstOrDefault(raw => PlainText.Clean(raw) == sentence) is { } raw
            ? Short(raw, LongestSentence) : null;

    /// <summary>The first sentence of a line, without the marker of a list item.</summary>
    public static string FirstSentence(string line) =>
        Short(Sentences.In(line[LineMarks.MarkerLength(line)..]).FirstOrDefault() ?? "", LongestSentence);

    /// <summary>
    /// A piece of a line from <paramref name="start"/> to <paramref name="end"/>, never without the value that it is quoted for.
    /// </summary>
    public static string Around(string line, int start, int end, int valueStart, int valueEnd)
    {
        if (end - start > Longest)
        {
            if (valueEnd - start > Longest) start = WordStart(line, Math.Max(start, valueEnd - Longest + 20), valueStart);
            if (end - start > Longest) end = WordEnd(line, start + Longest, valueEnd);
        }

        return line[start..end].Trim();
    }

    private static int WordStart(string line, int at, int latest)
    {
        while (at < latest && at > 0 && !char.IsWhiteSpace(line[at - 1])) at++;
        return Math.Min(at, latest);
    }

    private static int WordEnd(string line, int at, int earliest)
    {
        while (at > earliest && !char.IsWhiteSpace(line[at])) at--;
        return Math.Max(at, earliest);
    }
}

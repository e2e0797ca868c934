namespace PeelDashboard.Parsing.Reading.Text;

internal static class LineMarks
{
    /// <summary>
    /// Hyphen, en dash, bullets and middle dot, squares, and the bullet of a symbol font that some programs leave in saved text.
    /// </summary>
    private const string Markers = "-\u2013\u2022\u00B7\u25CF\u25AA\u25E6\u2023\uF0B7";

    private static readonly string[] Captions = ["Figure ", "Table ", "Source:", "Note:"];

    public static ParagraphKind KindOf(string raw)
    {
        var marker = MarkerLength(raw);
        if (raw.IndexOf('\t', marker) >= 0) return ParagraphKind.Row;
        var start = raw.AsSpan().TrimStart();
        if (PlainText.IsFootnoteMark(start[0]) || start.StartsWith("^{", StringComparison.Ordinal)) return ParagraphKind.Footnote;
        if (marker > 0) return ParagraphKind.Bullet;
        return IsCaption(start) ? ParagraphKind.Caption : ParagraphKind.Prose;
    }

    /// <summary>How much of a line is the marker of a list item, with the space around it; 0 where the line is none.</summary>
    public static int MarkerLength(string line)
    {
        var at = line.Length - line.AsSpan().TrimStart().Length;
        return at + 1 < line.Length && Markers.Contains(line[at], StringComparison.Ordinal) && char.IsWhiteSpace(line[at + 1]) ? at + 2 : 0;
    }

    /// <summary>"Figure 3: ...", "Source: ..." or a starred note; "*of Crime* is" is italics and no note.</summary>
    private static bool IsCaption(ReadOnlySpan<char> start)
    {
        if (start[0] == '*') return start.Count('*') % 2 == 1;
        foreach (var word in Captions)
            if (start.StartsWith(word, StringComparison.Ordinal) && (word[^1] == ':' || start[word.Length..].IndexOf(':') is > 0 and < 5))
                return true;
        return false;
    }
}

using System.Text;
using PeelDashboard.Domain;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts;

/// <summary>Lines as paragraphs, and short verbatim pieces of lines.</summary>
internal static class Prose
{
    private const int LongestQuote = 240;
    private const int LongestHeading = 120;

    /// <summary>The runs of lines without a blank line among them, between two lines, both included.</summary>
    public static IEnumerable<LineSpan> Paragraphs(SourceText text, int first, int last)
    {
        var start = 0;
        for (var line = first; line <= last + 1; line++)
        {
            var blank = line > last || text.IsBlank(line);
            if (!blank && start == 0) start = line;
            if (!blank || start == 0) continue;
            yield return new LineSpan(start, line - 1);
            start = 0;
        }
    }

    /// <summary>The lines of a span as one clean text.</summary>
    public static string Clean(SourceText text, LineSpan lines)
    {
        var joined = new StringBuilder();
        for (var line = lines.First; line <= lines.Last; line++)
        {
            if (joined.Length > 0) joined.Append(' ');
            joined.Append(text[line]);
        }

        return PlainText.Clean(joined.ToString());
    }

    /// <summary>The first sentence of a line as the file holds it, cut at a word where it is long.</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">Where to begin, for example after a bullet.</param>
    public static string Quote(string line, int from = 0)
    {
        var start = from;
        while (start < line.Length && char.IsWhiteSpace(line[start])) start++;
        var rest = line.AsSpan(start);
        if (rest.IndexOf(". ", StringComparison.Ordinal) is var stop and >= 0 && stop < LongestQuote) return rest[..(stop + 1)].ToString();
        if (rest.Length > LongestQuote)
        {
            var space = rest[..LongestQuote].LastIndexOf(' ');
            rest = rest[..(space > 0 ? space : LongestQuote)];
        }

        return rest.TrimEnd().ToString();
    }

    /// <summary>The sentences of a line, as the file holds them.</summary>
    public static IEnumerable<string> Sentences(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var ends = line[i] is '.' or '!' or '?' && (i + 1 == line.Length || char.IsWhiteSpace(line[i + 1]));
            if (!ends && i + 1 < line.Length) continue;
            var sentence = line[start..(i + 1)].Trim();
            if (sentence.Length > 0) yield return sentence;
            start = i + 1;
        }
    }

    /// <summary>The number of the next line that is not blank, or null.</summary>
    public static int? NextFilled(SourceText text, int from)
    {
        for (var line = from; line <= text.LineCount; line++)
            if (!text.IsBlank(line)) return line;
        return null;
    }

    /// <summary>
    /// Whether a line could be a heading: short, a capital first, no full stop or other mark at its end. Text cut by a page break is longer.
    /// </summary>
    public static bool LooksLikeHeading(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length is > 0 and <= LongestHeading && char.IsUpper(text[0]) && !"?!.,;:)".Contains(text[^1], StringComparison.Ordinal);
    }

    /// <summary>What follows "12. " at the start of a line, or null where the line begins with no number.</summary>
    public static string? AfterNumber(string line)
    {
        var text = line.AsSpan().Trim();
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits is > 0 and <= 2 && text[digits..].StartsWith(". ", StringComparison.Ordinal) ? text[(digits + 2)..].Trim().ToString() : null;
    }
}

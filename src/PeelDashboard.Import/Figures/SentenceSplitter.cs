using PeelDashboard.Domain;

namespace PeelDashboard.Import.Figures;

/// <summary>Cuts the raw text of a paragraph into sentences.</summary>
internal static class SentenceSplitter
{
    private static readonly string[] Abbreviations = ["e.g.", "i.e.", "etc.", "no.", "nos.", "st.", "dr.", "mr.", "mrs.", "ms.", "vs.", "cf.", "approx.", "para.", "fig."];

    /// <summary>Start and end of every sentence, in order; white space between them belongs to none.</summary>
    public static IEnumerable<(int Start, int End)> Split(string raw)
    {
        var start = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] is not ('.' or '?' or '!') || AfterMarks(raw, i + 1) is not { } end) continue;
            var next = end;
            while (next < raw.Length && char.IsWhiteSpace(raw[next])) next++;
            if (next < raw.Length && (next == end || char.IsAsciiLetterLower(raw[next]) || EndsInAbbreviation(raw, start, i))) continue;
            yield return (start, end);
            start = next;
            i = next - 1;
        }

        if (start < raw.Length && raw[start..].Trim().Length > 0) yield return (start, raw.Length);
    }

    /// <summary>Behind the quotes, brackets and footnote marks that may follow a full stop; null where a letter or digit follows at once.</summary>
    private static int? AfterMarks(string raw, int at)
    {
        while (at < raw.Length && !char.IsWhiteSpace(raw[at]))
        {
            if (raw[at] == '^' && Close(raw, at, '}') is var close and > 0) at = close;
            else if (raw[at] == '<' && Close(raw, at, '>') is var tag and > 0) at = tag;
            else if (raw[at] is not ('\'' or '"' or '’' or '”' or ')' or ']' or '*' or ',') && !PlainText.IsFootnoteMark(raw[at])) return null;
            at++;
        }

        return at;
    }

    private static int Close(string raw, int at, char mark) => raw.IndexOf(mark, at, Math.Min(60, raw.Length - at));

    private static bool EndsInAbbreviation(string raw, int start, int stop)
    {
        var word = stop;
        while (word > start && !char.IsWhiteSpace(raw[word - 1]) && raw[word - 1] is not '(') word--;
        var text = raw[word..(stop + 1)];
        return (text.Length == 2 && char.IsAsciiLetterUpper(text[0])) || Abbreviations.Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}

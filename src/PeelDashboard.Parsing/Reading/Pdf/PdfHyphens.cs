using System.Text;

namespace PeelDashboard.Parsing.Reading.Pdf;

/// <summary>
/// "re-" before "offending" may be the word's own hyphen or the printer's. The document tells: a word that it has elsewhere without the
/// hyphen, and nowhere with it, was divided by the printer.
/// </summary>
internal sealed class PdfHyphens(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
{
    private HashSet<string>? words;

    public void Join(StringBuilder text, string next)
    {
        if (text.Length > 1 && text[^1] == '\u00AD') text.Length--;
        else if (text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetter(text[^2]) && next.Length > 0
            && char.IsLower(next[0])) Divide(text, next);
        else if (text.Length > 0) text.Append(' ');
        text.Append(next);
    }

    private void Divide(StringBuilder text, string next)
    {
        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var (head, tail) = (text.ToString(start, text.Length - 1 - start), Bare(next.Split(' ', 2)[0]));
        words ??= [.. pages.SelectMany(page => page).SelectMany(line => line.Cells).SelectMany(cell => cell.Text.Split(' ')).Select(Bare)];
        if (words.Contains(Bare(head + tail)) && !words.Contains(Bare($"{head}-{tail}"))) text.Length--;
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '(', ')', '\'', '"', '\u2018', '\u2019', '\u201C', '\u201D')
        .ToLowerInvariant();
}

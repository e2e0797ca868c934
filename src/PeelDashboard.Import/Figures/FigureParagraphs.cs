using PeelDashboard.Domain;

namespace PeelDashboard.Import.Figures;

/// <summary>Gathers the paragraphs of the lines that may hold figures; tables, titles, notes and footnotes are no paragraphs.</summary>
internal static class FigureParagraphs
{
    /// <summary>Words that no paragraph and no heading ends with.</summary>
    private static readonly string[] Hanging =
        [" a", " an", " and", " as", " at", " by", " for", " from", " in", " is", " of", " on", " or", " than", " that", " the", " to", " was", " which", " with"];

    private static readonly string[] Captions = ["Figure ", "Table ", "Source:", "Note:"];

    /// <summary>The paragraphs in order.</summary>
    public static IEnumerable<Paragraph> Read(FigureScope scope)
    {
        Paragraph? current = null;
        var (lead, gap) = ("", 0);
        for (var line = 1; line <= scope.Text.LineCount; line++)
        {
            var raw = scope.Text[line];
            var trimmed = raw.Trim();
            if (!scope.IsProse(line) || (current is not null && scope.Area(line) != scope.Area(current.FirstLine)))
            {
                if (current is not null) yield return current;
                (current, lead) = (null, "");
                if (!scope.IsProse(line)) continue;
            }

            if (trimmed.Length == 0 || IsApart(raw, trimmed))
            {
                gap++;
                continue;
            }

            var bullet = BulletLength(raw);
            if (current is not null && bullet == 0 && current.HasRoom && Continues(current.Raw, raw, gap))
            {
                current.Add(line, raw);
            }
            else
            {
                if (current is not null) yield return current;
                if (bullet == 0) lead = "";
                else if (current is { Lead.Length: 0 } && current.Raw.TrimEnd().EndsWith(':')) lead = current.Sentences[^1].Clean;
                current = new Paragraph { Lead = bullet > 0 ? lead : "" };
                current.Add(line, raw[bullet..]);
            }

            gap = 0;
        }

        if (current is not null) yield return current;
    }

    private static int BulletLength(string raw)
    {
        var at = raw.Length - raw.TrimStart().Length;
        return at + 1 < raw.Length && raw[at] is '-' or '·' or '•' && char.IsWhiteSpace(raw[at + 1]) ? at + 2 : 0;
    }

    /// <summary>Table rows, captions, footnotes and starred notes; "*of Crime*" is italics and no note.</summary>
    private static bool IsApart(string raw, string trimmed) =>
        raw.Contains('\t', StringComparison.Ordinal)
        || PlainText.IsFootnoteMark(trimmed[0])
        || trimmed.StartsWith("^{", StringComparison.Ordinal)
        || (trimmed[0] == '*' && trimmed.Count(c => c == '*') % 2 == 1)
        || Captions.Any(word => trimmed.StartsWith(word, StringComparison.Ordinal) && (word[^1] == ':' || trimmed.IndexOf(':', word.Length) is > 0 and < 12));

    private static bool IsHanging(ReadOnlySpan<char> end)
    {
        foreach (var word in Hanging)
            if (end.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether a line goes on with a sentence that a page break, footnotes or the end of a line cut.</summary>
    private static bool Continues(string soFar, string raw, int gap)
    {
        var end = soFar.AsSpan().TrimEnd();
        if (end.Length == 0 || end[^1] is '.' or ':' or ';' or '!' or '?' || PlainText.IsFootnoteMark(end[^1])) return false;
        var start = raw.AsSpan().TrimStart();
        if (start[0] == '*') start = start[1..];
        var isLower = start.Length > 0 && char.IsAsciiLetterLower(start[0]);
        return isLower || (gap == 0 && end.Length >= 60) || IsHanging(end);
    }
}

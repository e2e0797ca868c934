using PeelDashboard.Domain;

namespace PeelDashboard.Import.Reading;

/// <summary>The table of contents. It repeats every heading with a page number, so nothing in it may be taken for a fact.</summary>
/// <param name="Lines">From the word "Contents" to the last line that belongs to it, blank lines after it included.</param>
/// <param name="Entries">What it lists, folded for comparison, without dot leaders and page numbers.</param>
internal sealed record ContentsPage(LineSpan Lines, IReadOnlySet<string> Entries)
{
    /// <summary>Finds the contents page; null where a document has none.</summary>
    public static ContentsPage? Find(SourceText text)
    {
        if (text.FirstLine(line => line.AsSpan().Trim().Equals("contents", StringComparison.OrdinalIgnoreCase)) is not { } first) return null;

        var entries = new HashSet<string>(StringComparer.Ordinal);
        var line = first + 1;
        for (; line <= text.LineCount; line++)
        {
            if (text.IsBlank(line)) continue;
            if (IsEntry(text[line])) entries.Add(EntryName(text[line]));
            else if (line == text.LineCount || !IsEntry(text[line + 1])) break;
        }

        return new ContentsPage(new LineSpan(first, line - 1), entries);
    }

    /// <summary>Whether a heading is listed.</summary>
    public bool Lists(string heading) => Entries.Contains(PlainText.Fold(heading));

    /// <summary>Whether a line belongs to the page.</summary>
    public bool Holds(int line) => Lines.First <= line && line <= Lines.Last;

    private static bool IsEntry(string line)
    {
        var entry = line.AsSpan().TrimEnd();
        return entry.Length > 1 && char.IsAsciiDigit(entry[^1]) && (entry.Contains('\t') || entry.Contains("...", StringComparison.Ordinal));
    }

    private static string EntryName(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var name = tab < 0 ? line[..line.IndexOf("...", StringComparison.Ordinal)] : line[..tab];
        return PlainText.Fold(name.TrimEnd('.', ' '));
    }
}

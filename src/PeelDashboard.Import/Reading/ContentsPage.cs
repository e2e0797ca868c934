using PeelDashboard.Domain;

namespace PeelDashboard.Import.Reading;

/// <summary>The table of contents. It repeats every heading, mostly with a page number, so nothing in it may be taken for a fact.</summary>
/// <param name="Lines">From the word "Contents" to the last line that belongs to it, blank lines after it included.</param>
/// <param name="Entries">What it lists, folded for comparison, without dot leaders and page numbers.</param>
internal sealed record ContentsPage(LineSpan Lines, IReadOnlySet<string> Entries)
{
    private const int LongestEntry = 200;

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

        return entries.Count > 0 ? new ContentsPage(new LineSpan(first, line - 1), entries) : WithoutNumbers(text, first);
    }

    /// <summary>Whether a heading is listed.</summary>
    public bool Lists(string heading) => Entries.Contains(PlainText.Fold(heading));

    /// <summary>Whether a line belongs to the page.</summary>
    public bool Holds(int line) => Lines.First <= line && line <= Lines.Last;

    /// <summary>The list of a web page: lines that stand again below, up to the one that the first of them heads.</summary>
    private static ContentsPage WithoutNumbers(SourceText text, int first)
    {
        var (below, names) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<int, string>());
        for (var at = first + 1; at <= text.LineCount; at++)
        {
            if (text.IsBlank(at) || text[at].Length > LongestEntry) continue;
            below[names[at] = PlainText.Fold(text[at][LineMarks.MarkerLength(text[at])..])] = at;
        }

        var entries = new HashSet<string>(StringComparer.Ordinal);
        string? start = null;
        var line = first + 1;
        for (; line <= text.LineCount; line++)
        {
            if (text.IsBlank(line)) continue;
            if (!names.TryGetValue(line, out var name) || name == start || below[name] == line) break;
            start ??= name;
            entries.Add(name);
        }

        return new ContentsPage(new LineSpan(first, line - 1), entries);
    }

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

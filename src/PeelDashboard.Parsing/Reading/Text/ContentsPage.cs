namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>The table of contents. It repeats every heading, mostly with a page number, so nothing in it may be taken for a fact.</summary>
internal sealed record ContentsPage(LineSpan Lines, IReadOnlySet<string> Entries)
{
    private const int LongestEntry = 200;
    private const int LastPage = 999;

    public static ContentsPage? Find(SourceText text)
    {
        if (text.FirstLine(line => line.AsSpan().Trim().Equals("contents", StringComparison.OrdinalIgnoreCase)) is not { } first)
            return null;

        var entries = new HashSet<string>(StringComparer.Ordinal);
        var (line, page) = (first + 1, 0);
        for (; line <= text.LineCount; line++)
        {
            if (text.IsBlank(line)) continue;
            if (PageOf(text[line], page) is { } entry)
            {
                entries.Add(EntryName(text[line]));
                page = entry;
            }
            else if (text.NextFilled(line + 1) is not { } next || PageOf(text[next], page) is null)
            {
                break;
            }
        }

        return entries.Count > 0 ? new ContentsPage(new LineSpan(first, line - 1), entries) : WithoutNumbers(text, first);
    }

    public bool Lists(string heading) => Entries.Contains(PlainText.Fold(heading));

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

    /// <summary>
    /// The page number at the end of an entry; null where a line is none. Between name and number stand a tab, dots, or nothing but spaces.
    /// After mere spaces the number must not be lower than that of the entry before, so that a sentence with a number at its end is none.
    /// </summary>
    private static int? PageOf(string line, int before)
    {
        var entry = line.AsSpan().TrimEnd();
        var name = entry.TrimEnd("0123456789");
        if (name.Length == entry.Length || name.IsWhiteSpace()) return null;
        if (entry.Contains('\t') || entry.Contains("...", StringComparison.Ordinal)) return before;
        return entry.Length <= LongestEntry && char.IsWhiteSpace(name[^1])
            && int.TryParse(entry[name.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= before
                && page is > 0 and <= LastPage
            ? page
            : null;
    }

    private static string EntryName(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var name = tab < 0 ? line.AsSpan().TrimEnd().TrimEnd("0123456789") : line.AsSpan(0, tab);
        return PlainText.Fold(name.TrimEnd(". ").ToString());
    }
}

namespace PeelDashboard.Parsing.Layouts.Recognition;

/// <summary>What the first page, and the imprint on the last, say about a report.</summary>
internal sealed partial class CoverPage
{
    private const int LinesOfCover = 120;
    private const int LinesOfImprint = 10;
    private const int LinesOfTitle = 10;
    private const string InspectionOf = "an inspection of ";

    private static readonly string[] Answering = ["response to", "response from", "response of",
        "commissioner", "pcc", "pfcc", "section 55"];

    private readonly List<(int Line, string Text)> lines = [];
    private readonly SourceText text;
    private readonly int lastLine;

    public CoverPage(SourceText text)
    {
        this.text = text;
        for (var line = 1; line <= Math.Min(text.LineCount, LinesOfCover); line++)
        {
            lastLine = line;
            if (text[line].Length > 300) continue;
            var clean = PlainText.Clean(text[line]).Trim();
            if (clean.Equals("contents", StringComparison.OrdinalIgnoreCase)) break;
            if (clean.Length > 0) lines.Add((line, clean));
        }
    }

    public IReadOnlyList<(int Line, string Text)> Lines => lines;

    /// <summary>The line "An inspection of X", where X is one of the forces. A name may be wrapped onto the next line.</summary>
    public (int Line, string Text, ForceDefinition Force)? Inspection(ReferenceCatalogue catalogue)
    {
        foreach (var (line, wording) in Wordings())
        {
            if (!wording.StartsWith(InspectionOf, StringComparison.OrdinalIgnoreCase)) continue;
            if (ForceFinder.Mentions(wording, catalogue).FirstOrDefault() is { } force) return (line, wording, force);
        }

        return null;
    }

    /// <summary>Whether the title page is that of somebody's answer to a report.</summary>
    public bool IsOfResponse => lines.Take(LinesOfTitle).Any(line => line.Text.Length < 150 && !line.Text.EndsWith('.')
        && line.Text.Contains("response", StringComparison.OrdinalIgnoreCase) && (Inspectorate.IsNamedIn(line.Text)
            || Array.Exists(Answering, words => line.Text.Contains(words, StringComparison.OrdinalIgnoreCase))));

    /// <summary>Whether the line "An inspection of" has lost the force's name, as where a picture stood for it.</summary>
    public bool IsCutAtForce => lines.Exists(line => line.Text.Equals(InspectionOf.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The first line, alone or with the next, for which a reading succeeds.</summary>
    public (int Line, string Text, T Found)? First<T>(Func<string, T?> read)
        where T : class
    {
        foreach (var (line, wording) in Wordings())
            if (read(wording) is { } found) return (line, wording, found);
        return null;
    }

    public IEnumerable<string> Between(int first, int last) => lines.Where(line => line.Line > first && line.Line < last)
        .Select(line => line.Text);

    /// <summary>
    /// When the report was published: the most exact of the embargo, a date on the cover and the imprint on the last page.
    /// </summary>
    public PartialDate? Published()
    {
        var dates = lines.Select(line => line.Text).Concat(Imprint()).Select(DateIn).OfType<PartialDate>().ToList();
        foreach (var date in dates)
            if (date.Day is not null) return date;
        return dates.Count > 0 ? dates[0] : null;
    }

    /// <summary>Who published it: as the cover, the imprint or the text says, else by the inspectorate's name in that cycle.</summary>
    public string Publisher(CycleDefinition cycle) =>
        Inspectorate.NameIn(lines.Select(line => line.Text).Concat(Imprint()).Concat(text.Lines))
            ?? Inspectorate.NameAt(cycle.PublishedFrom);

    private IEnumerable<(int Line, string Text)> Wordings()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            yield return lines[i];
            foreach (var part in PartsOfTitle().Split(lines[i].Text))
                if (part.Length < lines[i].Text.Length) yield return (lines[i].Line, part);
            if (i + 1 < lines.Count && lines[i + 1].Line == lines[i].Line + 1)
                yield return (lines[i].Line, $"{lines[i].Text} {lines[i + 1].Text}");
        }
    }

    private IEnumerable<string> Imprint()
    {
        for (var line = Math.Max(lastLine + 1, text.LineCount - LinesOfImprint + 1); line <= text.LineCount; line++)
            if (text[line].Length <= 300) yield return PlainText.Clean(text[line]).Trim();
    }

    /// <summary>"PEEL 2021/22 – An inspection of X": a web page has its title on one line.</summary>
    [GeneratedRegex("\\s+[|\u2013-]\\s+|:\\s+(?=an inspection of )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartsOfTitle();

    /// <summary>
    /// "November 2021 | ...", "Published on 2 March 2017", "UNDER EMBARGO UNTIL 00.01 ON THURSDAY 2 MARCH 2017", "March 2017".
    /// </summary>
    private static PartialDate? DateIn(string line)
    {
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        var words = (bar < 0 ? line : line[..bar]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 2 or 3) return WithMonth(words);
        var told = line.Contains("embargo", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("published", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("last updated", StringComparison.OrdinalIgnoreCase);
        return told && words.Length > 3 ? WithMonth(words[^3..]) ?? WithMonth(words[^2..]) : null;
    }

    private static PartialDate? WithMonth(string[] words) => PartialDate.TryParseWords(string.Join(' ', words).TrimEnd('.', ','));
}

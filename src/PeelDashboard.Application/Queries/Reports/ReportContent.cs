namespace PeelDashboard.Application.Queries.Reports;

public sealed record ReportContent(
    ReportHeader Header, IReadOnlyList<OutlineRow> Outline, IReadOnlyList<SourceLine> Lines, FactCounts Counts,
    IReadOnlyList<GoneFact> Gone, IReadOnlyList<ClosureFact> OpenClosures);

/// <summary>What a document is, with the text that is shown. Editions are its texts, the latest first.</summary>
public sealed record ReportHeader(
    int Id, string Title, string Layout, string LayoutReason, string Pillar, string Publisher, string? Published, string CycleKey,
    string ForceName, string ForceSlug, string FileName, DateTime ImportedAt, string Text, SourceFormat Format, int LatestEdition,
    int ShownEdition, IReadOnlyList<ReportEdition> Editions)
{
    /// <summary>What a person named of it; null where it says everything itself.</summary>
    public NamedDocument? Named { get; init; }

    public bool IsLatest => ShownEdition == LatestEdition;
}

public sealed record OutlineRow(int Level, string Heading, LineSpan Lines, FactCounts Counts);

public sealed record SourceLine(int Number, string Text, int Level, int Columns, IReadOnlyList<LineFact> Facts)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public static IReadOnlyList<SourceLine> All(string text, IReadOnlyList<OutlineRow> outline, ILookup<int, LineFact> facts)
    {
        var lines = text.Split('\n');
        var levels = new Dictionary<int, int>();
        foreach (var section in outline) levels.TryAdd(section.Lines.First, section.Level);
        var columns = Tabs(lines);
        return [.. lines.Select((line, index) => new SourceLine(
            index + 1, line, string.IsNullOrWhiteSpace(line) ? 0 : levels.GetValueOrDefault(index + 1), columns[index],
            [.. facts[index + 1]]))];
    }

    private static int[] Tabs(string[] lines)
    {
        var columns = new int[lines.Length];
        for (var first = 0; first < lines.Length; first++)
        {
            var (last, most) = (first, 0);
            while (last < lines.Length && lines[last].Count(c => c == '\t') is var tabs and > 0)
            {
                most = Math.Max(most, tabs + 1);
                last++;
            }

            Array.Fill(columns, most, first, last - first);
            first = Math.Max(first, last - 1);
        }

        return columns;
    }
}

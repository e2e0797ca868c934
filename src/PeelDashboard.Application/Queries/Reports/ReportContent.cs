using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Application.Queries.Reports;

/// <summary>A document as the reader shows it.</summary>
/// <param name="Header">What it is.</param>
/// <param name="Outline">Its sections.</param>
/// <param name="Lines">All its lines, blank ones too, so that the numbers agree with the file.</param>
/// <param name="Counts">How much was taken from it.</param>
/// <param name="Gone">What its latest text has no more, or says otherwise.</param>
/// <param name="OpenClosures">What it closes and the store cannot tell.</param>
public sealed record ReportContent(
    ReportHeader Header, IReadOnlyList<OutlineRow> Outline, IReadOnlyList<SourceLine> Lines, FactCounts Counts,
    IReadOnlyList<GoneFact> Gone, IReadOnlyList<ClosureFact> OpenClosures);

/// <summary>What a document is, with the text that is shown. Editions are its texts, the latest first.</summary>
public sealed record ReportHeader(
    int Id, string Title, string Layout, string LayoutReason, string Pillar, string Publisher, string? Published, string CycleKey,
    string ForceName, string ForceSlug, string FileName, DateTime ImportedAt, string Text, SourceFormat Format, int LatestEdition,
    int ShownEdition, IReadOnlyList<ReportEdition> Editions)
{
    /// <summary>Whether the text is the latest.</summary>
    public bool IsLatest => ShownEdition == LatestEdition;
}

/// <summary>A section of the outline.</summary>
public sealed record OutlineRow(int Level, string Heading, LineSpan Lines, FactCounts Counts);

/// <summary>A line of the document.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">As in the file.</param>
/// <param name="Level">Of the section that it opens; 0 where it opens none.</param>
/// <param name="Columns">How many cells the rows of its table have; 0 for a line without tabs.</param>
/// <param name="Facts">What was taken from it.</param>
public sealed record SourceLine(int Number, string Text, int Level, int Columns, IReadOnlyList<LineFact> Facts)
{
    /// <summary>Whether nothing can be seen on it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Puts lines, outline and facts together.</summary>
    public static IReadOnlyList<SourceLine> All(string text, IReadOnlyList<OutlineRow> outline, ILookup<int, LineFact> facts)
    {
        var lines = text.Split('\n');
        var levels = new Dictionary<int, int>();
        foreach (var section in outline) levels.TryAdd(section.Lines.First, section.Level);
        var columns = Tabs(lines);
        return [.. lines.Select((line, index) => new SourceLine(
            index + 1, line, string.IsNullOrWhiteSpace(line) ? 0 : levels.GetValueOrDefault(index + 1), columns[index], [.. facts[index + 1]]))];
    }

    /// <summary>Rows that follow each other are one table, and have as many columns as the longest of them.</summary>
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

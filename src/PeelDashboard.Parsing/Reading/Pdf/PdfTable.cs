namespace PeelDashboard.Parsing.Reading.Pdf;

/// <summary>A table on a page: lines of cells that stand under one another.</summary>
internal sealed class PdfTable
{
    // In heights of the font: the space between two rows, how much more one may have, and how much less there is between the lines of one
    // row.
    private const double UsualGap = 0.9;
    private const double MoreGap = 0.3;
    private const double LessGap = 0.25;

    private readonly List<PdfLine> lines;
    private readonly PdfColumns columns;

    private PdfTable(List<PdfLine> lines, PdfTable? above)
    {
        this.lines = lines;
        columns = new PdfColumns(above is null ? lines : [.. above.lines, .. lines]);
    }

    public int LineCount => lines.Count;

    public static PdfTable? At(IReadOnlyList<PdfLine> page, int first, PdfMeasures measures, PdfTable? above)
    {
        if (page[first].Cells.Count < 2) return null;
        var taken = new List<PdfLine> { page[first] };
        var count = 1;
        var widest = UsualGap;
        for (var i = first + 1; i < page.Count; i++)
        {
            var (line, gap) = (page[i], PdfMeasures.GapBetween(page[i - 1], page[i]));
            if (gap > widest + MoreGap || line.IsItem) break;
            // A line of one cell is the second line of a row, or a row whose other cells are empty; after the last full row it is what
            // follows the table.
            var isFull = line.Cells.Count > 1;
            if (!isFull && (line.IsNote || line.Text.StartsWith('*'))) break;
            var found = isFull ? null : new PdfColumns([.. taken.Where(row => row.Cells.Count > 1).TakeLast(3)]);
            if (found?.Holds(line.Cells[0]) == false) break;
            taken.Add(line);
            if (isFull || found!.Of(line.Cells[0]) > 0 || measures.IsTight(page[i - 1], line)) count = taken.Count;
            if (isFull) widest = Math.Max(widest, gap);
        }

        taken.RemoveRange(count, taken.Count - count);
        return new PdfTable(taken, above is not null && Math.Abs(above.lines[0].Left - taken[0].Left) < PdfMeasures.SameMargin ? above
            : null);
    }

    public IEnumerable<string> Rows()
    {
        var within = GapWithinRows();
        var row = new string[columns.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && PdfMeasures.GapBetween(lines[i - 1], lines[i]) > within)
            {
                yield return string.Join('\t', row);
                row = new string[columns.Count];
            }

            foreach (var cell in lines[i].Cells)
            {
                var column = columns.Of(cell);
                row[column] = row[column] is { } text ? $"{text} {cell.Text}" : cell.Text;
            }
        }

        yield return string.Join('\t', row);
    }

    /// <summary>The most space between the lines of one row; where all lines are equally far apart, each is a row.</summary>
    private double GapWithinRows()
    {
        var gaps = lines.Zip(lines.Skip(1), PdfMeasures.GapBetween).ToList();
        return gaps.Count == 0 || gaps.Max() - gaps.Min() < LessGap ? double.NegativeInfinity : (gaps.Max() + gaps.Min()) / 2;
    }
}

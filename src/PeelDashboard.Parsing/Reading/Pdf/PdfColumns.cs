namespace PeelDashboard.Parsing.Reading.Pdf;

internal sealed class PdfColumns
{
    private const int Most = 60;

    private readonly List<(double Left, double Right)> columns = [];

    public PdfColumns(IReadOnlyList<PdfLine> lines)
    {
        // The line with the most cells, mostly the head, shows the columns best; a cell that reaches over two of them shows none.
        foreach (var line in lines.OrderByDescending(line => line.Cells.Count))
        {
            foreach (var cell in line.Cells)
            {
                var under = Under(cell);
                if (under.Count == 0 && columns.Count < Most)
                    columns.Insert(columns.Count(column => column.Right < cell.Left), (cell.Left, cell.Right));
                else if (under.Count == 1) columns[under[0]] = (Math.Min(columns[under[0]].Left, cell.Left),
                    Math.Max(columns[under[0]].Right, cell.Right));
            }
        }

        MergeThoseNeverFilledTogether(lines);
    }

    public int Count => columns.Count;

    /// <summary>The column that a cell stands in: the one that it shares most of its width with, else the nearest.</summary>
    public int Of(PdfCell cell)
    {
        var (best, most) = (0, double.NegativeInfinity);
        for (var i = 0; i < columns.Count; i++)
        {
            var shared = Math.Min(columns[i].Right, cell.Right) - Math.Max(columns[i].Left, cell.Left);
            if (shared > most) (best, most) = (i, shared);
        }

        return best;
    }

    /// <summary>Whether a cell keeps within one column, so that it may belong to the table.</summary>
    public bool Holds(PdfCell cell) => Under(cell) is [var only] && (only == columns.Count - 1 || cell.Right < columns[only + 1].Left);

    private List<int> Under(PdfCell cell) =>
        [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Left < cell.Right && cell.Left < columns[i].Right)];

    private void MergeThoseNeverFilledTogether(IReadOnlyList<PdfLine> lines)
    {
        var filled = lines.Where(line => line.Cells.Count > 1).Select(line => line.Cells.Select(Of).ToHashSet()).ToList();
        for (var i = columns.Count - 2; i >= 0; i--)
        {
            if (filled.Exists(line => line.Contains(i) && line.Contains(i + 1))) continue;
            columns[i] = (columns[i].Left, columns[i + 1].Right);
            columns.RemoveAt(i + 1);
            filled = [.. filled.Select(line => line.Select(column => column > i ? column - 1 : column).ToHashSet())];
        }
    }
}

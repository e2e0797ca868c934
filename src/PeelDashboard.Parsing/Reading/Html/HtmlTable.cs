namespace PeelDashboard.Parsing.Reading.Html;

/// <summary>A table that is being read: which columns of the row are taken by cells that span several rows or columns.</summary>
internal sealed class HtmlTable(int group)
{
    private const int WidestSpan = 100;
    private const int WidestTableWithSpans = 500;
    private const int MostParagraphsInACell = 5;

    private static readonly List<HtmlParagraph> Empty = [];

    private readonly Dictionary<int, int> below = [];
    private List<List<HtmlParagraph>>? cells;

    public int Group => group;

    public List<HtmlParagraph>? Cell { get; private set; }

    public void StartRow() => (cells, Cell) = ([], null);

    /// <summary>Begins a cell; columns that a cell above reaches into stay empty, and so do those that this one spans.</summary>
    public int StartCell(int columns, int rows)
    {
        if (cells is null) StartRow();
        var before = cells!.Count;
        while (Take(cells.Count)) cells.Add(Empty);
        Cell = [];
        if (cells.Count > WidestTableWithSpans) (columns, rows) = (1, 1);
        for (var column = 0; column < Math.Clamp(columns, 1, WidestSpan); column++)
        {
            if (rows > 1) below[cells.Count] = Math.Min(rows, WidestSpan) - 1;
            cells.Add(column == 0 ? Cell : Empty);
        }

        return cells.Count - before;
    }

    public void EndCell() => Cell = null;

    /// <summary>
    /// Ends the row: one paragraph of cells separated by tabs; or, where the table only arranges the page, the paragraphs of its cells one
    /// after another.
    /// </summary>
    public IEnumerable<HtmlParagraph> EndRow(HtmlRegion region)
    {
        if (cells is not { Count: > 0 } row) return [];
        (cells, Cell) = (null, null);
        while (Take(row.Count)) row.Add(Empty);
        if (row.TrueForAll(cell => cell.Count == 0)) return [];
        if (row.Count == 1 || row.Exists(IsArrangement)) return row.SelectMany(cell => cell);
        return [new HtmlParagraph(HtmlKind.Row, region, string.Join('\t', row.Select(TextOf)),
            IsJump: row.TrueForAll(cell => cell.TrueForAll(part => part.IsJump)), group)];
    }

    private static bool IsArrangement(List<HtmlParagraph> cell) =>
        cell.Count > MostParagraphsInACell || cell.Exists(part => part.Kind is HtmlKind.Heading or HtmlKind.Row);

    private static string TextOf(List<HtmlParagraph> cell) => string.Join(' ', cell.Select(part => part.Text.Replace('\n', ' ')));

    private bool Take(int column)
    {
        if (!below.TryGetValue(column, out var rows)) return false;
        if (rows == 1) below.Remove(column);
        else below[column] = rows - 1;
        return true;
    }
}

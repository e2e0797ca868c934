namespace PeelDashboard.Parsing.Figures;

internal sealed record FigureTable(string Title, int Head, int Last, int LabelColumn, int ForceColumn, int CountryColumn)
{
    /// <summary>Whether the column before the label gives each row a code; a row without one is then the head of a group.</summary>
    public bool HasCodes => LabelColumn > 0;

    /// <summary>The table whose heads stand on a line, or null when the line has no such heads.</summary>
    public static FigureTable? At(FigureContext context, int line)
    {
        var (scope, text) = (context.Scope, context.Scope.Text);
        if (!text[line].Contains('\t', StringComparison.Ordinal)) return null;
        var cells = text[line].Split('\t');
        var country = Array.FindIndex(cells, FigureContext.IsCountry);
        var force = Array.FindIndex(cells, cell => context.Force.IsNamedIn(cell));
        var label = Math.Min(country, force) - 1;
        if (country < 0 || force < 0 || label < 0) return null;

        var last = line;
        for (var next = line + 1; next <= text.LineCount && scope.IsProse(next); next++)
        {
            if (text[next].Contains('\t', StringComparison.Ordinal)) last = next;
            else if (!text.IsBlank(next)) break;
        }

        return new(TitleAbove(context, line), line, last, label, force, country);
    }

    public static string Cell(string[] cells, int column) => column < cells.Length ? PlainText.Clean(cells[column]) : "";

    private static string TitleAbove(FigureContext context, int head)
    {
        for (var line = head - 1; line >= 1 && context.Scope.IsProse(line) && head - line <= 6; line--)
        {
            var words = PlainText.Clean(context.Scope.Text[line]);
            if (words.Length > 0) return words[0] == '*' || words.Length > 300 || words.EndsWith('.') ? "" : words;
        }

        return "";
    }
}

using ExcelDataReader;

namespace PeelDashboard.Parsing.Reading.Office;

/// <summary>
/// The text of a spreadsheet (.xlsx): each sheet that is shown, under its name; a row on one line with tabs between its cells. What stands
/// above the table, a cell alone on its row, is text. Columns that no row fills are left out, as they are on paper.
/// </summary>
internal static class SpreadsheetText
{
    private const int MostCells = 3_000_000;

    /// <summary>The lines; null where there are more than are read.</summary>
    public static List<string>? Read(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false));
        var lines = new List<string>();
        var (cells, characters) = (0L, 0L);
        do
        {
            if (reader.VisibleState != "visible") continue;
            var rows = new List<List<(int Column, string Text)>>();
            while (reader.Read())
            {
                if ((cells += reader.FieldCount + 1) > MostCells || rows.Count + lines.Count > TextLimits.Lines) return null;
                var row = Cells(reader);
                characters += row.Sum(cell => (long)cell.Text.Length);
                if (characters > TextLimits.Characters) return null;
                rows.Add(row);
            }

            Add(reader.Name, rows, lines);
        }
        while (reader.NextResult());
        return lines;
    }

    private static List<(int Column, string Text)> Cells(IExcelDataReader reader)
    {
        var row = new List<(int, string)>();
        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (reader.GetValue(column) is not { } value) continue;
            var text = OneLine(Written(value, reader.GetNumberFormatString(column) ?? ""));
            if (text.Length > 0) row.Add((column, text));
        }

        return row;
    }

    private static void Add(string name, List<List<(int Column, string Text)>> rows, List<string> lines)
    {
        if (!rows.Exists(row => row.Count > 0)) return;
        var columns = rows.Where(row => row.Count > 1).SelectMany(row => row.Select(cell => cell.Column)).Distinct().Order().ToList();
        if (lines.Count > 0) lines.Add("");
        lines.Add(OneLine(name));
        var isInTable = false;
        foreach (var row in rows)
        {
            isInTable |= row.Count > 1;
            if (row.Count == 0 && lines[^1].Length > 0) lines.Add("");
            else if (row.Count > 0 && !isInTable) lines.AddRange(["", row[0].Text]);
            else if (row.Count > 0) lines.Add(Line(row, columns));
        }
    }

    private static string Line(List<(int Column, string Text)> row, List<int> columns)
    {
        var cells = row.ToDictionary(cell => cell.Column, cell => cell.Text);
        return columns.Exists(cells.ContainsKey) ? string.Join('\t', columns.Select(column => cells.GetValueOrDefault(column, "")))
            : row[0].Text;
    }

    /// <summary>A value as the sheet shows it: a date in words, a share in percent.</summary>
    private static string Written(object value, string format) => value switch
    {
        DateTime moment => moment.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        double number when format.Contains('%', StringComparison.Ordinal) =>
            Math.Round((decimal)Math.Clamp(number, -1e12, 1e12) * 100, 10).ToString("0.##########", CultureInfo.InvariantCulture) + "%",
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

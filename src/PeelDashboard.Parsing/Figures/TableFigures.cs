using PeelDashboard.Parsing.Figures.Numbers;

namespace PeelDashboard.Parsing.Figures;

internal static class TableFigures
{
    public static IEnumerable<ParsedObservation> Read(FigureContext context)
    {
        for (var line = 1; line <= context.Scope.Text.LineCount; line++)
        {
            if (!context.Scope.IsProse(line) || FigureTable.At(context, line) is not { } table) continue;
            foreach (var figure in ReadRows(context, table)) yield return figure;
            line = table.Last;
        }
    }

    private static IEnumerable<ParsedObservation> ReadRows(FigureContext context, FigureTable table)
    {
        var text = context.Scope.Text;
        var repeated = RepeatedLabels(text, table);
        var period = PeriodReader.Read(table.Title).Last;
        var heads = FigureTable.Cell(text[table.Head].Split('\t'), table.LabelColumn);
        var note = StarredNote(text, table);
        var group = "";
        for (var line = table.Head + 1; line <= table.Last; line++)
        {
            var cells = text[line].Split('\t');
            var label = FigureTable.Cell(cells, table.LabelColumn);
            if (label.Length == 0) continue;
            var isGroup = table.HasCodes && FigureTable.Cell(cells, table.LabelColumn - 1).Length == 0;
            if (isGroup) group = label;
            if (!NumberReader.TryReadAlone(FigureTable.Cell(cells, table.ForceColumn), out var value, out var hasSign))
            {
                group = label;
                continue;
            }

            var unitWords = label.EndsWith('*') && note.Length > 0 ? note : $"{table.Title} {heads}";
            if ((UnitWords.Read(unitWords, hasSign) ?? UnitWords.Read(table.Title, hasSign)) is not { } unit) continue;
            List<ParsedComparator> comparators = [];
            if (NumberReader.TryReadAlone(FigureTable.Cell(cells, table.CountryColumn), out var other, out _))
                comparators.Add(new(ComparatorKind.EnglandAndWales, other, line));

            var name = label.TrimEnd('*');
            var (inGroup, row) = ($"{group}: {name}", text[line].Trim());
            var measure = context.Measures.Find(unit, $"{table.Title} | {name}", isGroup ? "" : $"{table.Title} | {inGroup}");
            yield return context.Observe(
                measure, repeated.Contains(label) && group.Length > 0 ? inGroup : name, period,
                    FigureNumber.Alone(value, unit), comparators, "",
                new Passage([LineSpan.Of(line)], Quote.Short(row)));
        }
    }

    private static HashSet<string> RepeatedLabels(SourceText text, FigureTable table) =>
        [.. Enumerable.Range(table.Head + 1, table.Last - table.Head)
            .Select(line => FigureTable.Cell(text[line].Split('\t'), table.LabelColumn))
            .GroupBy(label => label, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)];

    /// <summary>The note under the table to which a starred label points: it may give the row another unit.</summary>
    private static string StarredNote(SourceText text, FigureTable table)
    {
        for (var line = table.Last + 1; line <= Math.Min(text.LineCount, table.Last + 6); line++)
            if (text[line].TrimStart().StartsWith('*')) return PlainText.Clean(text[line]);
        return "";
    }
}

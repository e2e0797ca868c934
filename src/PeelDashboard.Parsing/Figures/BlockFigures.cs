using PeelDashboard.Parsing.Figures.Numbers;

namespace PeelDashboard.Parsing.Figures;

/// <summary>
/// Reads "Force in numbers": a label, the force's name, a value, "England and Wales" and a value, each on its own line. A value counts only
/// when the force's name stands before it, so that labels whose graphic was lost take no number from the next block. Those that name their
/// unit and their period are figures whose value is not in the text (PEEL 2016, lines 175 to 212).
/// </summary>
internal static class BlockFigures
{
    public static IEnumerable<ParsedObservation> Read(FigureContext context)
    {
        var (scope, text) = (context.Scope, context.Scope.Text);
        var labels = new List<int>();
        var (block, note) = ("", 0);
        for (var line = 1; line <= text.LineCount + 1; line++)
        {
            if (line > text.LineCount || !scope.IsBlock(line))
            {
                foreach (var label in labels)
                    if (Lost(context, block, label) is { } lost) yield return lost;
                labels.Clear();
                (block, note) = ("", 0);
            }
            else if (labels.Count > 0 && context.IsForceLine(text[line]))
            {
                foreach (var label in labels.SkipLast(1))
                    if (Lost(context, block, label) is { } lost) yield return lost;
                if (labels.Count > 1) block = PlainText.Clean(text[labels[^2]]);
                if (ReadOne(context, block, labels[^1], line, ref note, out var last) is { } figure)
                {
                    yield return figure;
                    line = last;
                }

                labels.Clear();
            }
            else if (!text.IsBlank(line) && text[line].Trim()[0] != '*')
            {
                labels.Add(line);
            }
        }
    }

    /// <summary>A label that names its unit and its period, and has no value; headings name no period.</summary>
    private static ParsedObservation? Lost(FigureContext context, string block, int line)
    {
        var label = PlainText.Clean(context.Scope.Text[line]);
        if (PeriodReader.Read(label).Last is not { Length: > 0 } period
            || UnitWords.Read(label, hasSign: label.Contains("change", StringComparison.OrdinalIgnoreCase)) is not { } unit) return null;
        return context.Observe(
            context.Measures.Find(unit, $"{block} | {label}"), label, period, FigureNumber.Alone(0, unit), [], "",
            new Passage([LineSpan.Of(line)], Quote.Short(context.Scope.Text[line]))) with { Value = null };
    }

    private static ParsedObservation? ReadOne(FigureContext context, string block, int labelLine, int forceLine, ref int note, out int last)
    {
        var (scope, text) = (context.Scope, context.Scope.Text);
        var valueLine = last = scope.NextFilled(forceLine + 1, scope.IsBlock);
        if (valueLine == 0) return null;
        var isThere = NumberReader.TryReadAlone(text[valueLine], out var value, out var hasSign);
        if (!isThere && text[valueLine].Trim() is not ("-" or "\u2013" or "\u2014")) return null;

        var label = PlainText.Clean(text[labelLine]);
        if (UnitWords.Read(label, hasSign) is not { } unit) return null;

        List<ParsedComparator> comparators = [];
        List<LineSpan> lines = [LineSpan.Of(labelLine), LineSpan.Of(valueLine)];
        var countryLine = scope.NextFilled(valueLine + 1, scope.IsBlock);
        if (countryLine > 0 && FigureContext.IsCountry(text[countryLine])
            && scope.NextFilled(countryLine + 1, scope.IsBlock) is var otherLine and > 0
            && NumberReader.TryReadAlone(text[otherLine], out var other, out _))
        {
            comparators.Add(new(ComparatorKind.EnglandAndWales, other, otherLine));
            lines.Add(LineSpan.Of(otherLine));
            last = otherLine;
        }

        var period = PeriodReader.Read(label).Last;
        if (period.Length == 0 && block.EndsWith('*')) period = NotedPeriod(context, forceLine, ref note);
        var figure = context.Observe(
            context.Measures.Find(unit, $"{block} | {label}"), label, period, FigureNumber.Alone(value, unit), comparators, "",
            new Passage(lines, Quote.Short(text[labelLine])));

        // A dash says that the force did not supply the figure (PEEL 2016, line 1012).
        return isThere ? figure : figure with { Value = null };
    }

    private static string NotedPeriod(FigureContext context, int from, ref int note)
    {
        var (scope, text) = (context.Scope, context.Scope.Text);
        note = Math.Max(note, from);
        while (note <= text.LineCount && scope.IsBlock(note) && !text[note].AsSpan().TrimStart().StartsWith('*')) note++;
        return note <= text.LineCount && scope.IsBlock(note) && PlainText.Clean(text[note]) is var words
            ? PeriodReader.Read(words).Last : "";
    }
}

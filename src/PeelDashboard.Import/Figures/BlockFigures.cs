using PeelDashboard.Domain;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Figures;

/// <summary>Reads "Force in numbers": a label, the force's name, a value, "England and Wales" and a value, each on its own line.</summary>
/// <remarks>
/// A label counts only when the force's name follows it, so that labels whose graphic was lost give nothing and take no number from the
/// next block (PEEL 2016, lines 175 to 212).
/// </remarks>
internal static class BlockFigures
{
    /// <summary>The figures of all blocks of the document.</summary>
    public static IEnumerable<ParsedObservation> Read(FigureContext context)
    {
        var (scope, text) = (context.Scope, context.Scope.Text);
        var labels = new List<int>();
        var (block, note) = ("", 0);
        for (var line = 1; line <= text.LineCount; line++)
        {
            if (!scope.IsBlock(line))
            {
                labels.Clear();
                (block, note) = ("", 0);
            }
            else if (labels.Count > 0 && context.IsForceLine(text[line]))
            {
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

    private static ParsedObservation? ReadOne(FigureContext context, string block, int labelLine, int forceLine, ref int note, out int last)
    {
        var (scope, text) = (context.Scope, context.Scope.Text);
        var valueLine = last = scope.NextFilled(forceLine + 1, scope.IsBlock);
        if (valueLine == 0 || !NumberReader.TryReadAlone(text[valueLine], out var value, out var hasSign)) return null;

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

        var period = PeriodReader.Read(label, label.Length).Own;
        if (period.Length == 0 && block.EndsWith('*')) period = NotedPeriod(context, forceLine, ref note);
        var raw = text[labelLine];
        return context.Observe(
            context.Measures.Find(unit, $"{block} | {label}"), label, period, new(0, 0, value, unit, null, InRange: false), comparators, "",
            new Passage(lines, Quote.Short(raw)));
    }

    /// <summary>The period of a starred block name, from the starred note under the block.</summary>
    /// <param name="context">The document.</param>
    /// <param name="from">Where to begin to look.</param>
    /// <param name="note">The line of the note that was found last, or where the look for one ended; no line is looked at twice.</param>
    private static string NotedPeriod(FigureContext context, int from, ref int note)
    {
        var (scope, text) = (context.Scope, context.Scope.Text);
        note = Math.Max(note, from);
        while (note <= text.LineCount && scope.IsBlock(note) && !text[note].AsSpan().TrimStart().StartsWith('*')) note++;
        return note <= text.LineCount && scope.IsBlock(note) && PlainText.Clean(text[note]) is var words ? PeriodReader.Read(words, words.Length).Own : "";
    }
}

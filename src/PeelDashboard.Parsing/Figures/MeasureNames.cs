namespace PeelDashboard.Parsing.Figures;

internal sealed class MeasureNames(IReadOnlyList<MeasureDefinition> measures)
{
    /// <summary>
    /// The first measure of this unit that fits the first of the contexts, else the next context; null where none fits any.
    /// </summary>
    public MeasureDefinition? Find(MeasureUnit unit, params IEnumerable<string> contexts)
    {
        foreach (var context in contexts)
        {
            if (context.Length == 0) continue;
            var folded = PlainText.Fold(context).Replace("%", " percent", StringComparison.Ordinal)
                .Replace("per cent", "percent", StringComparison.Ordinal);
            var found = measures.FirstOrDefault(measure => measure.Unit == unit && measure.Patterns.Any(pattern => Fits(pattern, folded)));
            if (found is not null) return found;
        }

        return null;
    }

    private static bool Fits(MeasurePattern pattern, string folded) =>
        pattern.All.All(phrase => folded.Contains(phrase, StringComparison.Ordinal))
        && (pattern.Any.Count == 0 || pattern.Any.Any(phrase => folded.Contains(phrase, StringComparison.Ordinal)))
        && !pattern.None.Any(phrase => folded.Contains(phrase, StringComparison.Ordinal));
}

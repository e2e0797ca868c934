namespace PeelDashboard.Application.Queries.Comparison;

/// <summary>
/// Makes one row of a figure that one report prints at several places, with every place as its source. The 2021/22 report has the arrest
/// rate for domestic abuse at line 146 as 20 against 29 percent and at line 356 as 20.1 against 29.2.
/// </summary>
public static class DuplicateFigures
{
    /// <summary>
    /// The figures in their order, each once: the most exact printing, with the others as <see cref="ComparedFigure.AlsoPrinted"/>.
    /// </summary>
    public static IReadOnlyList<ComparedFigure> Merge(IEnumerable<ComparedFigure> figures)
    {
        var merged = new List<ComparedFigure>();
        foreach (var figure in figures)
        {
            var index = merged.FindIndex(known => AreOne(known, figure));
            if (index < 0) merged.Add(figure);
            else merged[index] = IsMoreExact(figure, merged[index]) ? Together(figure, merged[index]) : Together(merged[index], figure);
        }

        return merged;
    }

    /// <summary>
    /// Whether two printings are one figure: the same measure, unit and report, the same period (one of them may leave it out), the same
    /// value and the same of every comparator that both have. A value may also be the other's rounding, where both name the period and a
    /// comparator.
    /// </summary>
    public static bool AreOne(ComparedFigure one, ComparedFigure other)
    {
        if (!IsPlain(one) || !IsPlain(other)) return false;
        if (one.MeasureKey != other.MeasureKey || one.Unit != other.Unit || one.Cycle.Key != other.Cycle.Key
            || one.Passage.DocumentId != other.Passage.DocumentId) return false;
        if ((one.Numerator, one.Denominator) != (other.Numerator, other.Denominator)) return false;
        if ((one.Inexactness.UpperValue, one.Inexactness.Margin) != (other.Inexactness.UpperValue, other.Inexactness.Margin)) return false;
        var pairs = one.Others.Join(other.Others, mine => mine.Kind, its => its.Kind, (mine, its) => (Mine: mine.Value, Its: its.Value))
            .ToList();
        if (one.Value == other.Value && pairs.TrueForAll(pair => pair.Mine == pair.Its))
            return one.Period.Length == 0 || other.Period.Length == 0 || FigurePeriod.AreSame(one.Period, other.Period);
        if (pairs.Count == 0 || one.Period.Length == 0 || !FigurePeriod.AreSame(one.Period, other.Period)) return false;
        pairs.Add((one.Value!.Value, other.Value!.Value));
        return pairs.TrueForAll(pair => IsRounding(pair.Mine, pair.Its)) || pairs.TrueForAll(pair => IsRounding(pair.Its, pair.Mine));
    }

    private static bool IsPlain(ComparedFigure figure) => figure is
    {
        Value: not null, MeasureKey: not null, Status: FactStatus.Current, AmendedOn: null, InLatestText: true,
        Passage.DocumentId: not null,
    };

    private static bool IsRounding(decimal rough, decimal exact) =>
        rough == exact || (rough.Scale < exact.Scale && decimal.Round(exact, rough.Scale, MidpointRounding.AwayFromZero) == rough);

    private static bool IsMoreExact(ComparedFigure one, ComparedFigure other) =>
        Exactness(one).CompareTo(Exactness(other)) > 0;

    private static (int Digits, bool IsUnqualified, bool HasPeriod, int Others) Exactness(ComparedFigure figure) =>
        (figure.Others.Select(other => other.Value.Scale).Append(figure.Value!.Value.Scale).Max(), figure.Inexactness.Qualifier.Length == 0,
            figure.Period.Length > 0, figure.Others.Count);

    private static ComparedFigure Together(ComparedFigure main, ComparedFigure again) => main with
    {
        Period = main.Period.Length > 0 ? main.Period : again.Period,
        Area = main.Area.Length > 0 ? main.Area : again.Area,
        AreaThemeKey = main.AreaThemeKey.Length > 0 ? main.AreaThemeKey : again.AreaThemeKey,
        Others = [.. main.Others.Concat(again.Others.Where(other => main.Others.All(mine => mine.Kind != other.Kind)))
            .OrderBy(other => other.Kind)],
        AlsoPrinted = [.. main.AlsoPrinted, again with { AlsoPrinted = [] }, .. again.AlsoPrinted],
    };
}

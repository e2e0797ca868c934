namespace PeelDashboard.Application.Queries.Comparison;

public sealed record ThemeGroup(
    string Key, string Label, IReadOnlyList<UnitGroup> Units, IReadOnlyList<OutcomeTable> Tables, IReadOnlyList<ComparedFigure> Elsewhere)
{
    private const int LongTable = 5;

    public int Count => Units.Sum(unit => unit.Figures.Count) + Tables.Sum(table => table.Figures.Count);

    public string Part => Key.Length > 0 ? "theme-" + Key : "no-theme";

    /// <summary>Figures by theme, in the order of the themes; those of no theme last.</summary>
    public static IReadOnlyList<ThemeGroup> Of(IEnumerable<ComparedFigure> figures, IReadOnlyList<ComparedFigure> all) =>
        [.. figures.GroupBy(figure => figure.ThemeKey, StringComparer.Ordinal)
            .OrderBy(theme => theme.Key.Length == 0).ThenBy(theme => theme.First().ThemeOrder)
            .Select(theme => Of(theme.Key, [.. theme], all))];

    private static ThemeGroup Of(string key, List<ComparedFigure> figures, IReadOnlyList<ComparedFigure> all)
    {
        var tables = figures.GroupBy(figure => (Family: Family(figure), Cycle: figure.Cycle.Key))
            .Where(table => table.Key.Family is not null && table.Count() >= LongTable)
            .Select(table => new OutcomeTable(table.First().Cycle, table.Key.Family!, [.. table.OrderByDescending(figure => figure.Value)]))
            .OrderByDescending(table => table.Cycle.Order).ToList();
        var inTables = tables.SelectMany(table => table.Figures).Select(figure => figure.Id).ToHashSet();
        return new(
            key, figures[0].ThemeLabel is { Length: > 0 } label ? label : "No theme",
            [.. figures.Where(figure => !inTables.Contains(figure.Id)).GroupBy(figure => figure.Unit)
                .Select(unit => new UnitGroup(unit.Key, [.. unit.OrderByDescending(figure => figure.Cycle.Order)
                    .ThenByDescending(figure => figure.Distance ?? -1).ThenBy(figure => figure.Label, StringComparer.Ordinal)]))
                .OrderByDescending(unit => unit.Figures.Count).ThenBy(unit => unit.Unit)],
            tables,
            key.Length == 0 ? []
                : [.. all.Where(figure => figure.AreaThemeKey == key && figure.ThemeKey != key && figure.MeasureKey is not null)
                .OrderBy(figure => figure.HasNoDirection).ThenByDescending(figure => figure.Cycle.Order)]);
    }

    /// <summary>Which table of outcomes a figure is a line of; null where it is none. The table's own total has no measure.</summary>
    private static string? Family(ComparedFigure figure) => figure switch
    {
        { Unit: not MeasureUnit.Percent } => null,
        { MeasureKey: null, Label: "Total", Value: 100 } => "Outcomes of all offences",
        { MeasureKey: { } key } when key.StartsWith("outcome", StringComparison.Ordinal) => "Outcomes of all offences",
        { MeasureKey: { } key } when key.StartsWith("domestic-abuse-outcome", StringComparison.Ordinal) =>
            "Outcomes of domestic abuse offences",
        _ => null,
    };
}

/// <summary>The outcomes that one cycle's report gives line by line: how investigations ended, the largest share first.</summary>
public sealed record OutcomeTable(FigureCycle Cycle, string Title, IReadOnlyList<ComparedFigure> Figures);

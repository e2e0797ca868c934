namespace PeelDashboard.Application.Queries.Comparison;

/// <summary>Reads figures with what they are set against; each of these is one command.</summary>
public static class FigureQuery
{
    public static Task<IReadOnlyList<ComparedFigure>> AllAsync(PeelDbContext db, int forceId) => ReadAsync(db, Shown(db, forceId));

    /// <summary>Those that the report itself calls high or low, and those that were corrected.</summary>
    public static Task<IReadOnlyList<ComparedFigure>> RankedOrCorrectedAsync(PeelDbContext db, int forceId) =>
        ReadAsync(db, Shown(db, forceId).Where(figure => figure.RankStatement != "" || figure.AmendedOn != null));

    public static Task<IReadOnlyList<ComparedFigure>> OfMeasuresAsync(PeelDbContext db, int forceId, IReadOnlyList<string> measures) =>
        ReadAsync(
        db, db.Observations.AsNoTracking().Where(figure => figure.ForceId == forceId && measures.Contains(figure.MeasureKey!)));

    public static Task<List<Option>> MeasuresAsync(PeelDbContext db, int forceId, string theme) => Shown(db, forceId)
        .Where(figure => figure.MeasureKey != null && figure.Measure!.ThemeKey == theme)
        .Select(figure => new { figure.MeasureKey, figure.Measure!.Label }).Distinct()
        .OrderBy(measure => measure.Label).Select(measure => new Option(measure.MeasureKey!, measure.Label)).ToListAsync();

    private static IQueryable<Observation> Shown(PeelDbContext db, int forceId) => db.Observations.AsNoTracking()
        .Where(figure => figure.ForceId == forceId && (figure.InLatestText || figure.Status == FactStatus.Superseded));

    private static async Task<IReadOnlyList<ComparedFigure>> ReadAsync(PeelDbContext db, IQueryable<Observation> observations)
    {
        var rows = await (
            from figure in observations
            join cycle in db.Cycles on figure.CycleKey equals cycle.Key
            orderby cycle.Order, figure.Order, figure.Id
            select new ComparedFigure(
                figure.Id, figure.MeasureKey, figure.Label, new FigureCycle(cycle.Key, cycle.Slug, cycle.Label, cycle.Order),
                figure.Area == null ? "" : figure.Area.ShortName,
                figure.Measure != null ? figure.Measure.ThemeKey : figure.Area != null ? figure.Area.ThemeKey : "",
                figure.Measure != null ? figure.Measure.Theme.Label : figure.Area != null ? figure.Area.Theme.Label : "",
                figure.Period, figure.Unit, figure.Value, new FigureInexactness(figure.UpperValue, figure.Margin, figure.Qualifier),
                figure.Numerator, figure.Denominator,
                figure.Measure == null ? Direction.NoDirection : figure.Measure.Direction, figure.RankStatement, figure.Passage,
                figure.Status, figure.SupersededById, figure.AmendedOn, figure.Reason, figure.InLatestText,
                figure.Comparators.Select(other => new ComparedWith(other.Kind, other.Value, other.Line, other.Whole)).ToList())
            {
                AreaThemeKey = figure.Area == null ? "" : figure.Area.ThemeKey,
                ThemeOrder = figure.Measure != null ? figure.Measure.Theme.Order : figure.Area != null
                    ? figure.Area.Theme.Order : int.MaxValue,
            }).ToListAsync();
        return [.. rows.Select(row => row with { Others = [.. row.Others.OrderBy(other => other.Kind).ThenBy(other => other.Line)] })];
    }
}

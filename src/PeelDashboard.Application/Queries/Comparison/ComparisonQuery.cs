namespace PeelDashboard.Application.Queries.Comparison;

/// <summary>Everything that the comparison can show of one force; filters choose from it.</summary>
public sealed record ForceFigures(
    ForceSelection Force, IReadOnlyList<ComparedFigure> All, IReadOnlyList<ComparedFigure> Uncompared,
    IReadOnlyList<CorrectedFigure> Corrected)
{
    public static async Task<ForceFigures> ReadAsync(PeelDbContext db, ForceSelection force)
    {
        var figures = await FigureQuery.AllAsync(db, force.Id);
        var current = DuplicateFigures.Merge(figures.Where(figure => figure.Status is FactStatus.Current))
            .ToLookup(figure => figure.IsCompared);
        return new(
            force, [.. current[true]], [.. current[false]],
            [.. figures.Where(figure => figure.Status is FactStatus.Superseded)
                .Select(wrong => new CorrectedFigure(wrong, figures.FirstOrDefault(figure => figure.Id == wrong.SupersededById)))]);
    }

    /// <summary>How many figures the picture of those farthest from England and Wales has.</summary>
    public const int FarthestRows = 5;

    public IReadOnlyList<Option> Cycles => Choices(
        "All cycles", All.OrderByDescending(figure => figure.Cycle.Order)
            .Select(figure => new Option(figure.Cycle.Slug, figure.Cycle.Label)));

    public IReadOnlyList<Option> Themes => Choices(
        "All themes", All.Where(figure => figure.ThemeKey.Length > 0).OrderBy(figure => figure.ThemeOrder)
            .Select(figure => new Option(figure.ThemeKey, figure.ThemeLabel)));

    public IReadOnlyList<Option> Units => Choices(
        "All units", All.OrderBy(figure => figure.Unit).Select(figure => new Option(figure.Unit.Words(), figure.Unit.Words())));

    /// <summary>What passes the filters, a group for each unit, the largest group first, the farthest apart first.</summary>
    public IReadOnlyList<UnitGroup> Groups(ComparisonFilter state) =>
        [.. All.Where(state.Lets).GroupBy(figure => figure.Unit)
            .Select(group => new UnitGroup(group.Key, FarthestFirst(group)))
            .OrderByDescending(group => group.Figures.Count).ThenBy(group => group.Unit)];

    public IReadOnlyList<ThemeGroup> Themed(ComparisonFilter state) =>
        ThemeGroup.Of(All.Where(state.Lets), [.. All.Where((state with { Theme = null }).Lets)]);

    /// <summary>What passes the filters of the figures without a comparator, by theme; those of no theme come last.</summary>
    public IReadOnlyList<(string Theme, IReadOnlyList<ComparedFigure> Figures)> OtherThemes(ComparisonFilter state) =>
        [.. Uncompared.Where(state.Lets).GroupBy(figure => figure.ThemeLabel, StringComparer.Ordinal)
            .OrderBy(theme => theme.Key.Length == 0).ThenBy(theme => theme.First().ThemeOrder)
            .Select(theme => (
                theme.Key.Length > 0 ? theme.Key : "No theme",
                (IReadOnlyList<ComparedFigure>)[.. theme.OrderByDescending(figure => figure.Cycle.Order)]))];

    /// <summary>
    /// The percentages farthest from England and Wales in the newest report that compares, each measure once. One unit, because points and
    /// rates cannot be put in one order; nearly all figures with a comparator are percentages.
    /// </summary>
    public IReadOnlyList<ComparedFigure> Farthest(int count)
    {
        var national = All.Where(figure => figure.Nearest?.Kind is ComparatorKind.EnglandAndWales && figure.Unit is MeasureUnit.Percent)
            .ToList();
        var newest = national.Select(figure => figure.Cycle.Order).DefaultIfEmpty().Max();
        return [.. FarthestFirst(national.Where(figure => figure.Cycle.Order == newest && figure.Distance > 0))
            .DistinctBy(figure => figure.MeasureKey ?? figure.Label, StringComparer.Ordinal).Take(count)];
    }

    private static IReadOnlyList<ComparedFigure> FarthestFirst(IEnumerable<ComparedFigure> figures) =>
    [
        .. figures.OrderByDescending(figure => figure.Distance ?? -1).ThenBy(figure => figure.Label, StringComparer.Ordinal)
            .ThenBy(figure => figure.Id),
    ];

    private static IReadOnlyList<Option> Choices(string all, IEnumerable<Option> choices) => [new Option("", all), .. choices.Distinct()];
}

public sealed class ComparisonQuery(IDbContextFactory<PeelDbContext> contexts, ReadCache cache)
{
    /// <summary>The figures of the force that the address names; null when the store holds nothing yet.</summary>
    public async Task<ForceFigures?> LoadAsync(ComparisonFilter state)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await ForceSelection.LoadAsync(db, state.Force) is { } force ? await OfForceAsync(db, force) : null;
    }

    /// <summary>The figures of one force, which are kept until the next import.</summary>
    public async Task<ForceFigures> OfForceAsync(PeelDbContext db, ForceSelection force)
    {
        var version = await DataVersion.ReadAsync(db, http: null);
        var figures = await cache.GetAsync($"figures {force.Id}", version.Published, () => ForceFigures.ReadAsync(db, force));
        return figures with { Force = force };
    }
}

public sealed record UnitGroup(MeasureUnit Unit, IReadOnlyList<ComparedFigure> Figures);

public sealed record CorrectedFigure(ComparedFigure Wrong, ComparedFigure? Right);

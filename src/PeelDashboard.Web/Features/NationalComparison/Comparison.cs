using PeelDashboard.Data;
using PeelDashboard.Domain;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.NationalComparison;

/// <summary>Everything that the comparison can show of one force; filters choose from it.</summary>
public sealed record Comparison(ForceChoice Force, IReadOnlyList<ComparedFigure> All)
{
    /// <summary>Two commands; null when the store holds nothing yet.</summary>
    public static async Task<Comparison?> LoadAsync(PeelContext db, string? force) =>
        await ForceChoice.LoadAsync(db, force) is { } chosen
            ? new(chosen, [.. (await FigureQuery.LoadAsync(db, chosen.Id)).Where(figure => figure.Others.Count > 0)])
            : null;

    /// <summary>The cycles that have figures, newest first, with "all".</summary>
    public IReadOnlyList<Choice> Cycles => Choices(
        "All cycles", All.OrderByDescending(figure => figure.Cycle.Order).Select(figure => new Choice(figure.Cycle.Slug, figure.Cycle.Label)));

    /// <summary>The themes that have figures, with "all".</summary>
    public IReadOnlyList<Choice> Themes => Choices(
        "All themes", All.Where(figure => figure.ThemeKey.Length > 0).OrderBy(figure => figure.ThemeLabel, StringComparer.Ordinal)
            .Select(figure => new Choice(figure.ThemeKey, figure.ThemeLabel)));

    /// <summary>The units that have figures, with "all".</summary>
    public IReadOnlyList<Choice> Units => Choices(
        "All units", All.OrderBy(figure => figure.Unit).Select(figure => new Choice(figure.Unit.Words(), figure.Unit.Words())));

    /// <summary>What passes the filters, a group for each unit, the largest group first, the farthest apart first.</summary>
    public IReadOnlyList<UnitGroup> Groups(ComparisonState state) =>
        [.. All.Where(state.Lets).GroupBy(figure => figure.Unit)
            .Select(group => new UnitGroup(group.Key, FarthestFirst(group)))
            .OrderByDescending(group => group.Figures.Count).ThenBy(group => group.Unit)];

    /// <summary>
    /// The farthest from England and Wales in the newest report that compares, each measure once; changes and counts are left out,
    /// because a share of them says little.
    /// </summary>
    public static IReadOnlyList<ComparedFigure> Farthest(IEnumerable<ComparedFigure> figures, int count)
    {
        var compared = figures.Where(figure => figure.Status is FactStatus.Current
            && figure.Nearest?.Kind is ComparatorKind.EnglandAndWales
            && figure.Unit is not (MeasureUnit.PercentChange or MeasureUnit.Count)).ToList();
        var newest = compared.Select(figure => figure.Cycle.Order).DefaultIfEmpty().Max();
        return [.. FarthestFirst(compared.Where(figure => figure.Cycle.Order == newest && figure.Distance > 0))
            .DistinctBy(figure => figure.MeasureKey ?? figure.Label, StringComparer.Ordinal).Take(count)];
    }

    private static IReadOnlyList<ComparedFigure> FarthestFirst(IEnumerable<ComparedFigure> figures) =>
        [.. figures.OrderByDescending(figure => figure.Distance ?? -1).ThenBy(figure => figure.Label, StringComparer.Ordinal).ThenBy(figure => figure.Id)];

    private static IReadOnlyList<Choice> Choices(string all, IEnumerable<Choice> choices) => [new Choice("", all), .. choices.Distinct()];
}

/// <summary>The figures of one unit, on one scale.</summary>
public sealed record UnitGroup(MeasureUnit Unit, IReadOnlyList<ComparedFigure> Figures);

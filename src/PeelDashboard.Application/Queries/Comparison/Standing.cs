namespace PeelDashboard.Application.Queries.Comparison;

/// <summary>
/// Where the force is worse and where it is better than England and Wales or its target, by our reading of the direction.
/// </summary>
/// <param name="Worse">The newest cycle first, then the farthest apart by the share of the comparator.</param>
/// <param name="Better">In the same order.</param>
/// <param name="NoDirection">How many figures are neither, because a higher figure is neither better nor worse.</param>
/// <param name="Level">How many have a direction and equal their comparator, or have another one than those two.</param>
public sealed record Standing(IReadOnlyList<ComparedFigure> Worse, IReadOnlyList<ComparedFigure> Better, int NoDirection, int Level)
{
    /// <summary>Sorts the current figures among those given.</summary>
    public static Standing Of(IEnumerable<ComparedFigure> figures)
    {
        var current = figures.Where(figure => figure.Status is Domain.Grades.FactStatus.Current && figure.Nearest is not null)
            .OrderByDescending(figure => figure.Cycle.Order).ThenByDescending(figure => Math.Abs(figure.PercentFrom(figure.Nearest!) ?? 0))
            .ToLookup(figure => figure.HasNoDirection ? "none" : figure.Verdict(figure.Nearest!), StringComparer.Ordinal);
        return new([.. current["worse"]], [.. current["better"]], current["none"].Count(), current[""].Count());
    }
}

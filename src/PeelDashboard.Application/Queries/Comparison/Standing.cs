namespace PeelDashboard.Application.Queries.Comparison;

/// <summary>
/// Where the force is worse and where it is better than England and Wales or its target, by our reading of the direction.
/// </summary>
public sealed record Standing(IReadOnlyList<ComparedFigure> Worse, IReadOnlyList<ComparedFigure> Better, int NoDirection, int Level)
{
    public static Standing Of(IEnumerable<ComparedFigure> figures)
    {
        var current = figures.Where(figure => figure.Status is Domain.Grades.FactStatus.Current && figure.Nearest is not null)
            .OrderByDescending(figure => figure.Cycle.Order).ThenByDescending(figure => Math.Abs(figure.PercentFrom(figure.Nearest!) ?? 0))
            .ToLookup(figure => figure.HasNoDirection ? "none" : figure.Verdict(figure.Nearest!), StringComparer.Ordinal);
        return new([.. current["worse"]], [.. current["better"]], current["none"].Count(), current[""].Count());
    }
}

using PeelDashboard.Web.Components.Charts;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.NationalComparison;

/// <summary>Figures as rows of a chart.</summary>
public static class FigureRows
{
    /// <summary>A figure with a comparator as a row.</summary>
    /// <param name="figure">With a value and at least one comparator.</param>
    /// <param name="force">For the address of the measure; null for the default force.</param>
    public static DumbbellRow Row(ComparedFigure figure, string? force) => new(
        figure.Label, MeasureAddress(figure, force), figure.When, figure.Amount,
        [.. figure.Others.Select(other => new DumbbellMark(other.Kind, other.Value))], figure.Note, figure.Passage);

    /// <summary>The page of the figure's measure; null where no measure of the catalogue fits.</summary>
    public static string? MeasureAddress(ComparedFigure figure, string? force) =>
        figure.MeasureKey is null ? null : PageAddress.Write(ComparisonState.Path + "/" + figure.MeasureKey, ("force", force));
}

using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Domain.Figures;

namespace PeelDashboard.Application.Queries.Comparison;

/// <summary>What a figure counts. Only figures of one basis may be joined by a line.</summary>
/// <remarks>
/// Values of one measure in one cycle share a basis unless they are parts of different wholes. From cycle to cycle the inspectorate changes
/// what it counts, so there they share one only where <c>bases</c> of data/measures.json says the same of both cycles; where it says
/// nothing
/// they do not.
/// </remarks>
/// <param name="Measure">Key of the measure, or the figure's own words where no measure fits.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Whole">Of "37 of 60" 60; else null.</param>
/// <param name="Counted">What the cycle's report counts, in our words; the cycle itself where the catalogue does not say.</param>
public sealed record FigureBasis(string Measure, MeasureUnit Unit, decimal? Whole, string Counted)
{
    /// <summary>The basis of a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="definition">Its measure in the catalogue; null where the catalogue has it no more.</param>
    public static FigureBasis Of(ComparedFigure figure, MeasureDefinition? definition) => new(
        figure.MeasureKey ?? figure.Label, figure.Unit, figure.Unit is MeasureUnit.Count or MeasureUnit.Ratio ? figure.Denominator : null,
        Words(figure.Cycle.Key, definition) ?? figure.Cycle.Key);

    /// <summary>What the report of a cycle counts; null where the catalogue does not say.</summary>
    public static string? Words(string cycle, MeasureDefinition? definition) => definition?.Bases.GetValueOrDefault(cycle);
}

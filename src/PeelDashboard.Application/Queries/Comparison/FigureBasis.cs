namespace PeelDashboard.Application.Queries.Comparison;

/// <summary>
/// What a figure counts. Only figures of one basis may be joined by a line. Values of one measure in one cycle share a basis unless they
/// are parts of different wholes. From cycle to cycle the inspectorate changes what it counts, so there they share one only where
/// <c>bases</c> of data/measures.json says the same of both cycles; where it says nothing they do not.
/// </summary>
public sealed record FigureBasis(string Measure, MeasureUnit Unit, decimal? Whole, string Counted)
{
    public static FigureBasis Of(ComparedFigure figure, MeasureDefinition? definition) => new(
        figure.MeasureKey ?? figure.Label, figure.Unit, figure.Unit is MeasureUnit.Count or MeasureUnit.Ratio ? figure.Denominator : null,
        Words(figure.Cycle.Key, definition) ?? figure.Cycle.Key);

    /// <summary>What the report of a cycle counts; null where the catalogue does not say.</summary>
    public static string? Words(string cycle, MeasureDefinition? definition) => definition?.Bases.GetValueOrDefault(cycle);
}

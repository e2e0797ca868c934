using PeelDashboard.Parsing.Figures.Numbers;

namespace PeelDashboard.Parsing.Figures;

/// <summary>A number that may be a figure: dates, years, codes and references are none.</summary>
internal readonly record struct FigureNumber(int Start, int End, decimal Value, MeasureUnit Unit, decimal? Denominator)
{
    public decimal? Upper { get; init; }

    /// <summary>Half the width of the confidence interval behind it, else null.</summary>
    public decimal? Margin { get; init; }

    /// <summary>The word that makes it inexact, as printed; empty where it is exact.</summary>
    public string Qualifier { get; init; } = "";

    /// <summary>A number that stands alone: a cell of a table, a line of a block.</summary>
    public static FigureNumber Alone(decimal value, MeasureUnit unit) => new(0, 0, value, unit, null);
}

internal readonly record struct ExcludedNumber(int Start, int Length, NumberRule Rule);

internal sealed record NumberReading(IReadOnlyList<FigureNumber> Figures, IReadOnlyList<ExcludedNumber> Excluded)
{
    public static readonly NumberReading None = new([], []);
}

using PeelDashboard.Domain.Figures;
using PeelDashboard.Parsing.Figures.Numbers;

namespace PeelDashboard.Parsing.Figures;

/// <summary>A number that may be a figure: dates, years, codes and references are none.</summary>
/// <param name="Start">Where its first digit, sign or letter stands.</param>
/// <param name="End">Just behind its unit.</param>
/// <param name="Value">As printed, trailing zeros kept; a change told in words carries its sign; of a part of a whole the upper number.</param>
/// <param name="Unit">From the words around it; a plain count where they name none.</param>
/// <param name="Denominator">The second number of "65 of the 88", "one fifth" and "1:80", else null.</param>
internal readonly record struct FigureNumber(int Start, int End, decimal Value, MeasureUnit Unit, decimal? Denominator)
{
    /// <summary>The upper end of a range such as "10–15", else null.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Half the width of the confidence interval behind it, else null.</summary>
    public decimal? Margin { get; init; }

    /// <summary>The word that makes it inexact, as printed; empty where it is exact.</summary>
    public string Qualifier { get; init; } = "";

    /// <summary>A number that stands alone: a cell of a table, a line of a block.</summary>
    public static FigureNumber Alone(decimal value, MeasureUnit unit) => new(0, 0, value, unit, null);
}

/// <summary>A number that a rule keeps out.</summary>
internal readonly record struct ExcludedNumber(int Start, int Length, NumberRule Rule);

/// <summary>What the numbers of a clean sentence are.</summary>
internal sealed record NumberReading(IReadOnlyList<FigureNumber> Figures, IReadOnlyList<ExcludedNumber> Excluded)
{
    /// <summary>Of a text without numbers.</summary>
    public static readonly NumberReading None = new([], []);
}

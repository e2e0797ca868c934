using PeelDashboard.Data.Model;
using PeelDashboard.Domain;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.NationalComparison;

/// <summary>The cycle of a figure's report.</summary>
public sealed record FigureCycle(string Key, string Slug, string Label, int Order);

/// <summary>One value that a figure is set against.</summary>
public sealed record ComparedWith(ComparatorKind Kind, decimal Value, int Line);

/// <summary>A figure about the force as the comparison shows it.</summary>
/// <remarks>
/// The theme is that of the measure, or of the area that holds the figure; empty where neither is known. Others is what the figure is set
/// against, in the order of <see cref="ComparatorKind"/>; it may be empty.
/// </remarks>
public sealed record ComparedFigure(
    int Id, string? MeasureKey, string Label, FigureCycle Cycle, string Area, string ThemeKey, string ThemeLabel, string Period, MeasureUnit Unit,
    decimal Value, decimal? Numerator, decimal? Denominator, Direction Direction, string RankStatement, StoredPassage Passage,
    FactStatus Status, int? SupersededById, string? AmendedOn, string? Reason, IReadOnlyList<ComparedWith> Others)
{
    /// <summary>What the figure is mainly compared with: England and Wales where the report gives it.</summary>
    public ComparedWith? Nearest => Others.Count > 0 ? Others[0] : null;

    /// <summary>
    /// How far apart: for shares and changes the percentage points, because a share of a share makes most of the smallest ones; for rates
    /// and counts, whose sizes differ, the difference as a share of the comparator. Null without a comparator, or with one of zero.
    /// </summary>
    public decimal? Distance => Nearest is not { } other ? null
        : Unit is MeasureUnit.Percent or MeasureUnit.PercentChange ? Math.Abs(Value - other.Value)
        : other.Value == 0 ? null
        : Math.Abs(Value - other.Value) / Math.Abs(other.Value);

    /// <summary>"65 of 88", or empty.</summary>
    public string Share => Numerator is { } part && Denominator is { } whole
        ? FigureText.Number(part, MeasureUnit.Count) + " of " + FigureText.Number(whole, MeasureUnit.Count)
        : "";

    /// <summary>Cycle and period: "2021/22, year to 31 March 2021".</summary>
    public string When => Period.Length > 0 ? Cycle.Key + ", " + Period : Cycle.Key;

    /// <summary>"9.1 points lower" than a comparator.</summary>
    public string DifferenceFrom(ComparedWith other) => FigureText.Difference(Value, other.Value, Unit);

    /// <summary>
    /// "better" or "worse" by our reading of the direction; empty where the measure has none, where both are equal, and against
    /// anything but England and Wales or a target.
    /// </summary>
    public string Verdict(ComparedWith other)
    {
        if (Direction is Direction.NoDirection || Value == other.Value) return "";
        if (other.Kind is not (ComparatorKind.EnglandAndWales or ComparatorKind.Target)) return "";
        return Direction is Direction.HigherIsBetter == Value > other.Value ? "better" : "worse";
    }

    /// <summary>"9.1 points lower: worse, as higher is better (ours)".</summary>
    public string Note => Nearest is not { } other ? "No England and Wales figure in this report"
        : Verdict(other) is { Length: > 0 } verdict
            ? $"{DifferenceFrom(other)}: {verdict}, as {Direction.Words()} (ours)"
            : DifferenceFrom(other);
}

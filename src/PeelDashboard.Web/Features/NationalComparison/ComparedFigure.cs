using PeelDashboard.Data.Model;
using PeelDashboard.Domain;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.NationalComparison;

/// <summary>The cycle of a figure's report.</summary>
public sealed record FigureCycle(string Key, string Slug, string Label, int Order);

/// <summary>One value that a figure is set against.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">As printed; of "37 out of 60" 37.</param>
/// <param name="Line">The line it stands on.</param>
/// <param name="Whole">Of the same 60; else null.</param>
public sealed record ComparedWith(ComparatorKind Kind, decimal Value, int Line, decimal? Whole = null);

/// <summary>A figure about the force as the comparison shows it.</summary>
/// <remarks>
/// The theme is that of the measure, or of the area that holds the figure; empty where neither is known. Others is what the figure is set
/// against, in the order of <see cref="ComparatorKind"/>; it may be empty.
/// </remarks>
public sealed record ComparedFigure(
    int Id, string? MeasureKey, string Label, FigureCycle Cycle, string Area, string ThemeKey, string ThemeLabel, string Period, MeasureUnit Unit,
    decimal? Value, FigureInexactness Inexactness, decimal? Numerator, decimal? Denominator, Direction Direction, string RankStatement,
    StoredPassage Passage, FactStatus Status, int? SupersededById, string? AmendedOn, string? Reason, bool InLatestText,
    IReadOnlyList<ComparedWith> Others)
{
    /// <summary>All that the report prints of it.</summary>
    public FigureAmount Amount =>
        new(Value, Unit, Inexactness.UpperValue, Inexactness.Margin, Inexactness.Qualifier, Numerator, Denominator);

    /// <summary>Whether it can be set against anything: it has a value, and the report sets it against another that counts the same.</summary>
    public bool IsCompared => Value is not null && Nearest is { } other && CountsTheSame(other);

    /// <summary>What the figure is mainly compared with: England and Wales where the report gives it.</summary>
    public ComparedWith? Nearest => Others.Count > 0 ? Others[0] : null;

    /// <summary>
    /// How far apart: for shares and changes the percentage points, because a share of a share makes most of the smallest ones; for rates
    /// and counts, whose sizes differ, the difference as a share of the comparator. Null without a comparator, or with one of zero, or where parts of different wholes
    /// would be compared.
    /// </summary>
    public decimal? Distance => Nearest is not { } other || !CountsTheSame(other) ? null
        : Unit is MeasureUnit.Percent or MeasureUnit.PercentChange ? Math.Abs(Gap(other))
        : other.Value == 0 ? null
        : Math.Abs(Gap(other)) / Math.Abs(other.Value);

    /// <summary>Cycle and period: "2021/22, year to 31 March 2021".</summary>
    public string When => Period.Length > 0 ? Cycle.Key + ", " + Period : Cycle.Key;

    /// <summary>"9.1 points lower" than a comparator; empty where the text has no value, and between parts of different wholes.</summary>
    public string DifferenceFrom(ComparedWith other) => Value is { } value && CountsTheSame(other) ? FigureText.Difference(value, other.Value, Unit) : "";

    /// <summary>
    /// "better" or "worse" by our reading of the direction; empty where the measure has none, where both are equal, and against
    /// anything but England and Wales or a target.
    /// </summary>
    public string Verdict(ComparedWith other)
    {
        if (Direction is Direction.NoDirection || Gap(other) == 0) return "";
        if (other.Kind is not (ComparatorKind.EnglandAndWales or ComparatorKind.Target)) return "";
        return Direction is Direction.HigherIsBetter == Gap(other) > 0 ? "better" : "worse";
    }

    /// <summary>"9.1 points lower: worse, as higher is better (ours)".</summary>
    public string Note => Nearest is not { } other ? "No England and Wales figure in this report"
        : Verdict(other) is { Length: > 0 } verdict
            ? $"{DifferenceFrom(other)}: {verdict}, as {Direction.Words()} (ours)"
            : DifferenceFrom(other);

    /// <summary>67 of 70 cases less 37 of 60 would say nothing.</summary>
    private bool CountsTheSame(ComparedWith other) => other.Whole is null || other.Whole == Denominator;

    private decimal Gap(ComparedWith other) => Value is { } value ? value - other.Value : 0;
}

/// <summary>What makes a printed figure less than exact: a range, a confidence interval, a word such as "about".</summary>
public sealed record FigureInexactness(decimal? UpperValue, decimal? Margin, string Qualifier);

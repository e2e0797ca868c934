using PeelDashboard.Application.Formatting;
using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Navigation;

namespace PeelDashboard.Web.Components.Charts;

/// <summary>One row of a dumbbell chart: a force's figure with what it is set against.</summary>
public sealed record DumbbellRow(
    string Label, string? Address, string Sub, FigureAmount Amount, IReadOnlyList<DumbbellMark> Others, string Note, StoredPassage? Passage)
{
    public decimal Value => Amount.Value ?? 0;

    public MeasureUnit Unit => Amount.Unit;

    /// <summary>"better" or "worse" than what the note tells of, by our reading; empty where neither can be said.</summary>
    public string Verdict { get; init; } = "";
    public bool HasNoDirection { get; init; }
    public bool IsStruck { get; init; }
    public IReadOnlyList<string> MoreNotes { get; init; } = [];
    public IReadOnlyList<DumbbellPlace> AlsoAt { get; init; } = [];
}

public sealed record DumbbellPlace(StoredPassage Passage, string Rounded);

public sealed record DumbbellMark(ComparatorKind Kind, decimal Value);

public static class DumbbellRows
{
    public static DumbbellRow Row(ComparedFigure figure, string? force) => new(
        figure.Label, MeasureAddress(figure, force), figure.When, figure.Amount,
        [.. figure.Comparable.Select(other => new DumbbellMark(other.Kind, other.Value))], Note(figure), figure.Passage)
    {
        Verdict = figure.Nearest is { } nearest ? figure.Verdict(nearest) : "",
        HasNoDirection = figure.HasNoDirection,
        IsStruck = figure.IsStruck,
        MoreNotes = [.. figure.Comparable.Skip(1).Select(other => figure.DifferenceWords(other, isNamed: true))
            .Where(note => note.Length > 0)],
        AlsoAt = [.. figure.AlsoPrinted.Select(printing => new DumbbellPlace(printing.Passage, figure.RoundedAt(printing)))],
    };

    /// <summary>The page of the figure's measure; null where no measure of the catalogue fits.</summary>
    public static string? MeasureAddress(ComparedFigure figure, string? force) =>
        figure.MeasureKey is null ? null : Routes.Measure(figure.MeasureKey, force);

    /// <summary>
    /// The difference with its reading in one text: "9.1 points lower (31 percent less): worse, as higher is better".
    /// </summary>
    public static string Words(ComparedFigure figure) => figure.Nearest is { } nearest && figure.Verdict(nearest) is { Length: > 0 } verdict
        ? $"{Note(figure)}: {verdict}, as {figure.Direction.Words()}"
        : Note(figure);

    /// <summary>Names what it is compared with, unless that is England and Wales alone, as nearly everywhere.</summary>
    private static string Note(ComparedFigure figure) => figure.Nearest is not { } nearest ? ComparedFigure.NoComparator
        : figure.Comparable.Count == 1 && nearest.Kind is ComparatorKind.EnglandAndWales ? figure.DifferenceWords(nearest)
        : figure.DifferenceWords(nearest, isNamed: true);
}

using PeelDashboard.Application.Formatting;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;

namespace PeelDashboard.Web.Components.Charts;

/// <summary>One row of a dumbbell chart: a force's figure with what it is set against.</summary>
/// <param name="Label">The measure.</param>
/// <param name="Address">Where the label leads; null for nowhere.</param>
/// <param name="Sub">Under the label: cycle and period.</param>
/// <param name="Amount">The force's figure with its unit, which is that of all values of the row; one chart has one unit.</param>
/// <param name="Others">At least one comparator.</param>
/// <param name="Note">At the right: how far apart.</param>
/// <param name="Passage">Where the report says so.</param>
public sealed record DumbbellRow(
    string Label, string? Address, string Sub, FigureAmount Amount, IReadOnlyList<DumbbellMark> Others, string Note, StoredPassage? Passage)
{
    /// <summary>Where it stands on the scale; of a range the lower end.</summary>
    public decimal Value => Amount.Value ?? 0;

    /// <summary>Of all values of the row.</summary>
    public MeasureUnit Unit => Amount.Unit;

    /// <summary>"better" or "worse" than what the note tells of, by our reading; empty where neither can be said.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>Whether a higher figure is neither better nor worse.</summary>
    public bool HasNoDirection { get; init; }

    /// <summary>How far the further comparators are.</summary>
    public IReadOnlyList<string> MoreNotes { get; init; } = [];

    /// <summary>Where the report prints the figure again.</summary>
    public IReadOnlyList<DumbbellPlace> AlsoAt { get; init; } = [];
}

/// <summary>Another place of the same figure.</summary>
/// <param name="Passage">The place.</param>
/// <param name="Rounded">How it is printed there, where that differs; else empty.</param>
public sealed record DumbbellPlace(StoredPassage Passage, string Rounded);

/// <summary>One value that the force's figure is set against.</summary>
/// <param name="Kind">Tells the shape of the mark.</param>
/// <param name="Value">In the row's unit.</param>
public sealed record DumbbellMark(ComparatorKind Kind, decimal Value);

using PeelDashboard.Data.Model;
using PeelDashboard.Domain;

namespace PeelDashboard.Web.Components.Charts;

/// <summary>One row of a dumbbell chart: a force's figure with what it is set against.</summary>
/// <param name="Label">The measure.</param>
/// <param name="Address">Where the label leads; null for nowhere.</param>
/// <param name="Sub">Under the label: cycle and period.</param>
/// <param name="Value">The force's figure.</param>
/// <param name="Unit">Of all values of the row; one chart has one unit.</param>
/// <param name="Others">At least one comparator.</param>
/// <param name="Note">At the right: how far apart, and whether that is better.</param>
/// <param name="Passage">Where the report says so.</param>
public sealed record DumbbellRow(
    string Label, string? Address, string Sub, decimal Value, MeasureUnit Unit, IReadOnlyList<DumbbellMark> Others, string Note,
    StoredPassage? Passage);

/// <summary>One value that the force's figure is set against.</summary>
/// <param name="Kind">Tells the shape of the mark.</param>
/// <param name="Value">In the row's unit.</param>
public sealed record DumbbellMark(ComparatorKind Kind, decimal Value);

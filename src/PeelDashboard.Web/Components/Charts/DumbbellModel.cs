using PeelDashboard.Data.Model;
using PeelDashboard.Domain;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Components.Charts;

/// <summary>One row of a dumbbell chart: a force's figure with what it is set against.</summary>
/// <param name="Label">The measure.</param>
/// <param name="Address">Where the label leads; null for nowhere.</param>
/// <param name="Sub">Under the label: cycle and period.</param>
/// <param name="Amount">The force's figure with its unit, which is that of all values of the row; one chart has one unit.</param>
/// <param name="Others">At least one comparator.</param>
/// <param name="Note">At the right: how far apart, and whether that is better.</param>
/// <param name="Passage">Where the report says so.</param>
public sealed record DumbbellRow(
    string Label, string? Address, string Sub, FigureAmount Amount, IReadOnlyList<DumbbellMark> Others, string Note, StoredPassage? Passage)
{
    /// <summary>Where it stands on the scale; of a range the lower end.</summary>
    public decimal Value => Amount.Value ?? 0;

    /// <summary>Of all values of the row.</summary>
    public MeasureUnit Unit => Amount.Unit;
}

/// <summary>One value that the force's figure is set against.</summary>
/// <param name="Kind">Tells the shape of the mark.</param>
/// <param name="Value">In the row's unit.</param>
public sealed record DumbbellMark(ComparatorKind Kind, decimal Value);

using PeelDashboard.Data.Model;
using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Data.Storage;

/// <summary>Rows of forces, cycles, themes, areas and measures.</summary>
internal static class CatalogueRows
{
    public static readonly RowMap<Force> Forces = new(
        "Forces", ["Id", "Name", "Slug", "Code", "Region"],
        force => [force.Id, force.Name, force.Slug, force.Code, force.Region],
        row => new Force { Id = row.Int(0), Name = row.Text(1), Slug = row.Text(2), Code = row.Text(3), Region = row.Text(4) });

    public static readonly RowMap<InspectionCycle> Cycles = new(
        "Cycles", ["Key", "Slug", "Label", "Order", "Scale", "ComparableGroup", "BreakNote", "PublishedFrom", "PublishedTo", "Asks"],
        cycle =>
        [
            cycle.Key, cycle.Slug, cycle.Label, cycle.Order, cycle.Scale.ToString(), cycle.ComparableGroup, cycle.BreakNote,
            cycle.PublishedFrom, cycle.PublishedTo, cycle.Asks,
        ],
        row => new InspectionCycle
        {
            Key = row.Text(0), Slug = row.Text(1), Label = row.Text(2), Order = row.Int(3), Scale = row.Word<GradeScale>(4),
            ComparableGroup = row.Text(5), BreakNote = row.Text(6), PublishedFrom = row.Text(7), PublishedTo = row.Text(8), Asks = row.Text(9),
        });

    public static readonly RowMap<Theme> Themes = new(
        "Themes", ["Key", "Label", "Order"],
        theme => [theme.Key, theme.Label, theme.Order],
        row => new Theme { Key = row.Text(0), Label = row.Text(1), Order = row.Int(2) });

    public static readonly RowMap<Area> Areas = new(
        "Areas", ["Id", "CycleKey", "Key", "Code", "Name", "ShortName", "Level", "Pillar", "ThemeKey", "IsGraded", "Order"],
        area =>
        [
            area.Id, area.CycleKey, area.Key, area.Code, area.Name, area.ShortName, area.Level.ToString(), area.Pillar, area.ThemeKey,
            area.IsGraded, area.Order,
        ],
        row => new Area
        {
            Id = row.Int(0), CycleKey = row.Text(1), Key = row.Text(2), Code = row.Text(3), Name = row.Text(4), ShortName = row.Text(5),
            Level = row.Word<AreaLevel>(6), Pillar = row.Text(7), ThemeKey = row.Text(8), IsGraded = row.Bool(9), Order = row.Int(10),
        });

    public static readonly RowMap<Measure> Measures = new(
        "Measures", ["Key", "Label", "Unit", "Direction", "ThemeKey"],
        measure => [measure.Key, measure.Label, measure.Unit.ToString(), measure.Direction.ToString(), measure.ThemeKey],
        row => new Measure
        {
            Key = row.Text(0), Label = row.Text(1), Unit = row.Word<MeasureUnit>(2), Direction = row.Word<Direction>(3), ThemeKey = row.Text(4),
        });
}

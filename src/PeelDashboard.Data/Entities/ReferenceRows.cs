using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Data.Entities;

public sealed class Force
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Code { get; set; } = "";
    public string Region { get; set; } = "";
}

public sealed class InspectionCycle
{
    public string Key { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Label { get; set; } = "";
    public int Order { get; set; }
    public GradeScale Scale { get; set; }
    public string ComparableGroup { get; set; } = "";

    /// <summary>Why grades from here on cannot be compared with earlier ones.</summary>
    public string BreakNote { get; set; } = "";
    public string PublishedFrom { get; set; } = "";
    public string PublishedTo { get; set; } = "";
    public string Asks { get; set; } = "";
}

public sealed class Theme
{
    public string Key { get; set; } = "";
    public string Label { get; set; } = "";
    public int Order { get; set; }
}

public sealed class Area
{
    public int Id { get; set; }
    public string CycleKey { get; set; } = "";
    public InspectionCycle Cycle { get; set; } = null!;
    public string Key { get; set; } = "";
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string ShortName { get; set; } = "";
    public AreaLevel Level { get; set; }
    public string Pillar { get; set; } = "";
    public string ThemeKey { get; set; } = "";
    public Theme Theme { get; set; } = null!;
    public bool IsGraded { get; set; }
    public int Order { get; set; }
}

public sealed class Measure
{
    public string Key { get; set; } = "";
    public string Label { get; set; } = "";
    public MeasureUnit Unit { get; set; }
    public Direction Direction { get; set; }
    public string ThemeKey { get; set; } = "";
    public Theme Theme { get; set; } = null!;
}

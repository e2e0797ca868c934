using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Data.Entities;

/// <summary>A police force.</summary>
public sealed class Force
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>As in <c>data/forces.csv</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>For addresses.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Three letters, for AFI references.</summary>
    public string Code { get; set; } = "";

    /// <summary>English region, or Wales.</summary>
    public string Region { get; set; } = "";
}

/// <summary>A round of inspection.</summary>
public sealed class InspectionCycle
{
    /// <summary>"2021/22"; the key.</summary>
    public string Key { get; set; } = "";

    /// <summary>"2021-22", for addresses and references.</summary>
    public string Slug { get; set; } = "";

    /// <summary>For headings.</summary>
    public string Label { get; set; } = "";

    /// <summary>Position in time.</summary>
    public int Order { get; set; }

    /// <summary>The grades it uses.</summary>
    public GradeScale Scale { get; set; }

    /// <summary>Cycles of one group may be compared.</summary>
    public string ComparableGroup { get; set; } = "";

    /// <summary>Why grades from here on cannot be compared with earlier ones.</summary>
    public string BreakNote { get; set; } = "";

    /// <summary>First publication, ISO, as exact as known.</summary>
    public string PublishedFrom { get; set; } = "";

    /// <summary>Last publication, ISO, as exact as known.</summary>
    public string PublishedTo { get; set; } = "";

    /// <summary>What it asked about.</summary>
    public string Asks { get; set; } = "";
}

/// <summary>A row of the grade history (ours).</summary>
public sealed class Theme
{
    /// <summary>The key.</summary>
    public string Key { get; set; } = "";

    /// <summary>For pages.</summary>
    public string Label { get; set; } = "";

    /// <summary>Position.</summary>
    public int Order { get; set; }
}

/// <summary>An area of one cycle's framework.</summary>
public sealed class Area
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The cycle.</summary>
    public string CycleKey { get; set; } = "";

    /// <summary>The cycle.</summary>
    public InspectionCycle Cycle { get; set; } = null!;

    /// <summary>Unique within the cycle.</summary>
    public string Key { get; set; } = "";

    /// <summary>Three letters, for AFI references.</summary>
    public string Code { get; set; } = "";

    /// <summary>Official name.</summary>
    public string Name { get; set; } = "";

    /// <summary>A few words, for tables.</summary>
    public string ShortName { get; set; } = "";

    /// <summary>Pillar, question or area.</summary>
    public AreaLevel Level { get; set; }

    /// <summary>The pillar's name, or empty.</summary>
    public string Pillar { get; set; } = "";

    /// <summary>Which row of the history it stands in.</summary>
    public string ThemeKey { get; set; } = "";

    /// <summary>Which row of the history it stands in.</summary>
    public Theme Theme { get; set; } = null!;

    /// <summary>Whether the framework grades it.</summary>
    public bool IsGraded { get; set; }

    /// <summary>Position in the framework.</summary>
    public int Order { get; set; }
}

/// <summary>A measure of the catalogue.</summary>
public sealed class Measure
{
    /// <summary>The key, as in addresses.</summary>
    public string Key { get; set; } = "";

    /// <summary>For pages and files.</summary>
    public string Label { get; set; } = "";

    /// <summary>What its number counts.</summary>
    public MeasureUnit Unit { get; set; }

    /// <summary>Whether a higher figure is better (ours).</summary>
    public Direction Direction { get; set; }

    /// <summary>The theme it is listed under.</summary>
    public string ThemeKey { get; set; } = "";

    /// <summary>The theme it is listed under.</summary>
    public Theme Theme { get; set; } = null!;
}

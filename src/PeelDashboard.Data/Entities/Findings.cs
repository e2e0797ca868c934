namespace PeelDashboard.Data.Entities;

/// <summary>A narrative finding.</summary>
public sealed class Finding : IStatedFact
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The force.</summary>
    public int ForceId { get; set; }

    /// <summary>The force.</summary>
    public Force Force { get; set; } = null!;

    /// <summary>The cycle.</summary>
    public string CycleKey { get; set; } = "";

    /// <summary>The area, where the heading above is one of the framework.</summary>
    public int? AreaId { get; set; }

    /// <summary>The area.</summary>
    public Area? Area { get; set; }

    /// <summary>The heading above it.</summary>
    public string AreaAsPrinted { get; set; } = "";

    /// <summary>Clean text.</summary>
    public string Headline { get; set; } = "";

    /// <summary>Further paragraphs; may be empty.</summary>
    public string Detail { get; set; } = "";

    /// <summary>Position in the report, from 1.</summary>
    public int Order { get; set; }

    /// <summary>Where the report says so.</summary>
    public StoredPassage Passage { get; set; } = new();

    /// <summary>Whether the latest text of the report still has it.</summary>
    public bool InLatestText { get; set; } = true;
}

using PeelDashboard.Domain.Findings;

namespace PeelDashboard.Data.Entities;

/// <summary>A shortcoming that the force must put right.</summary>
public sealed class AreaForImprovement : IStatedFact
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Force, cycle, area and number: "NHP-2021-22-INV-1". Given once and kept on re-import.</summary>
    public string Reference { get; set; } = "";

    /// <summary>The force.</summary>
    public int ForceId { get; set; }

    /// <summary>The force.</summary>
    public Force Force { get; set; } = null!;

    /// <summary>The area, which also tells the cycle.</summary>
    public int AreaId { get; set; }

    /// <summary>The area.</summary>
    public Area Area { get; set; } = null!;

    /// <summary>How serious it is.</summary>
    public AfiKind Kind { get; set; }

    /// <summary>Clean text; bullets after line feeds.</summary>
    public string Headline { get; set; } = "";

    /// <summary>The explanatory paragraphs, separated by blank lines; may be empty.</summary>
    public string Detail { get; set; } = "";

    /// <summary>The cause of concern that a recommendation belongs to, or null.</summary>
    public int? ParentId { get; set; }

    /// <summary>By when the report wants it done, in its words; empty where it sets no time.</summary>
    public string TimeLimit { get; set; } = "";

    /// <summary>When that time ends, ISO, as exact as the report's own date; null where it cannot be told. The force's own due date is kept elsewhere.</summary>
    public string? TimeLimitEndsOn { get; set; }

    /// <summary>Position in the report, from 1.</summary>
    public int Order { get; set; }

    /// <summary>Where the report says so.</summary>
    public StoredPassage Passage { get; set; } = new();

    /// <summary>Whether the latest text of the report still has it.</summary>
    public bool InLatestText { get; set; } = true;
}

/// <summary>The inspectorate's statement that something it raised is closed.</summary>
public sealed class AfiClosure : IStatedFact
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The force.</summary>
    public int ForceId { get; set; }

    /// <summary>The cycle of the report that raised it.</summary>
    public string CycleKey { get; set; } = "";

    /// <summary>The area, where the letter tells which.</summary>
    public int? AreaId { get; set; }

    /// <summary>What kind of thing is closed.</summary>
    public AfiKind Kind { get; set; }

    /// <summary>What the letter says of its content; may be empty.</summary>
    public string Subject { get; set; } = "";

    /// <summary>When, ISO, as exact as the letter gives it; null where it gives none.</summary>
    public string? ClosedOn { get; set; }

    /// <summary>What is closed, where the store has it and only one thing fits; else null.</summary>
    public int? AfiId { get; set; }

    /// <summary>Position in the letter, from 1.</summary>
    public int Order { get; set; }

    /// <summary>Where the letter says so.</summary>
    public StoredPassage Passage { get; set; } = new();

    /// <summary>Whether the latest text of the letter still has it.</summary>
    public bool InLatestText { get; set; } = true;
}

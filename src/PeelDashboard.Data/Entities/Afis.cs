using PeelDashboard.Domain.Findings;

namespace PeelDashboard.Data.Entities;

public sealed class AreaForImprovement : IStatedFact
{
    public int Id { get; set; }

    /// <summary>Force, cycle, area and number: "NHP-2021-22-INV-1". Given once and kept on re-import.</summary>
    public string Reference { get; set; } = "";
    public int ForceId { get; set; }
    public Force Force { get; set; } = null!;
    public int AreaId { get; set; }
    public Area Area { get; set; } = null!;
    public AfiKind Kind { get; set; }
    public string Headline { get; set; } = "";

    /// <summary>The explanatory paragraphs, separated by blank lines; may be empty.</summary>
    public string Detail { get; set; } = "";

    /// <summary>The cause of concern that a recommendation belongs to, or null.</summary>
    public int? ParentId { get; set; }

    /// <summary>By when the report wants it done, in its words; empty where it sets no time.</summary>
    public string TimeLimit { get; set; } = "";

    /// <summary>
    /// When that time ends, ISO, as exact as the report's own date; null where it cannot be told. The force's own due date is kept
    /// elsewhere.
    /// </summary>
    public string? TimeLimitEndsOn { get; set; }
    public int Order { get; set; }
    public StoredPassage Passage { get; set; } = new();
    public bool InLatestText { get; set; } = true;
}

public sealed class AfiClosure : IStatedFact
{
    public int Id { get; set; }
    public int ForceId { get; set; }
    public string CycleKey { get; set; } = "";
    public int? AreaId { get; set; }
    public AfiKind Kind { get; set; }
    public string Subject { get; set; } = "";

    /// <summary>When, ISO, as exact as the letter gives it; null where it gives none.</summary>
    public string? ClosedOn { get; set; }

    /// <summary>What is closed, where the store has it and only one thing fits; else null.</summary>
    public int? AfiId { get; set; }
    public int Order { get; set; }
    public StoredPassage Passage { get; set; } = new();
    public bool InLatestText { get; set; } = true;
}

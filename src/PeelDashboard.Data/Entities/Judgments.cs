using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Data.Entities;

public sealed class Judgment
{
    public int Id { get; set; }
    public int ForceId { get; set; }
    public Force Force { get; set; } = null!;
    public int AreaId { get; set; }
    public Area Area { get; set; } = null!;
    public Grade Grade { get; set; }
    public Basis Basis { get; set; }
    public string AreaAsPrinted { get; set; } = "";

    /// <summary>When the judgment was published, ISO, as exact as known; null where no source says.</summary>
    public string? StatedOn { get; set; }
    public StoredPassage Passage { get; set; } = new();
    public FactStatus Status { get; set; }
    public int? SupersededById { get; set; }

    /// <summary>When it was amended, ISO; on both the old and the new judgment.</summary>
    public string? AmendedOn { get; set; }
    public string? Reason { get; set; }
    public string Note { get; set; } = "";

    /// <summary>
    /// The cycle in which the area was inspected, where a report carries the grade over; null when it is that of the area.
    /// </summary>
    public string? InspectedIn { get; set; }

    /// <summary>Public records that state the same judgment beside the main source, agreeing or not.</summary>
    public List<JudgmentRecord> Records { get; } = [];
}

public sealed class JudgmentRecord
{
    public int Id { get; set; }
    public int JudgmentId { get; set; }

    /// <summary>The grade that this record states; where it differs from the judgment's, <c>check</c> reports it.</summary>
    public Grade Grade { get; set; }
    public string AreaAsPrinted { get; set; } = "";
    public Basis Basis { get; set; }
    public string Address { get; set; } = "";

    /// <summary>The document, where a second document says it; null for an address.</summary>
    public int? DocumentId { get; set; }

    /// <summary>Lines of that document in the form of the CSV contract; empty for an address.</summary>
    public string Lines { get; set; } = "";
    public int FirstLine { get; set; }

    /// <summary>Which text of the document the lines belong to, from 1; 0 for an address.</summary>
    public int Edition { get; set; }
    public string Quote { get; set; } = "";
    public string? StatedOn { get; set; }
    public string Note { get; set; } = "";

    /// <summary>The cycle in which the area was inspected, where the record carries the grade over; else null.</summary>
    public string? InspectedIn { get; set; }
}

/// <summary>How many areas of a force had a grade, as a press release says it. Never spread over areas.</summary>
public sealed class GradeCount : IStatedFact
{
    public int Id { get; set; }
    public int ForceId { get; set; }
    public string CycleKey { get; set; } = "";
    public Grade Grade { get; set; }
    public int Areas { get; set; }
    public StoredPassage Passage { get; set; } = new();
    public string? StatedOn { get; set; }
    public string Note { get; set; } = "";
    public bool InLatestText { get; set; } = true;
}

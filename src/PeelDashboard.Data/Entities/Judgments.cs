using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Data.Entities;

/// <summary>What the inspectorate says of one area of one force in one cycle.</summary>
public sealed class Judgment
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The force.</summary>
    public int ForceId { get; set; }

    /// <summary>The force.</summary>
    public Force Force { get; set; } = null!;

    /// <summary>The area, which also tells the cycle.</summary>
    public int AreaId { get; set; }

    /// <summary>The area.</summary>
    public Area Area { get; set; } = null!;

    /// <summary>The grade, or ungraded.</summary>
    public Grade Grade { get; set; }

    /// <summary>How near the source stands.</summary>
    public Basis Basis { get; set; }

    /// <summary>The area's name in the source.</summary>
    public string AreaAsPrinted { get; set; } = "";

    /// <summary>When the judgment was published, ISO, as exact as known; null where no source says.</summary>
    public string? StatedOn { get; set; }

    /// <summary>Where the source says so.</summary>
    public StoredPassage Passage { get; set; } = new();

    /// <summary>Whether it still stands.</summary>
    public FactStatus Status { get; set; }

    /// <summary>The judgment that replaced it.</summary>
    public int? SupersededById { get; set; }

    /// <summary>When it was amended, ISO; on both the old and the new judgment.</summary>
    public string? AmendedOn { get; set; }

    /// <summary>Why it was amended; on both.</summary>
    public string? Reason { get; set; }

    /// <summary>What the source adds, for example "interim PEEL".</summary>
    public string Note { get; set; } = "";

    /// <summary>The cycle in which the area was inspected, where a report carries the grade over; null when it is that of the area.</summary>
    public string? InspectedIn { get; set; }

    /// <summary>Public records that state the same judgment beside the main source, agreeing or not.</summary>
    public List<JudgmentRecord> Records { get; } = [];
}

/// <summary>A public record beside the main source of a judgment.</summary>
public sealed class JudgmentRecord
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The judgment.</summary>
    public int JudgmentId { get; set; }

    /// <summary>The grade that this record states; where it differs from the judgment's, <c>check</c> reports it.</summary>
    public Grade Grade { get; set; }

    /// <summary>The area's name in the record.</summary>
    public string AreaAsPrinted { get; set; } = "";

    /// <summary>How near it stands.</summary>
    public Basis Basis { get; set; }

    /// <summary>Its address; empty for a document.</summary>
    public string Address { get; set; } = "";

    /// <summary>The document, where a second document says it; null for an address.</summary>
    public int? DocumentId { get; set; }

    /// <summary>Lines of that document in the form of the CSV contract; empty for an address.</summary>
    public string Lines { get; set; } = "";

    /// <summary>The line the quote stands on; 0 for an address.</summary>
    public int FirstLine { get; set; }

    /// <summary>Which text of the document the lines belong to, from 1; 0 for an address.</summary>
    public int Edition { get; set; }

    /// <summary>A verbatim piece of that line; empty for an address.</summary>
    public string Quote { get; set; } = "";

    /// <summary>When the record says the judgment was published, ISO.</summary>
    public string? StatedOn { get; set; }

    /// <summary>As the reference file gives it.</summary>
    public string Note { get; set; } = "";

    /// <summary>The cycle in which the area was inspected, where the record carries the grade over; else null.</summary>
    public string? InspectedIn { get; set; }
}

/// <summary>How many areas of a force had a grade, as a press release says it. Never spread over areas.</summary>
public sealed class GradeCount : IStatedFact
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The force.</summary>
    public int ForceId { get; set; }

    /// <summary>The cycle.</summary>
    public string CycleKey { get; set; } = "";

    /// <summary>The grade.</summary>
    public Grade Grade { get; set; }

    /// <summary>How many areas.</summary>
    public int Areas { get; set; }

    /// <summary>Where a press release or a public record says so.</summary>
    public StoredPassage Passage { get; set; } = new();

    /// <summary>ISO, or null.</summary>
    public string? StatedOn { get; set; }

    /// <summary>As the reference file gives it; empty for a press release.</summary>
    public string Note { get; set; } = "";

    /// <summary>Whether the latest text of the source still has it.</summary>
    public bool InLatestText { get; set; } = true;
}

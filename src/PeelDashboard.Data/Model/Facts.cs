using PeelDashboard.Domain;

namespace PeelDashboard.Data.Model;

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

/// <summary>A figure about a force.</summary>
public sealed class Observation : IStatedFact
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The force.</summary>
    public int ForceId { get; set; }

    /// <summary>The force.</summary>
    public Force Force { get; set; } = null!;

    /// <summary>The cycle of the report.</summary>
    public string CycleKey { get; set; } = "";

    /// <summary>The area whose section holds it, or null.</summary>
    public int? AreaId { get; set; }

    /// <summary>The area.</summary>
    public Area? Area { get; set; }

    /// <summary>The measure of the catalogue, or null.</summary>
    public string? MeasureKey { get; set; }

    /// <summary>The measure of the catalogue, or null.</summary>
    public Measure? Measure { get; set; }

    /// <summary>The measure's label, or the words of the source.</summary>
    public string Label { get; set; } = "";

    /// <summary>In the source's words; empty where it gives none.</summary>
    public string Period { get; set; } = "";

    /// <summary>What the number counts.</summary>
    public MeasureUnit Unit { get; set; }

    /// <summary>As printed; null where the text has the label and not the value.</summary>
    public decimal? Value { get; set; }

    /// <summary>The upper end of a range whose lower end is the value; else null.</summary>
    public decimal? UpperValue { get; set; }

    /// <summary>Half the width of the confidence interval, in the unit of the value; else null.</summary>
    public decimal? Margin { get; set; }

    /// <summary>The word that makes the value inexact, as printed; empty where it is exact.</summary>
    public string Qualifier { get; set; } = "";

    /// <summary>Of "65 of the 88", else null.</summary>
    public decimal? Numerator { get; set; }

    /// <summary>Of the same, else null.</summary>
    public decimal? Denominator { get; set; }

    /// <summary>As quoted; may be empty.</summary>
    public string RankStatement { get; set; } = "";

    /// <summary>Position in the report, from 1.</summary>
    public int Order { get; set; }

    /// <summary>Where the report says so.</summary>
    public StoredPassage Passage { get; set; } = new();

    /// <summary>Whether it still stands.</summary>
    public FactStatus Status { get; set; }

    /// <summary>The figure that replaced it.</summary>
    public int? SupersededById { get; set; }

    /// <summary>When it was corrected, ISO, as exact as known; on both the old and the new figure.</summary>
    public string? AmendedOn { get; set; }

    /// <summary>Why; on both.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether the latest text of the report still has it.</summary>
    public bool InLatestText { get; set; } = true;

    /// <summary>What it is set against.</summary>
    public List<Comparator> Comparators { get; } = [];
}

/// <summary>One value that a figure is set against.</summary>
public sealed class Comparator
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The figure.</summary>
    public int ObservationId { get; set; }

    /// <summary>England and Wales, local population, target or the period before.</summary>
    public ComparatorKind Kind { get; set; }

    /// <summary>As printed; of "37 out of 60" 37.</summary>
    public decimal Value { get; set; }

    /// <summary>Of the same 60; null where the value is no part of a whole.</summary>
    public decimal? Whole { get; set; }

    /// <summary>The line of the document it stands on.</summary>
    public int Line { get; set; }
}

using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Data.Entities;

public enum ImportOutcome
{
    Imported,

    /// <summary>Known under this name with other content; the differences were applied.</summary>
    Updated,

    /// <summary>The same bytes were imported before; nothing was written, and since this is so there is no record of it either.</summary>
    Unchanged,

    Refused,

    /// <summary>An earlier import was taken back; what it had brought is gone.</summary>
    TakenBack,
}

/// <summary>One file that was given to the importer, whatever came of it; none where the store had it already.</summary>
public sealed class ImportRun
{
    /// <summary>Key; the highest one of those that changed facts is the version of the store's content.</summary>
    public int Id { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime FinishedAt { get; set; }
    public string FileName { get; set; } = "";
    public string Sha256 { get; set; } = "";
    public int? DocumentId { get; set; }
    public ImportOutcome Outcome { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }

    /// <summary>Facts that are no longer in the text; they are kept and marked.</summary>
    public int Gone { get; set; }
    public string Message { get; set; } = "";
    public int Judgments { get; set; }
    public int Afis { get; set; }
    public int Findings { get; set; }
    public int Figures { get; set; }
    public int Sections { get; set; }
    public int FilledLines { get; set; }
    public int FactLines { get; set; }
    public int RuleLines { get; set; }
    public List<ImportDiagnostic> Diagnostics { get; } = [];
    public List<ImportedChange> Changes { get; } = [];
}

public enum ChangeKind
{
    Added,

    Changed,

    Gone,
}

public sealed class ImportedChange
{
    public int Id { get; set; }
    public int ImportRunId { get; set; }
    public ChangeKind Kind { get; set; }

    /// <summary>
    /// What kind of fact, in words: "judgment", "area for improvement", "finding", "figure", "closure", "count of grades".
    /// </summary>
    public string Fact { get; set; } = "";

    /// <summary>Which one, in words: an area, the reference of an AFI, the label of a figure.</summary>
    public string Subject { get; set; } = "";
    public string Before { get; set; } = "";
    public string After { get; set; } = "";

    /// <summary>The line of the text that says so; of what is gone, the line of the text that had it. Null for reference data.</summary>
    public int? Line { get; set; }
}

public sealed class ImportDiagnostic
{
    public int Id { get; set; }
    public int ImportRunId { get; set; }
    public DiagnosticSeverity Severity { get; set; }
    public int? Line { get; set; }
    public string Message { get; set; } = "";
    public DiagnosticTopic About { get; set; }
}

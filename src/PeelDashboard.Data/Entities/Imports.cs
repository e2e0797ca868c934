using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Data.Entities;

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>New in the store.</summary>
    Imported,

    /// <summary>Known under this name with other content; the differences were applied.</summary>
    Updated,

    /// <summary>The same bytes were imported before; nothing was written, and since this is so there is no record of it either.</summary>
    Unchanged,

    /// <summary>Not taken in.</summary>
    Refused,
}

/// <summary>One file through the door, recorded whatever came of it, unless the store had it already.</summary>
public sealed class ImportRun
{
    /// <summary>Key; the highest one of those that changed facts is the version of the store's content.</summary>
    public int Id { get; set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime FinishedAt { get; set; }

    /// <summary>Name of the file.</summary>
    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of the file; empty when it could not be read.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>The document, where there is one.</summary>
    public int? DocumentId { get; set; }

    /// <summary>How it ended.</summary>
    public ImportOutcome Outcome { get; set; }

    /// <summary>Facts that are new.</summary>
    public int Added { get; set; }

    /// <summary>Facts that say something else now.</summary>
    public int Changed { get; set; }

    /// <summary>Facts that stand as they stood.</summary>
    public int Unchanged { get; set; }

    /// <summary>Facts that are no longer in the text; they are kept and marked.</summary>
    public int Gone { get; set; }

    /// <summary>One sentence for people.</summary>
    public string Message { get; set; } = "";

    /// <summary>How many judgments the file states, whether or not the store knew them.</summary>
    public int Judgments { get; set; }

    /// <summary>How many AFIs.</summary>
    public int Afis { get; set; }

    /// <summary>How many findings.</summary>
    public int Findings { get; set; }

    /// <summary>How many figures.</summary>
    public int Figures { get; set; }

    /// <summary>How many sections.</summary>
    public int Sections { get; set; }

    /// <summary>Lines of the text that are not blank.</summary>
    public int FilledLines { get; set; }

    /// <summary>Of these, how many are in the passage of some fact.</summary>
    public int FactLines { get; set; }

    /// <summary>Of the others, how many a rule accounts for.</summary>
    public int RuleLines { get; set; }

    /// <summary>What was not understood.</summary>
    public List<ImportDiagnostic> Diagnostics { get; } = [];

    /// <summary>What it did to each fact that it added to, changed in or missed from a document the store knew.</summary>
    public List<ImportedChange> Changes { get; } = [];
}

/// <summary>What an import does to a fact.</summary>
public enum ChangeKind
{
    /// <summary>The store did not have it.</summary>
    Added,

    /// <summary>It says something else now.</summary>
    Changed,

    /// <summary>The latest text has it no more; it is kept and marked.</summary>
    Gone,
}

/// <summary>What one import did to one fact, with the old words and the new.</summary>
public sealed class ImportedChange
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The import.</summary>
    public int ImportRunId { get; set; }

    /// <summary>What happened.</summary>
    public ChangeKind Kind { get; set; }

    /// <summary>What kind of fact, in words: "judgment", "area for improvement", "finding", "figure", "closure", "count of grades".</summary>
    public string Fact { get; set; } = "";

    /// <summary>Which one, in words: an area, the reference of an AFI, the label of a figure.</summary>
    public string Subject { get; set; } = "";

    /// <summary>What the store said; empty for what is added.</summary>
    public string Before { get; set; } = "";

    /// <summary>What the text says; empty for what is gone.</summary>
    public string After { get; set; } = "";

    /// <summary>The line of the text that says so; of what is gone, the line of the text that had it. Null for reference data.</summary>
    public int? Line { get; set; }
}

/// <summary>Something a reading could not make sense of, or that two sources say differently.</summary>
public sealed class ImportDiagnostic
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The import.</summary>
    public int ImportRunId { get; set; }

    /// <summary>How much it matters.</summary>
    public DiagnosticSeverity Severity { get; set; }

    /// <summary>1-based line, or null.</summary>
    public int? Line { get; set; }

    /// <summary>One sentence.</summary>
    public string Message { get; set; } = "";

    /// <summary>What it is about.</summary>
    public DiagnosticTopic About { get; set; }
}

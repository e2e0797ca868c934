using PeelDashboard.Import;

namespace PeelDashboard.Data.Model;

/// <summary>A document that was imported.</summary>
public sealed class SourceDocument
{
    /// <summary>Key, as in <c>/reports/{id}</c>.</summary>
    public int Id { get; set; }

    /// <summary>Name of the file; unique in the store.</summary>
    public string FileName { get; set; } = "";

    /// <summary>Title in the document's words, or ours where it has none.</summary>
    public string Title { get; set; } = "";

    /// <summary>Key of the layout, for example "integrated-report".</summary>
    public string Layout { get; set; } = "";

    /// <summary>Why it was taken for that layout.</summary>
    public string LayoutReason { get; set; } = "";

    /// <summary>Who published it.</summary>
    public string Publisher { get; set; } = "";

    /// <summary>ISO, as exact as the text gives it; null where it gives none.</summary>
    public string? Published { get; set; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>The force it is about.</summary>
    public int ForceId { get; set; }

    /// <summary>The force it is about.</summary>
    public Force Force { get; set; } = null!;

    /// <summary>The cycle it belongs to.</summary>
    public string CycleKey { get; set; } = "";

    /// <summary>The cycle it belongs to.</summary>
    public InspectionCycle Cycle { get; set; } = null!;

    /// <summary>The pillar of a report on one pillar; empty otherwise.</summary>
    public string Pillar { get; set; } = "";

    /// <summary>How many lines it has.</summary>
    public int LineCount { get; set; }

    /// <summary>When it was last imported, UTC.</summary>
    public DateTime ImportedAt { get; set; }

    /// <summary>Its text, kept apart so that lists do not load it.</summary>
    public DocumentText Text { get; set; } = null!;

    /// <summary>Its outline.</summary>
    public List<DocumentSection> Sections { get; } = [];
}

/// <summary>The lines of a document, joined by line feeds.</summary>
public sealed class DocumentText
{
    /// <summary>The document.</summary>
    public int DocumentId { get; set; }

    /// <summary>All lines.</summary>
    public string Lines { get; set; } = "";
}

/// <summary>A section of a document's outline.</summary>
public sealed class DocumentSection
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The document.</summary>
    public int DocumentId { get; set; }

    /// <summary>What it is for.</summary>
    public SectionKind Kind { get; set; }

    /// <summary>1 for chapters, 2 for headings within them.</summary>
    public int Level { get; set; }

    /// <summary>Clean text.</summary>
    public string Heading { get; set; } = "";

    /// <summary>First line.</summary>
    public int FirstLine { get; set; }

    /// <summary>Last line.</summary>
    public int LastLine { get; set; }

    /// <summary>The area it is about, or null.</summary>
    public int? AreaId { get; set; }
}

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>New in the store.</summary>
    Imported,

    /// <summary>Known under this name with other content; the differences were applied.</summary>
    Updated,

    /// <summary>The same bytes were imported before; nothing was written but this record.</summary>
    Unchanged,

    /// <summary>Not taken in.</summary>
    Refused,
}

/// <summary>One file through the door, recorded whatever came of it.</summary>
public sealed class ImportRun
{
    /// <summary>Key; the highest one is the version of the store's content.</summary>
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

    /// <summary>What was not understood.</summary>
    public List<ImportDiagnostic> Diagnostics { get; } = [];
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
}

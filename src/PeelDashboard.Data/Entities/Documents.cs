using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Data.Entities;

/// <summary>A document that was imported.</summary>
public sealed class SourceDocument
{
    /// <summary>Key, as in <c>/reports/{id}</c>.</summary>
    public int Id { get; set; }

    /// <summary>Name of the file. Documents of other forces, cycles, pillars or kinds may have the same one.</summary>
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

    /// <summary>What the file was; its lines are always text.</summary>
    public SourceFormat Format { get; set; }

    /// <summary>The number of its latest text, from 1.</summary>
    public int Edition { get; set; } = 1;

    /// <summary>Its texts, kept apart so that lists do not load them. Facts of an earlier text keep their lines in it.</summary>
    public List<DocumentText> Texts { get; } = [];

    /// <summary>Its outline.</summary>
    public List<DocumentSection> Sections { get; } = [];
}

/// <summary>One text of a document: its lines, joined by line feeds. A corrected file adds one and takes none away.</summary>
public sealed class DocumentText
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The document.</summary>
    public int DocumentId { get; set; }

    /// <summary>Its number within the document, from 1.</summary>
    public int Edition { get; set; }

    /// <summary>SHA-256 of the file that it came from, lower-case hexadecimal.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>When it was imported, UTC.</summary>
    public DateTime ImportedAt { get; set; }

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

using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Data.Entities;

public sealed class SourceDocument
{
    public int Id { get; set; }

    /// <summary>
    /// Name of the file that the latest text came from: a label. What the document says of itself tells it apart from others.
    /// </summary>
    public string FileName { get; set; } = "";
    public string Title { get; set; } = "";
    public string Layout { get; set; } = "";
    public string LayoutReason { get; set; } = "";
    public string Publisher { get; set; } = "";

    /// <summary>ISO, as exact as the text gives it; null where it gives none.</summary>
    public string? Published { get; set; }
    public string Sha256 { get; set; } = "";
    public int ForceId { get; set; }
    public Force Force { get; set; } = null!;
    public string CycleKey { get; set; } = "";
    public InspectionCycle Cycle { get; set; } = null!;
    public string Pillar { get; set; } = "";
    public int LineCount { get; set; }
    public DateTime ImportedAt { get; set; }
    public SourceFormat Format { get; set; }
    public int Edition { get; set; } = 1;

    /// <summary>What a person named of it, because its latest text does not say it; every fact of the document rests on that.</summary>
    public IdentityFacts Named { get; set; }

    /// <summary>The account that named it, or the user of the machine for the command; empty where the document says everything.</summary>
    public string NamedBy { get; set; } = "";
    public DateTime? NamedAt { get; set; }

    /// <summary>Its texts, kept apart so that lists do not load them. Facts of an earlier text keep their lines in it.</summary>
    public List<DocumentText> Texts { get; } = [];
    public List<DocumentSection> Sections { get; } = [];
}

/// <summary>One text of a document: its lines, joined by line feeds. A corrected file adds one and takes none away.</summary>
public sealed class DocumentText
{
    public int Id { get; set; }
    public int DocumentId { get; set; }
    public int Edition { get; set; }

    /// <summary>SHA-256 of the file that it came from, lower-case hexadecimal.</summary>
    public string Sha256 { get; set; } = "";
    public DateTime ImportedAt { get; set; }
    public string Lines { get; set; } = "";
}

public sealed class DocumentSection
{
    public int Id { get; set; }
    public int DocumentId { get; set; }
    public SectionKind Kind { get; set; }
    public int Level { get; set; }
    public string Heading { get; set; } = "";
    public int FirstLine { get; set; }
    public int LastLine { get; set; }
    public int? AreaId { get; set; }
}

using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Data.Entities;

/// <summary>
/// What people recorded of one item of the desk: an AFI or an item that the force entered itself. There is no row until somebody changes
/// something; an item without one awaits allocation. Imports never write here.
/// </summary>
public sealed class FollowUpRecord
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The reference of the AFI or of the own item.</summary>
    public string Reference { get; set; } = "";

    /// <summary>The force.</summary>
    public int ForceId { get; set; }

    /// <summary>The AFI; null for an own item.</summary>
    public int? AfiId { get; set; }

    /// <summary>The own item; null for an AFI.</summary>
    public int? ItemId { get; set; }

    /// <summary>How far it has come.</summary>
    public AfiStatus Status { get; set; }

    /// <summary>What the owner is.</summary>
    public OwnerKind? OwnerKind { get; set; }

    /// <summary>Who answers for it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The account of the owner: set where the owner is a person whose name is exactly that of an account.</summary>
    public int? OwnerAccountId { get; set; }

    /// <summary>When the force means to have it done.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>When somebody looks at it again.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>0 to 100.</summary>
    public int? PercentComplete { get; set; }

    /// <summary>The risk as somebody set it by hand.</summary>
    public Risk? RiskOverride { get; set; }

    /// <summary>Why it was set so.</summary>
    public string RiskReason { get; set; } = "";

    /// <summary>What was done and what is left.</summary>
    public string Note { get; set; } = "";

    /// <summary>When it was closed.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The inspectorate's letter or portal reference.</summary>
    public string ClosingReference { get; set; } = "";

    /// <summary>Reference of the item in its place.</summary>
    public string SupersededBy { get; set; } = "";

    /// <summary>Counts every change, evidence included; 0 stands for an item without a row.</summary>
    public int Version { get; set; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>Name of whoever changed it last.</summary>
    public string UpdatedBy { get; set; } = "";

    /// <summary>The last entry of the audit trail about it. The database refuses a change that brings no newer one.</summary>
    public int LastEntryId { get; set; }

    /// <summary>Its evidence, withdrawn included.</summary>
    public List<EvidenceItem> Evidence { get; } = [];
}

/// <summary>An item that the force entered itself, such as a recommendation of a thematic report.</summary>
public sealed class ForceItem
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>"NHP-OWN-1"; never used twice.</summary>
    public string Reference { get; set; } = "";

    /// <summary>The force.</summary>
    public int ForceId { get; set; }

    /// <summary>What it is.</summary>
    public AfiKind Kind { get; set; }

    /// <summary>What must be done, in one sentence.</summary>
    public string Headline { get; set; } = "";

    /// <summary>More words; may be empty.</summary>
    public string Detail { get; set; } = "";

    /// <summary>Title of the report, letter or meeting that it comes from.</summary>
    public string Source { get; set; } = "";

    /// <summary>Where to read it: an https address, or a path of this dashboard such as "/reports/1#L106"; may be empty.</summary>
    public string SourceAddress { get; set; } = "";

    /// <summary>When it was raised, ISO, as exact as it is known.</summary>
    public string RaisedOn { get; set; } = "";

    /// <summary>The theme (ours) that it belongs to; null where nobody chose one.</summary>
    public string? ThemeKey { get; set; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTime EnteredAt { get; set; }

    /// <summary>Name of whoever entered it.</summary>
    public string EnteredBy { get; set; } = "";
}

/// <summary>Kinds of evidence.</summary>
public enum EvidenceKind
{
    /// <summary>An address.</summary>
    Link,

    /// <summary>Words.</summary>
    Note,

    /// <summary>A file in the store's folder.</summary>
    File,
}

/// <summary>What a force files against an item to show that it was dealt with. It can be withdrawn, never erased or changed.</summary>
public sealed class EvidenceItem
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The item.</summary>
    public int FollowUpId { get; set; }

    /// <summary>Which kind.</summary>
    public EvidenceKind Kind { get; set; }

    /// <summary>The note, or what the link or file shows.</summary>
    public string Text { get; set; } = "";

    /// <summary>The http or https address of a link; else empty.</summary>
    public string Address { get; set; } = "";

    /// <summary>The name of a file as it was uploaded, its last part only; else empty.</summary>
    public string FileName { get; set; } = "";

    /// <summary>The media type that its content shows; else empty.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>Bytes of a file; else 0.</summary>
    public long Size { get; set; }

    /// <summary>SHA-256 of a file in lower-case hexadecimal digits, which is also where it is kept; else empty.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>When it was added, UTC.</summary>
    public DateTime AddedAt { get; set; }

    /// <summary>Name of whoever added it.</summary>
    public string AddedBy { get; set; } = "";

    /// <summary>When it was withdrawn, UTC; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Name of whoever withdrew it.</summary>
    public string WithdrawnBy { get; set; } = "";

    /// <summary>Why.</summary>
    public string WithdrawnReason { get; set; } = "";
}

/// <summary>Somebody's decision whether an AFI says again what an earlier one said.</summary>
public sealed class AfiLink
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The later AFI.</summary>
    public int AfiId { get; set; }

    /// <summary>The earlier one.</summary>
    public int EarlierAfiId { get; set; }

    /// <summary>Whether they belong together.</summary>
    public bool Accepted { get; set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTime DecidedAt { get; set; }

    /// <summary>Name of whoever decided.</summary>
    public string DecidedBy { get; set; } = "";
}

/// <summary>A meeting that looks at the improvement plan.</summary>
public sealed class Meeting
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>The force.</summary>
    public int ForceId { get; set; }

    /// <summary>The day.</summary>
    public DateOnly HeldOn { get; set; }

    /// <summary>"Continuous Improvement Board".</summary>
    public string Name { get; set; } = "";
}

/// <summary>
/// One change, for ever: the database refuses to change or delete it, and each entry's hash takes in the one before it.
/// A save that changes three fields makes three entries with the same <see cref="SaveId"/>.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 and so on without a gap.</summary>
    public int Id { get; set; }

    /// <summary>The first entry of the same save.</summary>
    public int SaveId { get; set; }

    /// <summary>When, UTC, to the millisecond.</summary>
    public DateTime At { get; set; }

    /// <summary>The account; null for the command line and for the server itself.</summary>
    public int? AccountId { get; set; }

    /// <summary>Its name at that time.</summary>
    public string Who { get; set; } = "";

    /// <summary>What it is about: the reference of an item, or the e-mail address of an account.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The force; null for accounts of every force.</summary>
    public int? ForceId { get; set; }

    /// <summary>The item's version after the save; null where the entry is about something else.</summary>
    public int? Version { get; set; }

    /// <summary>The field or the deed: "Due date", "Evidence added", "Account disabled".</summary>
    public string What { get; set; } = "";

    /// <summary>The value before, as <see cref="FollowUpFields"/> writes it; empty for nothing.</summary>
    public string From { get; set; } = "";

    /// <summary>The value after.</summary>
    public string To { get; set; } = "";

    /// <summary>Why, in the words of whoever did it; may be empty.</summary>
    public string Why { get; set; } = "";

    /// <summary>SHA-256 over the entry before it and this one, in lower-case hexadecimal digits.</summary>
    public string Hash { get; set; } = "";
}

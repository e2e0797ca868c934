using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Data.Entities;

/// <summary>
/// What people recorded of one item of the tracker: an AFI or an item that the force entered itself. There is no row until somebody changes
/// something; an item without one awaits allocation. Imports never write here.
/// </summary>
public sealed class FollowUpRecord
{
    public int Id { get; set; }
    public string Reference { get; set; } = "";
    public int ForceId { get; set; }
    public int? AfiId { get; set; }
    public int? ItemId { get; set; }
    public AfiStatus Status { get; set; }
    public OwnerKind? OwnerKind { get; set; }
    public string Owner { get; set; } = "";

    /// <summary>The account of the owner: set where the owner is a person whose name is exactly that of an account.</summary>
    public int? OwnerAccountId { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateOnly? ReviewOn { get; set; }
    public int? PercentComplete { get; set; }
    public Risk? RiskOverride { get; set; }
    public string RiskReason { get; set; } = "";
    public string Note { get; set; } = "";
    public DateOnly? ClosedOn { get; set; }
    public string ClosingReference { get; set; } = "";
    public string SupersededBy { get; set; } = "";

    /// <summary>Counts every change, evidence included; 0 stands for an item without a row.</summary>
    public int Version { get; set; }
    public DateTime UpdatedAt { get; set; }
    public string UpdatedBy { get; set; } = "";

    /// <summary>The last entry of the audit trail about it. The database refuses a change that brings no newer one.</summary>
    public int LastEntryId { get; set; }
    public List<EvidenceItem> Evidence { get; } = [];
}

public sealed class ForceItem
{
    public int Id { get; set; }
    public string Reference { get; set; } = "";
    public int ForceId { get; set; }
    public AfiKind Kind { get; set; }
    public string Headline { get; set; } = "";
    public string Detail { get; set; } = "";
    public string Source { get; set; } = "";

    /// <summary>Where to read it: an https address, or a path of this dashboard such as "/reports/1#L106"; may be empty.</summary>
    public string SourceAddress { get; set; } = "";
    public string RaisedOn { get; set; } = "";

    /// <summary>The theme (ours) that it belongs to; null where nobody chose one.</summary>
    public string? ThemeKey { get; set; }
    public DateTime EnteredAt { get; set; }
    public string EnteredBy { get; set; } = "";
}

public enum EvidenceKind
{
    Link,

    Note,

    File,
}

/// <summary>What a force files against an item to show that it was dealt with. It can be withdrawn, never erased or changed.</summary>
public sealed class EvidenceItem
{
    public int Id { get; set; }
    public int FollowUpId { get; set; }
    public EvidenceKind Kind { get; set; }
    public string Text { get; set; } = "";
    public string Address { get; set; } = "";

    /// <summary>The name of a file as it was uploaded, its last part only; else empty.</summary>
    public string FileName { get; set; } = "";
    public string ContentType { get; set; } = "";
    public long Size { get; set; }

    /// <summary>SHA-256 of a file in lower-case hexadecimal digits, which is also where it is kept; else empty.</summary>
    public string Sha256 { get; set; } = "";
    public DateTime AddedAt { get; set; }
    public string AddedBy { get; set; } = "";
    public DateTime? WithdrawnAt { get; set; }
    public string WithdrawnBy { get; set; } = "";
    public string WithdrawnReason { get; set; } = "";
}

/// <summary>Somebody's decision whether an AFI says again what an earlier one said.</summary>
public sealed class AfiLink
{
    public int Id { get; set; }
    public int AfiId { get; set; }
    public int EarlierAfiId { get; set; }
    public bool Accepted { get; set; }
    public DateTime DecidedAt { get; set; }
    public string DecidedBy { get; set; } = "";
}

public sealed class Meeting
{
    public int Id { get; set; }
    public int ForceId { get; set; }
    public DateOnly HeldOn { get; set; }
    public string Name { get; set; } = "";
}

/// <summary>
/// One change, for ever: the database refuses to change or delete it, and each entry's hash takes in the one before it. A save that changes
/// three fields makes three entries with the same <see cref="SaveId"/>.
/// </summary>
public sealed class AuditEntry
{
    public int Id { get; set; }
    public int SaveId { get; set; }
    public DateTime At { get; set; }

    /// <summary>The account; null for the command line and for the server itself.</summary>
    public int? AccountId { get; set; }
    public string Who { get; set; } = "";

    /// <summary>What it is about: the reference of an item, or the e-mail address of an account.</summary>
    public string Subject { get; set; } = "";
    public int? ForceId { get; set; }

    /// <summary>The item's version after the save; null where the entry is about something else.</summary>
    public int? Version { get; set; }

    /// <summary>The field or the deed: "Due date", "Evidence added", "Account disabled".</summary>
    public string What { get; set; } = "";
    public string From { get; set; } = "";
    public string To { get; set; } = "";
    public string Why { get; set; } = "";

    /// <summary>SHA-256 over the entry before it and this one, in lower-case hexadecimal digits.</summary>
    public string Hash { get; set; } = "";
}

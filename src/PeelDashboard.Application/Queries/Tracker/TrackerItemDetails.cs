using PeelDashboard.Application.RecurringFindings;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Application.Queries.Tracker;

/// <summary>One item with everything that its page shows.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Seen">How far it has come, and which version that is.</param>
/// <param name="Evidence">Oldest first, withdrawn included.</param>
/// <param name="Letters">Where the inspectorate says that it is closed, oldest first.</param>
/// <param name="Family">The force's AFIs of other cycles, newest first; empty for own items.</param>
/// <param name="History">Its entries of the audit trail by save, newest first.</param>
/// <param name="HasOlderHistory">Whether the trail has more saves than are given.</param>
/// <param name="People">Names for the owner, accounts first; empty for whoever may not change the item.</param>
public sealed record TrackerItemDetails(
    ItemSubject Subject, ItemProgress Seen, IReadOnlyList<EvidenceItem> Evidence, IReadOnlyList<ClosingLetter> Letters, IReadOnlyList<FamilyAfi> Family,
    IReadOnlyList<SavedChange> History, bool HasOlderHistory, IReadOnlyList<KnownOwner> People)
{
    /// <summary>Earlier AFIs that it may go back to.</summary>
    internal IReadOnlyList<LikePair> Suggested { get; init; } = [];

    /// <summary>The letter to record, where one says that the item is closed and nobody has recorded it.</summary>
    public ClosingLetter? LetterToRecord =>
        Seen.Progress.Status is not (AfiStatus.ClosedByInspectorate or AfiStatus.Superseded) && Letters is [.., var letter] ? letter : null;
}

/// <summary>What an item is about: an AFI with its passage, or an own item with its source.</summary>
public sealed record ItemSubject(
    int ForceId, string Force, string ForceSlug, string Reference, AfiKind Kind, string Headline, string Detail, ItemPlace? Place, string? ThemeLabel,
    StoredPassage? Passage, string Source, string SourceAddress, string? RaisedOn, string TimeLimit, string? TimeLimitEndsOn, bool InLatestText)
{
    /// <summary>Whether the force entered it itself.</summary>
    public bool IsOwn => Place is null;

    /// <summary>Last day of the report's own time limit.</summary>
    public DateOnly? LimitDay => PartialDate.TryParse(TimeLimitEndsOn)?.LastDay;
}

/// <summary>Where an AFI stands in its report.</summary>
public sealed record ItemPlace(int AfiId, string Area, string Cycle, int CycleOrder, string ThemeKey);

/// <summary>How far an item has come.</summary>
/// <param name="Progress">The values.</param>
/// <param name="Version">0 where nobody has changed anything yet.</param>
/// <param name="UpdatedAt">When it last changed, UTC; null where it never did.</param>
/// <param name="UpdatedBy">By whom; empty where nobody did.</param>
public sealed record ItemProgress(FollowUpState Progress, int Version, DateTime? UpdatedAt, string UpdatedBy);

/// <summary>The inspectorate's letter that says that an item is closed.</summary>
public sealed record ClosingLetter(string? ClosedOn, string Title, StoredPassage Passage)
{
    /// <summary>As the closing reference names it.</summary>
    public string Reference => $"{Title}, line {Passage.Lines}";

    /// <summary>The day of closing where the letter gives it, ISO; else empty: a month alone leaves the day to whoever records it.</summary>
    public string Day => PartialDate.TryParse(ClosedOn) is { Day: not null } day ? day.ToString() : "";
}

/// <summary>Another AFI of the force, with what somebody decided about the two.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Cycle">The key of its cycle.</param>
/// <param name="CycleOrder">Where the cycle stands in time.</param>
/// <param name="Status">What people recorded of it; null where nobody has.</param>
/// <param name="Earlier">The decision on it as an earlier AFI; null where there is none.</param>
/// <param name="Later">The decision on it as a later AFI.</param>
public sealed record FamilyAfi(string Reference, string Headline, string Cycle, int CycleOrder, AfiStatus? Status, LinkDecision? Earlier, LinkDecision? Later);

/// <summary>Who decided what, and when (UTC).</summary>
public sealed record LinkDecision(bool Accepted, DateTime At, string By);

/// <summary>A name that an owner may have.</summary>
public sealed record KnownOwner(string Name, bool IsAccount);

/// <summary>One save: all entries of the trail that were written together.</summary>
public sealed record SavedChange(int SaveId, DateTime At, string Who, int? Version, string Why, IReadOnlyList<FieldChange> Fields);

/// <summary>One entry of a save.</summary>
public sealed record FieldChange(string What, string From, string To);

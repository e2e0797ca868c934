using PeelDashboard.Application.RecurringFindings;

namespace PeelDashboard.Application.Queries.Tracker;

public sealed record TrackerItemDetails(
    ItemSubject Subject, ItemProgress Seen, IReadOnlyList<EvidenceItem> Evidence, IReadOnlyList<ClosingLetter> Letters,
    IReadOnlyList<FamilyAfi> Family,
    IReadOnlyList<SavedChange> History, bool HasOlderHistory, IReadOnlyList<KnownOwner> People)
{
    internal IReadOnlyList<LikePair> Suggested { get; init; } = [];

    public ClosingLetter? LetterToRecord =>
        Seen.Progress.Status is not (AfiStatus.ClosedByInspectorate or AfiStatus.Superseded) && Letters is [.., var letter] ? letter : null;
}

/// <summary>What an item is about: an AFI with its passage, or an own item with its source.</summary>
public sealed record ItemSubject(
    int ForceId, string Force, string ForceSlug, string Reference, AfiKind Kind, string Headline, string Detail,
    ItemPlace? Place, string? ThemeLabel,
    StoredPassage? Passage, string Source, string SourceAddress, string? RaisedOn, string TimeLimit,
    string? TimeLimitEndsOn, bool InLatestText)
{
    public bool IsOwn => Place is null;

    /// <summary>What a person named of its document; null where that says everything itself.</summary>
    public NamedDocument? Named { get; init; }

    public DateOnly? LimitDay => PartialDate.TryParse(TimeLimitEndsOn)?.LastDay;
}

public sealed record ItemPlace(int AfiId, string Area, string Cycle, int CycleOrder, string ThemeKey);

public sealed record ItemProgress(FollowUpState Progress, int Version, DateTime? UpdatedAt, string UpdatedBy);

public sealed record ClosingLetter(string? ClosedOn, string Title, StoredPassage Passage)
{
    public string Reference => $"{Title}, line {Passage.Lines}";

    /// <summary>
    /// The day of closing where the letter gives it, ISO; else empty: a month alone leaves the day to whoever records it.
    /// </summary>
    public string Day => PartialDate.TryParse(ClosedOn) is { Day: not null } day ? day.ToString() : "";
}

public sealed record FamilyAfi(string Reference, string Headline, string Cycle, int CycleOrder, AfiStatus? Status,
    LinkDecision? Earlier, LinkDecision? Later);

public sealed record LinkDecision(bool Accepted, DateTime At, string By);

public sealed record KnownOwner(string Name, bool IsAccount);

/// <summary>One save: all entries of the trail that were written together.</summary>
public sealed record SavedChange(int SaveId, DateTime At, string Who, int? Version, string Why, IReadOnlyList<FieldChange> Fields);

public sealed record FieldChange(string What, string From, string To);

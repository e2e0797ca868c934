namespace PeelDashboard.Application.RecurringFindings;

/// <summary>What the inspectorate raised more than once, from the first time to the last.</summary>
public sealed record RecurrenceThread(
    string Key, string Title, string? SubjectKey, IReadOnlyList<ThreadMember> Members, IReadOnlyList<ThreadLink> Links)
{
    public IReadOnlyList<string> Cycles => [.. Members.Select(member => member.Cycle).Distinct()];

    public bool IsOf(string theme) => Members.Any(member => member.ThemeKey == theme);

    /// <summary>The same with those links alone and with the members that they join; null where none is left.</summary>
    public RecurrenceThread? With(Predicate<ThreadLink> wanted)
    {
        var links = Links.Where(link => wanted(link)).ToList();
        var ends = links.SelectMany(link => new[] { link.Later, link.Earlier }).ToHashSet(StringComparer.Ordinal);
        return links.Count == 0 ? null : this with { Links = links, Members = [.. Members.Where(member => ends.Contains(member.Key))] };
    }
}

public enum MemberKind
{
    Afi,

    Finding,

    Passage,

    /// <summary>
    /// An earlier inspection whose own words are not there: its report is not in our sources, or names the thing nowhere.
    /// </summary>
    Gap,
}

public sealed record ThreadMember(
    string Key, MemberKind Kind, string Cycle, int CycleOrder, string Text, RecurrenceItem? Item, StoredPassage? Passage, bool HasReport)
{
    /// <summary>
    /// The sentence by which it speaks of the thread's subject, where its headline has more than one or does not speak of it; else empty.
    /// </summary>
    public string Excerpt { get; init; } = "";

    /// <summary>The theme (ours) of the area that holds it; null for a gap, and where no area does.</summary>
    public string? ThemeKey { get; init; }

    public string? Reference => Item?.Reference;

    public string KindWords => Kind switch
    {
        MemberKind.Afi => Item!.Kind!.Value.Words(),
        MemberKind.Finding => "finding",
        MemberKind.Passage => "passage of the report",
        _ => HasReport ? "no such finding in our sources" : "report not in our sources",
    };
}

public sealed record ThreadLink(
    string Later, string Earlier, IReadOnlyList<StoredLookBack> Quotes, bool IsBeside, LikePair? Like, ThreadDecision? Decision)
{
    public bool IsStated => Quotes.Count > 0;
}

public sealed record ThreadDecision(string Reference, string EarlierReference, bool Accepted, DateTime At, string By);

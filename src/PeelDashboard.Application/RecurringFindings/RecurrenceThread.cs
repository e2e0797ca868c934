using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Application.RecurringFindings;

/// <summary>What the inspectorate raised more than once, from the first time to the last.</summary>
/// <param name="Key">For anchors: the subject's key, or that of the newest member.</param>
/// <param name="Title">The subject's label (ours), or the newest headline.</param>
/// <param name="SubjectKey">The subject (ours); null where the thread has none.</param>
/// <param name="Members">Oldest first.</param>
/// <param name="Links">From a later member to an earlier one.</param>
public sealed record RecurrenceThread(
    string Key, string Title, string? SubjectKey, IReadOnlyList<ThreadMember> Members, IReadOnlyList<ThreadLink> Links)
{
    /// <summary>The cycles that it passes through, oldest first.</summary>
    public IReadOnlyList<string> Cycles => [.. Members.Select(member => member.Cycle).Distinct()];

    /// <summary>Whether a member belongs to the theme.</summary>
    public bool IsOf(string theme) => Members.Any(member => member.ThemeKey == theme);

    /// <summary>The same with those links alone and with the members that they join; null where none is left.</summary>
    public RecurrenceThread? With(Predicate<ThreadLink> wanted)
    {
        var links = Links.Where(link => wanted(link)).ToList();
        var ends = links.SelectMany(link => new[] { link.Later, link.Earlier }).ToHashSet(StringComparer.Ordinal);
        return links.Count == 0 ? null : this with { Links = links, Members = [.. Members.Where(member => ends.Contains(member.Key))] };
    }
}

/// <summary>What a member of a thread is.</summary>
public enum MemberKind
{
    /// <summary>An AFI, a cause of concern or a recommendation.</summary>
    Afi,

    /// <summary>A finding.</summary>
    Finding,

    /// <summary>A passage of a report that looks back and belongs to no AFI or finding.</summary>
    Passage,

    /// <summary>An earlier inspection whose own words are not there: its report is not in our sources, or names the thing nowhere.</summary>
    Gap,
}

/// <summary>One place in a thread.</summary>
/// <param name="Key">Unique in the thread.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cycle">The key of its cycle.</param>
/// <param name="CycleOrder">Where the cycle stands in time.</param>
/// <param name="Text">Headline, or the sentence; of a gap the words by which the later report names the earlier inspection.</param>
/// <param name="Item">The AFI or finding.</param>
/// <param name="Passage">Where it stands; null for a gap.</param>
/// <param name="HasReport">Of a gap: whether the report of that cycle, on the pillar in question, is in the store.</param>
public sealed record ThreadMember(
    string Key, MemberKind Kind, string Cycle, int CycleOrder, string Text, RecurrenceItem? Item, StoredPassage? Passage, bool HasReport)
{
    /// <summary>The sentence by which it speaks of the thread's subject, where its headline has more than one or does not speak of it; else empty.</summary>
    public string Excerpt { get; init; } = "";

    /// <summary>The theme (ours) of the area that holds it; null for a gap, and where no area does.</summary>
    public string? ThemeKey { get; init; }

    /// <summary>The reference of an AFI.</summary>
    public string? Reference => Item?.Reference;

    /// <summary>"area for improvement", "finding", "passage of the report", "inspection not in our sources".</summary>
    public string KindWords => Kind switch
    {
        MemberKind.Afi => Item!.Kind!.Value.Words(),
        MemberKind.Finding => "finding",
        MemberKind.Passage => "passage of the report",
        _ => HasReport ? "no such finding in our sources" : "report not in our sources",
    };
}

/// <summary>Why two members stand in one thread.</summary>
/// <param name="Later">Key of the later member.</param>
/// <param name="Earlier">Key of the earlier one.</param>
/// <param name="Quotes">What the report says, where it states the link itself; empty where the link is a suggestion.</param>
/// <param name="IsBeside">Whether the report states it in the same section as the later member rather than in its text: that both are about the same is then our reading.</param>
/// <param name="Like">What makes it a suggestion.</param>
/// <param name="Decision">What somebody decided; null where nobody has, and for whoever may not know it.</param>
public sealed record ThreadLink(
    string Later, string Earlier, IReadOnlyList<StoredLookBack> Quotes, bool IsBeside, LikePair? Like, ThreadDecision? Decision)
{
    /// <summary>Whether the report says so itself.</summary>
    public bool IsStated => Quotes.Count > 0;
}

/// <summary>What somebody decided about two AFIs.</summary>
/// <param name="Reference">The later AFI.</param>
/// <param name="EarlierReference">The earlier one.</param>
/// <param name="Accepted">Whether they belong together.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
public sealed record ThreadDecision(string Reference, string EarlierReference, bool Accepted, DateTime At, string By);

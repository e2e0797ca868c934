using PeelDashboard.Data.Lineage;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Lineage;

/// <summary>How threads and links are put into words, on pages and in the file alike.</summary>
internal static class ThreadWords
{
    /// <summary>"Raised in 2016 and 2021/22. The report of 2021/22 says itself that it looks back at 2018/19."</summary>
    public static string Summary(LineageThread thread)
    {
        var raised = thread.Members.Where(member => member.Kind == MemberKind.Afi).Select(member => member.Cycle).Distinct().ToList();
        var found = thread.Members.Where(member => member.Kind is MemberKind.Finding or MemberKind.Passage).Select(member => member.Cycle).Distinct().Except(raised).ToList();
        var stated = thread.Links.Where(link => link.IsStated).Select(link => (By: link.Quotes[0].Cycle, Of: link.Quotes[0].Target.Key)).Distinct().ToList();
        var sentences = new List<string>();
        if (raised.Count > 0) sentences.Add($"An area for improvement in {And(raised)}{(found.Count > 0 ? $", spoken of in {And(found)}" : "")}.");
        else if (found.Count > 0) sentences.Add($"Spoken of in {And(found)}; no area for improvement in our sources.");
        sentences.AddRange(stated.Select(one => $"The report of {one.By} itself looks back to {one.Of}."));
        return string.Join(' ', sentences);
    }

    /// <summary>How a member is named where others link to it.</summary>
    public static string Name(ThreadMember member) => member.Kind switch
    {
        MemberKind.Afi => member.Reference!,
        MemberKind.Gap => $"{member.Cycle} ({member.KindWords})",
        _ => $"{member.Cycle}, line {member.Passage!.Lines.Split(';')[0]}",
    };

    /// <summary>"stated", "stated beside it", "accepted", "suggested".</summary>
    public static string Kind(ThreadLink link) => link switch
    {
        { IsStated: true, IsBeside: true } => "stated beside it",
        { IsStated: true } => "stated",
        { Decision.Accepted: true } => "accepted",
        _ => "suggested",
    };

    /// <summary>What the two sentences have in common: "both speak of suspects, wanted, circulated".</summary>
    public static string Reason(ThreadLink link) => link.Like is not { } like ? ""
        : like.Words.Count > 0 ? "both speak of " + string.Join(", ", like.Words)
        : "no words in common; somebody linked the two";

    /// <summary>"area for improvement" and so on, with a capital.</summary>
    public static string KindOf(ThreadMember member) => char.ToUpperInvariant(member.KindWords[0]) + member.KindWords[1..];

    /// <summary>When and by whom.</summary>
    public static string Decided(ThreadDecision decision) => $"by {decision.By} on {DateText.Words(decision.At)}";

    /// <summary>"2014, 2016 and 2021/22".</summary>
    public static string And(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}

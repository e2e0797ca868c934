using PeelDashboard.Application.Formatting;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Application.RecurringFindings;

internal static class RecurrenceFormat
{
    /// <summary>"Raised in 2016 and 2021/22. The report of 2021/22 says itself that it looks back at 2018/19."</summary>
    public static string Summary(RecurrenceThread thread)
    {
        var raised = thread.Members.Where(member => member.Kind == MemberKind.Afi).Select(member => member.Cycle).Distinct().ToList();
        var found = thread.Members.Where(member => member.Kind is MemberKind.Finding or MemberKind.Passage).Select(member => member.Cycle)
            .Distinct().Except(raised).ToList();
        var stated = thread.Links.Where(link => link.IsStated)
            .Select(link => (By: link.Quotes[0].Cycle, Of: link.Quotes[0].Target.Key)).Distinct().ToList();
        var sentences = new List<string>();
        if (raised.Count > 0)
            sentences.Add(
            $"An area for improvement in {CountText.List(raised)}{(found.Count > 0 ? $", spoken of in {CountText.List(found)}" : "")}.");
        else if (found.Count > 0) sentences.Add($"Spoken of in {CountText.List(found)}; no area for improvement in our sources.");
        sentences.AddRange(stated.Select(one => $"The report of {one.By} itself looks back to {one.Of}."));
        return string.Join(' ', sentences);
    }

    public static string Name(ThreadMember member) => member.Kind switch
    {
        MemberKind.Afi => member.Reference!,
        MemberKind.Gap => $"{member.Cycle} ({member.KindWords})",
        _ => $"{member.Cycle}, line {member.Passage!.Lines.Split(';')[0]}",
    };

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
        : "somebody linked the two; we would not suggest it";

    public static string SaidBy(ThreadLink link) =>
        link.IsStated ? "Stated by the report" : link.Decision is { Accepted: true } ? "Linked by the force"
            : "Suggested by similar wording";

    /// <summary>
    /// What of a link is our reading, or the words that it rests on: a sentence; empty where the report's own text states it.
    /// </summary>
    public static string Reading(ThreadLink link) =>
        link is { IsStated: true, IsBeside: true }
            ? "The report says so beside it, not in its own text; that both are about the same is our reading."
        : link.IsStated ? "" : Reason(link).Capital() + ".";

    public static string KindOf(ThreadMember member) => member.KindWords.Capital();

    public static string Decided(ThreadDecision decision) => $"by {decision.By} on {DateFormat.Words(decision.At)}";
}

using PeelDashboard.Application.FollowUp;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>Something that was sent and not saved; the page shows it again with everything that was typed.</summary>
public sealed record ItemAttempt(string Deed, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<FollowUpProblem> Problems,
    ProgressConflict? Conflict = null)
{
    public string? ProblemOf(FollowUpField? field) =>
        Problems.Where(problem => problem.Field == field).Select(problem => problem.Message).FirstOrDefault();

    public string Text(string name) => Typed.GetValueOrDefault(name, "");
}

internal static class ItemDeeds
{
    public const string Save = "save";
    public const string Resolve = "resolve";
    public const string Link = "link";
    public const string Note = "note";
    public const string File = "file";
    public const string Withdraw = "withdraw";
    public const string Decide = "decide";
}

using PeelDashboard.Application.FollowUp;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>Something that was sent and not saved; the page shows it again with everything that was typed.</summary>
/// <param name="Deed">Which form was sent.</param>
/// <param name="Typed">Its fields by name.</param>
/// <param name="Problems">Why it was not saved.</param>
/// <param name="Conflict">The two versions where somebody else saved meanwhile.</param>
public sealed record ItemAttempt(string Deed, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<FollowUpProblem> Problems, ProgressConflict? Conflict = null)
{
    /// <summary>The sentence about a field; null where it is fine.</summary>
    public string? ProblemOf(FollowUpField? field) =>
        Problems.Where(problem => problem.Field == field).Select(problem => problem.Message).FirstOrDefault();

    /// <summary>What was typed; empty where the form had no such field.</summary>
    public string Text(string name) => Typed.GetValueOrDefault(name, "");
}

/// <summary>The forms of an item's page, as their hidden field "deed" names them.</summary>
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

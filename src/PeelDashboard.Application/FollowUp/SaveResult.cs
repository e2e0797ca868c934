using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Application.FollowUp;

/// <summary>What came of a change.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>It is in the store.</summary>
    /// <param name="Reference">The item.</param>
    /// <param name="Version">Its version now.</param>
    /// <param name="Changed">What changed, in words; empty where everything was so already and nothing was written.</param>
    public sealed record Saved(string Reference, int Version, IReadOnlyList<string> Changed) : SaveResult;

    /// <summary>Somebody else saved other values since the form was opened; nothing was written.</summary>
    public sealed record Conflicting(ProgressConflict Conflict) : SaveResult;

    /// <summary>The rules do not allow it; nothing was written.</summary>
    public sealed record Refused(IReadOnlyList<FollowUpProblem> Problems) : SaveResult;

    /// <summary>The actor may not; nothing was written.</summary>
    public sealed record Denied(string Message) : SaveResult;

    /// <summary>There is no such item.</summary>
    public sealed record Missing(string Message) : SaveResult;
}

/// <summary>Two versions of one item.</summary>
/// <param name="Reference">The item.</param>
/// <param name="Version">The version in the store now; a save that has seen both names this one.</param>
/// <param name="By">Who saved it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Fields">The fields in which what was sent differs from what is stored.</param>
public sealed record ProgressConflict(string Reference, int Version, string By, DateTime At, IReadOnlyList<FieldConflict> Fields);

/// <summary>One field of two versions, as <see cref="FollowUpFields"/> writes it.</summary>
/// <param name="Field">Which.</param>
/// <param name="Before">What both began with.</param>
/// <param name="Yours">What was sent.</param>
/// <param name="Theirs">What is stored now.</param>
public sealed record FieldConflict(FollowUpField Field, string Before, string Yours, string Theirs)
{
    /// <summary>Whether both changed it, so that somebody has to choose; otherwise one of them left it as it was.</summary>
    public bool BothChanged => Yours != Before && Theirs != Before;
}

/// <summary>A change of an item as somebody asks for it.</summary>
/// <param name="Values">The fields to set, as text; fields that are not named stay as they are.</param>
/// <param name="Reason">Why; may be empty where the rules ask for none.</param>
public sealed record ProgressEdit(IReadOnlyDictionary<FollowUpField, string> Values, string Reason = "");

/// <summary>An item with the version that somebody saw.</summary>
public sealed record SeenItem(string Reference, int Version);

/// <summary>What came of one of several items.</summary>
public sealed record ItemOutcome(string Reference, SaveResult Outcome);

using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Application.FollowUp;

public abstract record SaveResult
{
    private SaveResult()
    {
    }

    public sealed record Saved(string Reference, int Version, IReadOnlyList<string> Changed) : SaveResult;

    /// <summary>Somebody else saved other values since the form was opened; nothing was written.</summary>
    public sealed record Conflicting(ProgressConflict Conflict) : SaveResult;

    public sealed record Refused(IReadOnlyList<FollowUpProblem> Problems) : SaveResult;

    public sealed record Denied(string Message) : SaveResult;

    public sealed record Missing(string Message) : SaveResult;

    /// <summary>The store could not be used for this item of several; nothing of it was written, and saving it again may succeed.</summary>
    public sealed record Unavailable(string Message) : SaveResult;
}

public sealed record ProgressConflict(string Reference, int Version, string By, DateTime At, IReadOnlyList<FieldConflict> Fields);

public sealed record FieldConflict(FollowUpField Field, string Before, string Yours, string Theirs)
{
    /// <summary>Whether both changed it, so that somebody has to choose; otherwise one of them left it as it was.</summary>
    public bool BothChanged => Yours != Before && Theirs != Before;
}

public sealed record ProgressEdit(IReadOnlyDictionary<FollowUpField, string> Values, string Reason = "");

public sealed record SeenItem(string Reference, int Version);

public sealed record ItemOutcome(string Reference, SaveResult Outcome);

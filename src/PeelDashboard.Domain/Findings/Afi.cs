namespace PeelDashboard.Domain.Findings;

/// <summary>What a force was told to put right, by its weight.</summary>
public enum AfiKind
{
    /// <summary>A shortcoming the force must put right.</summary>
    AreaForImprovement,

    /// <summary>More serious; always has recommendations.</summary>
    CauseOfConcern,

    /// <summary>An action asked for.</summary>
    Recommendation,

    /// <summary>A concern told in prose ("HMIC is concerned that ...").</summary>
    Concern,
}

/// <summary>How far the force's follow-up of an AFI has come.</summary>
/// <remarks>"The force says it is done" and "the inspectorate has closed it" are two different states.</remarks>
public enum AfiStatus
{
    /// <summary>No owner yet. Where every AFI starts.</summary>
    AwaitingAllocation,

    /// <summary>Somebody works on it.</summary>
    InProgress,

    /// <summary>Done in the owner's view; awaits the force's sign-off.</summary>
    ReadyForSignOff,

    /// <summary>The force says that it is done.</summary>
    ClosedByForce,

    /// <summary>The inspectorate has closed it.</summary>
    ClosedByInspectorate,

    /// <summary>A later report has replaced it.</summary>
    Superseded,

    /// <summary>Closed once, open again with a reason.</summary>
    Reopened,
}

/// <summary>Kinds and states in words.</summary>
public static class AfiWords
{
    /// <summary>The kind in the words of the CSV contract, for example "cause of concern".</summary>
    public static string Words(this AfiKind kind) => kind switch
    {
        AfiKind.AreaForImprovement => "area for improvement",
        AfiKind.CauseOfConcern => "cause of concern",
        AfiKind.Recommendation => "recommendation",
        _ => "concern",
    };

    /// <summary>The state as pages and files print it, for example "Awaiting allocation".</summary>
    public static string Words(this AfiStatus status) => status switch
    {
        AfiStatus.AwaitingAllocation => "Awaiting allocation",
        AfiStatus.InProgress => "In progress",
        AfiStatus.ReadyForSignOff => "Ready for sign-off",
        AfiStatus.ClosedByForce => "Closed by force",
        AfiStatus.ClosedByInspectorate => "Closed by inspectorate",
        AfiStatus.Superseded => "Superseded",
        _ => "Reopened",
    };
}

namespace PeelDashboard.Parsing.Layouts.RevisitLetter;

internal enum ClauseState
{
    Silent,

    Closed,

    Open,
}

internal sealed record ClosureClause(ClauseState State, AfiKind? Kind, string Subject, bool IsPart, bool IsAll, PartialDate? On);

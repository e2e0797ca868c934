using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Parsing.Layouts.RevisitLetter;

/// <summary>What a clause says of something that the inspectorate raised.</summary>
internal enum ClauseState
{
    /// <summary>Nothing about its being closed or open.</summary>
    Silent,

    /// <summary>The inspectorate has closed it.</summary>
    Closed,

    /// <summary>It is not closed, will be later, or somebody else says it is.</summary>
    Open,
}

/// <summary>A clause of a letter.</summary>
/// <param name="State">What it says.</param>
/// <param name="Kind">Of what; null where only "it" or "this" stands for it.</param>
/// <param name="Subject">What that is about, in the letter's words; empty where the clause does not say.</param>
/// <param name="IsPart">Whether it speaks of some of several, without saying which.</param>
/// <param name="IsAll">Whether it speaks of all or both of them.</param>
/// <param name="On">The day on which it was closed, where the clause says so.</param>
internal sealed record ClosureClause(ClauseState State, AfiKind? Kind, string Subject, bool IsPart, bool IsAll, PartialDate? On);

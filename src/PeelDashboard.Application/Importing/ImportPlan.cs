namespace PeelDashboard.Application.Importing;

public sealed record PlannedChange(ChangeKind Kind, string Fact, string Subject, string Before, string After, int? Line);

public sealed record LeftAlone(string Fact, int Count);

/// <summary>An AFI of the new text that may be a stored one with another headline: a person must say.</summary>
public sealed record ImportQuestion(string Reference, string OldHeadline, string NewHeadline, int Line, double Similarity);

/// <summary>The answer that an AFI of the new text is the stored one. What is not answered so is taken for another.</summary>
public sealed record SameAfi(string Reference, int Line);

public sealed record ImportOptions
{
    public static readonly ImportOptions Apply = new();

    public static readonly ImportOptions Plan = new() { DryRun = true };

    public bool DryRun { get; init; }
    public IReadOnlyList<SameAfi> Same { get; init; } = [];

    /// <summary>
    /// The <see cref="ImportReport.StoreVersion"/> of the plan that a person agreed to. When the store has moved on since, nothing is
    /// written and the report is a new plan with <see cref="ImportReport.IsOutdated"/>. Null applies whatever the store holds.
    /// </summary>
    public int? ExpectedVersion { get; init; }
    public IProgress<ImportProgress>? Progress { get; init; }
}

public sealed record ImportProgress(string Step, int? Done = null, int? Total = null);

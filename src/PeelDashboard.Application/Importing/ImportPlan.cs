using PeelDashboard.Data.Entities;

namespace PeelDashboard.Application.Importing;

/// <summary>What an import does, or would do, to one fact.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Fact">What kind of fact, in words: "judgment", "area for improvement", "finding", "figure", "closure", "count of grades".</param>
/// <param name="Subject">Which one, in words: an area, the reference of an AFI, the label of a figure.</param>
/// <param name="Before">What the store says; empty for what is added.</param>
/// <param name="After">What the text says; empty for what is gone.</param>
/// <param name="Line">The line of the text that says so; of what is gone, the line of the text that had it. Null for reference data.</param>
public sealed record PlannedChange(ChangeKind Kind, string Fact, string Subject, string Before, string After, int? Line);

/// <summary>How many facts of one kind stand as they stood.</summary>
/// <param name="Fact">What kind of fact, in the words of <see cref="PlannedChange.Fact"/>.</param>
/// <param name="Count">How many; never 0.</param>
public sealed record LeftAlone(string Fact, int Count);

/// <summary>An AFI of the new text that may be a stored one with another headline: a person must say.</summary>
/// <param name="Reference">The stored AFI.</param>
/// <param name="OldHeadline">Its headline.</param>
/// <param name="NewHeadline">The headline in the new text.</param>
/// <param name="Line">The line of the new text it stands on.</param>
/// <param name="Similarity">How alike the headlines are, 0 to 1.</param>
public sealed record ImportQuestion(string Reference, string OldHeadline, string NewHeadline, int Line, double Similarity);

/// <summary>The answer that an AFI of the new text is the stored one. What is not answered so is taken for another.</summary>
/// <param name="Reference">The stored AFI.</param>
/// <param name="Line">The line of the new text that holds its new headline.</param>
public sealed record SameAfi(string Reference, int Line);

/// <summary>How a file is to be taken in.</summary>
public sealed record ImportOptions
{
    /// <summary>Plans and applies.</summary>
    public static readonly ImportOptions Apply = new();

    /// <summary>Plans, and writes nothing.</summary>
    public static readonly ImportOptions Plan = new() { DryRun = true };

    /// <summary>Whether to say what would happen and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Answers to <see cref="ImportReport.Questions"/> of a plan.</summary>
    public IReadOnlyList<SameAfi> Same { get; init; } = [];

    /// <summary>
    /// The <see cref="ImportReport.StoreVersion"/> of the plan that a person agreed to. When the store has moved on since, nothing is written and
    /// the report is a new plan with <see cref="ImportReport.IsOutdated"/>. Null applies whatever the store holds.
    /// </summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>Told of each step; may be called from another thread.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}

/// <summary>How far an import is.</summary>
/// <param name="Step">"Reading", "Comparing" or "Writing".</param>
/// <param name="Done">How much of the step is done; null where that is not known.</param>
/// <param name="Total">Of how much; null where that is not known.</param>
public sealed record ImportProgress(string Step, int? Done = null, int? Total = null);

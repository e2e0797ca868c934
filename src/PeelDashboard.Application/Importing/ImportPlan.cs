using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing;

public sealed record PlannedChange(ChangeKind Kind, string Fact, string Subject, string Before, string After, int? Line);

public sealed record LeftAlone(string Fact, int Count);

public enum QuestionTopic
{
    /// <summary>An AFI goes from the text and this one comes: it may be the same.</summary>
    AreaForImprovement,

    /// <summary>The text may be another edition of a stored document.</summary>
    Document,

    /// <summary>The document is about another force than the account is for.</summary>
    Force,
}

/// <summary>
/// What a line of the new text begins may be something that is stored: a person must say, and nothing is written before. Questions with the
/// same reference are one question with several answers.
/// </summary>
public sealed record ImportQuestion(string Reference, string OldHeadline, string NewHeadline, int Line, double Similarity)
{
    public QuestionTopic About { get; init; }
    public string OldDetail { get; init; } = "";
    public string NewDetail { get; init; } = "";
}

/// <summary>The answer that what begins on this line is the stored one; without a line, that nothing in the new text is.</summary>
public sealed record ImportAnswer(string Reference, int? Line)
{
    /// <summary>What the reference of a document begins with, before the number that its address has.</summary>
    public const string Report = "report-";

    /// <summary>What the reference of a force begins with, before the name that it has in addresses.</summary>
    public const string Force = "force-";

    public bool IsAboutAfi => !Reference.StartsWith(Report, StringComparison.OrdinalIgnoreCase)
        && !Reference.StartsWith(Force, StringComparison.OrdinalIgnoreCase);

    public bool IsAbout(string reference) => Reference.Equals(reference, StringComparison.OrdinalIgnoreCase);
}

public sealed record ImportOptions
{
    public static readonly ImportOptions Apply = new();

    public static readonly ImportOptions Plan = new() { DryRun = true };

    public bool DryRun { get; init; }
    public IReadOnlyList<ImportAnswer> Answers { get; init; } = [];

    /// <summary>What a person names of the document, where it does not say it itself.</summary>
    public DocumentChoice Choice { get; init; } = DocumentChoice.None;

    /// <summary>Who imports, to be told with what is named.</summary>
    public string Person { get; init; } = "";

    /// <summary>
    /// The <see cref="ImportReport.StoreVersion"/> of the plan that a person agreed to. When the store has moved on since, nothing is
    /// written and the report is a new plan with <see cref="ImportReport.IsOutdated"/>. Null applies whatever the store holds.
    /// </summary>
    public int? ExpectedVersion { get; init; }
    /// <summary>The force that the account is for: a document about another one is asked about first. Null for all forces.</summary>
    public int? OwnForce { get; init; }
    public IProgress<ImportProgress>? Progress { get; init; }
}

public sealed record ImportProgress(string Step, int? Done = null, int? Total = null);

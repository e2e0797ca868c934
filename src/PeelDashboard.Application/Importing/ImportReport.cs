using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing;

public sealed record ImportReport(
    string FileName, ImportOutcome Outcome, string Message, ImportChanges Changes, ImportFound Found, IReadOnlyList<Diagnostic> Diagnostics,
    int? DocumentId = null, ParsedReport? Parsed = null, ParsedNationalGrades? ParsedNationalGrades = null)
{
    /// <summary>
    /// Every fact that is added, changed or gone, in the order of the text; of a document that is new to the store, all that is added.
    /// </summary>
    public IReadOnlyList<PlannedChange> Plan { get; init; } = [];
    public IReadOnlyList<LeftAlone> LeftAlone { get; init; } = [];
    public IReadOnlyList<ImportQuestion> Questions { get; init; } = [];

    /// <summary>Of a refused file: what a person can name so that it is read.</summary>
    public IdentityFacts Missing { get; init; }
    public int StoreVersion { get; init; }

    /// <summary>Whether nothing was written because somebody must answer the questions first.</summary>
    public bool IsUnanswered { get; init; }

    /// <summary>
    /// Whether nothing was written because the store is no longer what <see cref="ImportOptions.ExpectedVersion"/> says; the plan is a new
    /// one.
    /// </summary>
    public bool IsOutdated { get; init; }
}

public readonly record struct ImportChanges(int Added, int Changed, int Unchanged, int Gone)
{
    public static ImportChanges operator +(ImportChanges left, ImportChanges right) => Add(left, right);

    public static ImportChanges Add(ImportChanges left, ImportChanges right) => new(
        left.Added + right.Added, left.Changed + right.Changed, left.Unchanged + right.Unchanged, left.Gone + right.Gone);
}

public readonly record struct ImportFound(
    int Judgments, int Afis, int Findings, int Figures, int GradeCounts = 0, int Closures = 0, int Sections = 0)
{
    public int Facts => Judgments + Afis + Findings + Figures + GradeCounts + Closures;

    public IReadOnlyList<LeftAlone> ByKind =>
    [
        .. new LeftAlone[]
        {
            new("judgment", Judgments), new("area for improvement", Afis), new("finding", Findings), new("figure", Figures),
            new("closure", Closures), new("count of grades", GradeCounts),
        }.Where(kind => kind.Count > 0),
    ];
}

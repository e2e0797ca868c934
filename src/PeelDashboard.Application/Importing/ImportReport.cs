using PeelDashboard.Data.Entities;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing;

/// <summary>What came of one file.</summary>
/// <param name="FileName">Without its folder.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Changes">What it did, or with a dry run would do, to the store.</param>
/// <param name="Found">What the file says, whether or not the store knew it.</param>
/// <param name="Diagnostics">What was not understood, or is told differently by another source.</param>
/// <param name="DocumentId">The document in the store; null for reference data, refusals and dry runs of new files.</param>
/// <param name="Parsed">The facts of a report, for printing; null for reference data and refusals.</param>
/// <param name="ParsedNationalGrades">The rows of a national grades file; null for anything else.</param>
public sealed record ImportReport(
    string FileName, ImportOutcome Outcome, string Message, ImportChanges Changes, ImportFound Found, IReadOnlyList<Diagnostic> Diagnostics,
    int? DocumentId = null, ParsedReport? Parsed = null, ParsedNationalGrades? ParsedNationalGrades = null)
{
    /// <summary>Every fact that is added, changed or gone, in the order of the text; of a document that is new to the store, all that is added.</summary>
    public IReadOnlyList<PlannedChange> Plan { get; init; } = [];

    /// <summary>How many facts of each kind stand as they stood.</summary>
    public IReadOnlyList<LeftAlone> LeftAlone { get; init; } = [];

    /// <summary>AFIs that may be stored ones with another headline, and that <see cref="ImportOptions.Same"/> does not speak of.</summary>
    public IReadOnlyList<ImportQuestion> Questions { get; init; } = [];

    /// <summary>The version of the store's content that the plan was made against, before it was applied.</summary>
    public int StoreVersion { get; init; }

    /// <summary>Whether nothing was written because the store is no longer what <see cref="ImportOptions.ExpectedVersion"/> says; the plan is a new one.</summary>
    public bool IsOutdated { get; init; }
}

/// <summary>What an import did to the facts of the store.</summary>
/// <param name="Added">New.</param>
/// <param name="Changed">Say something else now.</param>
/// <param name="Unchanged">Stand as they stood.</param>
/// <param name="Gone">No longer in the text; kept and marked.</param>
public readonly record struct ImportChanges(int Added, int Changed, int Unchanged, int Gone)
{
    /// <summary>Both together.</summary>
    public static ImportChanges operator +(ImportChanges left, ImportChanges right) => Add(left, right);

    /// <summary>Both together.</summary>
    public static ImportChanges Add(ImportChanges left, ImportChanges right) => new(
        left.Added + right.Added, left.Changed + right.Changed, left.Unchanged + right.Unchanged, left.Gone + right.Gone);
}

/// <summary>What a file says.</summary>
/// <param name="Judgments">Judgments, stated, reported or of the reference data.</param>
/// <param name="Afis">Areas for improvement and their family.</param>
/// <param name="Findings">Narrative findings.</param>
/// <param name="Figures">Figures; a correction counts once.</param>
/// <param name="GradeCounts">Counts of areas by grade, of a press release or of the reference data.</param>
/// <param name="Closures">Statements that something is closed.</param>
/// <param name="Sections">Sections of the text; they are no facts.</param>
public readonly record struct ImportFound(
    int Judgments, int Afis, int Findings, int Figures, int GradeCounts = 0, int Closures = 0, int Sections = 0)
{
    /// <summary>How many facts.</summary>
    public int Facts => Judgments + Afis + Findings + Figures + GradeCounts + Closures;

    /// <summary>The facts by their kind, kinds without any left out.</summary>
    public IReadOnlyList<LeftAlone> ByKind =>
    [
        .. new LeftAlone[]
        {
            new("judgment", Judgments), new("area for improvement", Afis), new("finding", Findings), new("figure", Figures),
            new("closure", Closures), new("count of grades", GradeCounts),
        }.Where(kind => kind.Count > 0),
    ];
}

namespace PeelDashboard.Application.Queries.Afis;

public sealed record AfiDetails(
    AfiFacts Afi, AfiJudgment? Judgment, IReadOnlyList<AfiClosed> Closures, IReadOnlyList<AfiNeighbour> Parts,
    IReadOnlyList<AfiNeighbour> SameArea,
    IReadOnlyList<AfiNeighbour> SameTheme, AfiNeighbour? Previous, AfiNeighbour? Next)
{
    /// <summary>What commissioners answered to it.</summary>
    public IReadOnlyList<AfiAnswer> Answers { get; init; } = [];
}

/// <summary>
/// The AFI itself; of a recommendation with the cause of concern that it belongs to. What people recorded of its state is null where nobody
/// has.
/// </summary>
public sealed record AfiFacts(
    int Id, string Reference, AfiKind Kind, string Headline, string Detail, bool InLatestText, StoredPassage Passage,
    AfiForce Force, AfiArea Area, AfiDocument? Document, AfiWhole? PartOf, string TimeLimit, string? TimeLimitEndsOn, AfiStatus? Recorded);

public sealed record AfiForce(int Id, string Name, string Slug);

public sealed record AfiArea(
    int Id, string Name, string ShortName, bool IsGraded, string ThemeKey, string ThemeLabel, string CycleKey,
    string CycleSlug, string CycleLabel);

public sealed record AfiDocument(string Title, string FileName, string Publisher, string? Published, string Layout)
{
    public bool IsInspectionReport => ReportCoverage.Is(Layout);

    /// <summary>What a person named of it; null where it says everything itself.</summary>
    public NamedDocument? Named { get; init; }
}

public sealed record AfiWhole(string Reference, string Headline);

public sealed record AfiJudgment(Grade Grade, Basis Basis, string? AmendedOn, string? InspectedIn, StoredPassage Passage);

/// <summary>What a commissioner's response quotes of the AFI, second-hand, and its answer; empty where it only quotes.</summary>
public sealed record AfiAnswer(string Quoted, string Answer, string Title, string Publisher, StoredPassage Passage);

public sealed record AfiClosed(string? On, StoredPassage Passage);

public sealed record AfiNeighbour(
    int Id, string Reference, AfiKind Kind, string Headline, int AreaId, string CycleKey, string ThemeKey, int? DocumentId,
    int? ParentId, string TimeLimit,
    string? TimeLimitEndsOn);

using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Application.Queries.Afis;

/// <summary>One AFI with what its page shows beside it.</summary>
/// <param name="Afi">The AFI.</param>
/// <param name="Judgment">The grade of its area in its cycle; null where no source gives one.</param>
/// <param name="Closures">Where the inspectorate says that it is closed, oldest first.</param>
/// <param name="Parts">The recommendations of a cause of concern, in the order of the report.</param>
/// <param name="SameArea">Others of the same area in the same cycle, in the order of the report.</param>
/// <param name="SameTheme">Those of other cycles whose areas stand in the same theme (ours), newest first.</param>
/// <param name="Previous">The one before it in the report.</param>
/// <param name="Next">The one after it in the report.</param>
public sealed record AfiDetails(
    AfiFacts Afi, AfiJudgment? Judgment, IReadOnlyList<AfiClosed> Closures, IReadOnlyList<AfiNeighbour> Parts, IReadOnlyList<AfiNeighbour> SameArea,
    IReadOnlyList<AfiNeighbour> SameTheme, AfiNeighbour? Previous, AfiNeighbour? Next);

/// <summary>The AFI itself; of a recommendation with the cause of concern that it belongs to. What people recorded of its state is null where nobody has.</summary>
public sealed record AfiFacts(
    int Id, string Reference, AfiKind Kind, string Headline, string Detail, bool InLatestText, StoredPassage Passage,
    AfiForce Force, AfiArea Area, AfiDocument? Document, AfiWhole? PartOf, string TimeLimit, string? TimeLimitEndsOn, AfiStatus? Recorded);

/// <summary>The force that must put it right.</summary>
public sealed record AfiForce(int Id, string Name, string Slug);

/// <summary>The area whose section holds it.</summary>
public sealed record AfiArea(
    int Id, string Name, string ShortName, bool IsGraded, string ThemeKey, string ThemeLabel, string CycleKey, string CycleSlug, string CycleLabel);

/// <summary>The document that raised it.</summary>
public sealed record AfiDocument(string Title, string FileName, string Publisher, string? Published, string Layout)
{
    /// <inheritdoc cref="ForceDocument.IsInspectionReport"/>
    public bool IsInspectionReport => ReportCoverage.Is(Layout);
}

/// <summary>The cause of concern that a recommendation belongs to.</summary>
public sealed record AfiWhole(string Reference, string Headline);

/// <summary>The grade of its area.</summary>
public sealed record AfiJudgment(Grade Grade, Basis Basis, string? AmendedOn, string? InspectedIn, StoredPassage Passage);

/// <summary>The inspectorate's statement that it is closed.</summary>
public sealed record AfiClosed(string? On, StoredPassage Passage);

/// <summary>Another AFI of the force.</summary>
public sealed record AfiNeighbour(
    int Id, string Reference, AfiKind Kind, string Headline, int AreaId, string CycleKey, string ThemeKey, int? DocumentId, int? ParentId, string TimeLimit,
    string? TimeLimitEndsOn);

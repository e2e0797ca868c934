using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain;

namespace PeelDashboard.Web.Features.Afis;

/// <summary>One AFI with what its page shows beside it.</summary>
/// <param name="Afi">The AFI.</param>
/// <param name="Judgment">The grade of its area in its cycle; null where no source gives one.</param>
/// <param name="SameArea">Others of the same area in the same cycle, in the order of the report.</param>
/// <param name="SameTheme">Those of other cycles whose areas stand in the same theme (ours), newest first.</param>
/// <param name="Previous">The one before it in the report.</param>
/// <param name="Next">The one after it in the report.</param>
public sealed record AfiContent(
    AfiFacts Afi, AfiJudgment? Judgment, IReadOnlyList<AfiNeighbour> SameArea, IReadOnlyList<AfiNeighbour> SameTheme,
    AfiNeighbour? Previous, AfiNeighbour? Next);

/// <summary>The AFI itself.</summary>
public sealed record AfiFacts(
    int Id, string Reference, AfiKind Kind, string Headline, string Detail, bool InLatestText, StoredPassage Passage,
    AfiForce Force, AfiArea Area, AfiDocument? Document);

/// <summary>The force that must put it right.</summary>
public sealed record AfiForce(int Id, string Name, string Slug);

/// <summary>The area whose section holds it.</summary>
public sealed record AfiArea(
    int Id, string Name, string ShortName, bool IsGraded, string ThemeKey, string ThemeLabel, string CycleKey, string CycleSlug, string CycleLabel);

/// <summary>The report that raised it.</summary>
public sealed record AfiDocument(string Title, string FileName, string Publisher, string? Published);

/// <summary>The grade of its area.</summary>
public sealed record AfiJudgment(Grade Grade, Basis Basis, string? AmendedOn, StoredPassage Passage);

/// <summary>Another AFI of the force.</summary>
public sealed record AfiNeighbour(int Id, string Reference, string Headline, int AreaId, string CycleKey, string ThemeKey, int? DocumentId);

/// <summary>Three commands: the AFI, the grade of its area, the force's other AFIs of the same report or theme.</summary>
public static class AfiQuery
{
    /// <summary>The page's content; null where no AFI has the reference.</summary>
    public static async Task<AfiContent?> RunAsync(PeelContext db, string reference)
    {
        if (await ReadAsync(db, reference) is not { } afi) return null;
        var (forceId, areaId, cycle, theme, document) = (afi.Force.Id, afi.Area.Id, afi.Area.CycleKey, afi.Area.ThemeKey, afi.Passage.DocumentId);
        var judgment = await db.Judgments.AsNoTracking()
            .Where(row => row.ForceId == forceId && row.AreaId == areaId && row.Status == FactStatus.Current)
            .Select(row => new AfiJudgment(row.Grade, row.Basis, row.AmendedOn, row.Passage))
            .FirstOrDefaultAsync();
        var family = await db.Afis.AsNoTracking()
            .Where(row => row.ForceId == forceId && row.InLatestText && (row.Area.ThemeKey == theme || row.Area.CycleKey == cycle))
            .OrderByDescending(row => row.Area.Cycle.Order).ThenBy(row => row.Order).ThenBy(row => row.Id)
            .Select(row => new AfiNeighbour(
                row.Id, row.Reference, row.Headline, row.AreaId, row.Area.CycleKey, row.Area.ThemeKey, row.Passage.DocumentId))
            .ToListAsync();
        var report = family.FindAll(row => row.CycleKey == cycle && row.DocumentId == document);
        var at = report.FindIndex(row => row.Id == afi.Id);
        return new(
            afi, judgment,
            [.. family.Where(row => row.AreaId == areaId && row.Id != afi.Id)],
            [.. family.Where(row => row.ThemeKey == theme && row.CycleKey != cycle)],
            at > 0 ? report[at - 1] : null,
            at >= 0 && at + 1 < report.Count ? report[at + 1] : null);
    }

    private static Task<AfiFacts?> ReadAsync(PeelContext db, string reference) => (
        from afi in db.Afis.AsNoTracking()
        where afi.Reference == reference
        from document in db.Documents.Where(row => row.Id == afi.Passage.DocumentId).DefaultIfEmpty()
        select new AfiFacts(
            afi.Id, afi.Reference, afi.Kind, afi.Headline, afi.Detail, afi.InLatestText, afi.Passage,
            new AfiForce(afi.Force.Id, afi.Force.Name, afi.Force.Slug),
            new AfiArea(
                afi.AreaId, afi.Area.Name, afi.Area.ShortName, afi.Area.IsGraded, afi.Area.ThemeKey, afi.Area.Theme.Label,
                afi.Area.CycleKey, afi.Area.Cycle.Slug, afi.Area.Cycle.Label),
            document == null ? null : new AfiDocument(document.Title, document.FileName, document.Publisher, document.Published)))
        .FirstOrDefaultAsync();
}

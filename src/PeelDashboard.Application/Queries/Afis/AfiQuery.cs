using PeelDashboard.Application.Importing.Facts;

namespace PeelDashboard.Application.Queries.Afis;

/// <summary>
/// Three commands: the AFI with the grade of its area, what the inspectorate closed, the force's other AFIs of the same report or theme.
/// </summary>
public static class AfiQuery
{
    public static async Task<AfiDetails?> RunAsync(PeelDbContext db, string reference)
    {
        if (await ReadAsync(db, reference) is not { Afi: { } afi } read) return null;
        var (forceId, areaId, cycle, theme, document) = (afi.Force.Id, afi.Area.Id, afi.Area.CycleKey,
            afi.Area.ThemeKey, afi.Passage.DocumentId);
        var closures = await db.AfiClosures.AsNoTracking().Where(row => row.AfiId == afi.Id && row.InLatestText)
            .OrderBy(row => row.ClosedOn).ThenBy(row => row.Id)
            .Select(row => new AfiClosed(row.ClosedOn, row.Passage)).ToListAsync();
        var family = await db.Afis.AsNoTracking()
            .Where(row => row.ForceId == forceId && row.InLatestText && (row.Area.ThemeKey == theme || row.Area.CycleKey == cycle))
            .OrderByDescending(row => row.Area.Cycle.Order).ThenBy(row => row.Order).ThenBy(row => row.Id)
            .Select(row => new AfiNeighbour(
                row.Id, row.Reference, row.Kind, row.Headline, row.AreaId, row.Area.CycleKey, row.Area.ThemeKey, row.Passage.DocumentId,
                row.ParentId, row.TimeLimit, row.TimeLimitEndsOn))
            .ToListAsync();
        var answers = await (
            from finding in db.Findings.AsNoTracking()
            where finding.ForceId == forceId && finding.CycleKey == cycle && finding.InLatestText
            join response in db.Documents on finding.Passage.DocumentId equals response.Id
            where response.Layout == "commissioner-response"
            orderby finding.Id
            select new AfiAnswer(finding.Headline, finding.Detail, response.Title, response.Publisher, finding.Passage)).ToListAsync();
        var report = family.FindAll(row => row.CycleKey == cycle && row.DocumentId == document);
        var at = report.FindIndex(row => row.Id == afi.Id);
        return new(
            afi, read.Judgment, closures,
            family.FindAll(row => row.ParentId == afi.Id),
            family.FindAll(row => row.AreaId == areaId && row.Id != afi.Id && row.ParentId != afi.Id
                && row.Reference != afi.PartOf?.Reference),
            family.FindAll(row => row.ThemeKey == theme && row.CycleKey != cycle),
            at > 0 ? report[at - 1] : null,
            at >= 0 && at + 1 < report.Count ? report[at + 1] : null)
        { Answers = answers.FindAll(answer => IsTo(answer.Quoted, afi, family.FindAll(row => row.CycleKey == cycle))) };
    }

    /// <summary>An answer belongs to what it quotes; where its words fit two AFIs of the report alike, to neither.</summary>
    private static bool IsTo(string quoted, AfiFacts afi, List<AfiNeighbour> ofCycle) =>
        Fits(quoted, afi.Headline) && ofCycle.TrueForAll(other => other.Id == afi.Id || !Fits(quoted, other.Headline));

    private static bool Fits(string quoted, string headline) =>
        HeadlineSimilarity.Of(quoted, headline) >= HeadlineSimilarity.Same && HeadlineSimilarity.HaveSameNumbers(quoted, headline);

    private static Task<Read?> ReadAsync(PeelDbContext db, string reference) => (
        from afi in db.Afis.AsNoTracking()
        where afi.Reference == reference
        from document in db.Documents.Where(row => row.Id == afi.Passage.DocumentId).DefaultIfEmpty()
        from whole in db.Afis.Where(row => row.Id == afi.ParentId).DefaultIfEmpty()
        from followed in db.FollowUps.Where(row => row.AfiId == afi.Id).DefaultIfEmpty()
        from judgment in db.Judgments.Where(row => row.ForceId == afi.ForceId && row.AreaId == afi.AreaId
            && row.Status == FactStatus.Current).DefaultIfEmpty()
        select new Read(new AfiFacts(
            afi.Id, afi.Reference, afi.Kind, afi.Headline, afi.Detail, afi.InLatestText, afi.Passage,
            new AfiForce(afi.Force.Id, afi.Force.Name, afi.Force.Slug),
            new AfiArea(
                afi.AreaId, afi.Area.Name, afi.Area.ShortName, afi.Area.IsGraded, afi.Area.ThemeKey, afi.Area.Theme.Label,
                afi.Area.CycleKey, afi.Area.Cycle.Slug, afi.Area.Cycle.Label),
            document == null ? null : new AfiDocument(document.Title, document.FileName, document.Publisher,
                document.Published, document.Layout)
            {
                Named = document.NamedAt == null ? null : new NamedDocument(document.Named, document.NamedBy, document.NamedAt.Value),
            },
            whole == null ? null : new AfiWhole(whole.Reference, whole.Headline), afi.TimeLimit, afi.TimeLimitEndsOn,
            followed == null ? null : followed.Status),
            judgment == null ? null : new AfiJudgment(judgment.Grade, judgment.Basis, judgment.AmendedOn,
                judgment.InspectedIn, judgment.Passage)))
        .FirstOrDefaultAsync();

    private sealed record Read(AfiFacts Afi, AfiJudgment? Judgment);
}

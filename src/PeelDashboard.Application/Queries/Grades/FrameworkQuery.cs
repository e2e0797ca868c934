using PeelDashboard.Application.FollowUp;

namespace PeelDashboard.Application.Queries.Grades;

public sealed record HistoryCycle(
    string Key, string Slug, string Label, int Order, string ComparableGroup, string BreakNote, string PublishedFrom, string PublishedTo);

/// <summary>An area of one cycle's framework with the theme it stands in, and what a force was told to put right there.</summary>
public sealed record HistoryArea(
    int Id, string Key, string Name, string ShortName, AreaLevel Level, string Pillar, bool IsGraded, int Order,
    string ThemeKey, string ThemeLabel, int ThemeOrder, int Afis, int OtherConcerns, HistoryCycle Cycle)
{
    /// <summary>How many of both nobody has closed: neither the force, nor the inspectorate, nor a later report in its place.</summary>
    public int Open { get; init; }
}

public static class FrameworkQuery
{
    /// <summary>One command: the areas of all cycles, in order of time and then of the framework, with the force's counts.</summary>
    public static async Task<IReadOnlyList<HistoryArea>> LoadAsync(PeelDbContext db, int forceId)
    {
        var open = EffectiveStatus.OpenAfis(db).Where(afi => afi.ForceId == forceId && afi.InLatestText);
        return await db.Areas.AsNoTracking().OrderBy(area => area.Cycle.Order).ThenBy(area => area.Order)
            .Select(area => new HistoryArea(
                area.Id, area.Key, area.Name, area.ShortName, area.Level, area.Pillar, area.IsGraded, area.Order,
                area.ThemeKey, area.Theme.Label, area.Theme.Order,
                db.Afis.Count(afi => afi.ForceId == forceId && afi.AreaId == area.Id && afi.InLatestText
                    && afi.Kind == AfiKind.AreaForImprovement),
                db.Afis.Count(afi => afi.ForceId == forceId && afi.AreaId == area.Id && afi.InLatestText
                    && afi.Kind != AfiKind.AreaForImprovement),
                new HistoryCycle(
                    area.Cycle.Key, area.Cycle.Slug, area.Cycle.Label, area.Cycle.Order, area.Cycle.ComparableGroup, area.Cycle.BreakNote,
                    area.Cycle.PublishedFrom, area.Cycle.PublishedTo))
            {
                Open = open.Count(afi => afi.AreaId == area.Id),
            })
            .ToListAsync();
    }
}

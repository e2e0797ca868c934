using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Application.Queries.Grades;

namespace PeelDashboard.Application.Queries.Overview;

public sealed record OverviewContent(
    ForceSelection Force, LatestJudgments? Latest, CycleChanges? Changes, IReadOnlyList<AfiCount> Afis,
    IReadOnlyList<ComparedFigure> Farthest, IReadOnlyList<CorrectedFigure> CorrectedFigures, IReadOnlyList<HistoryEntry> AmendedGrades);

public sealed record LatestJudgments(HistoryCycle Cycle, IReadOnlyList<HistoryEntry> Areas);

/// <summary>What changed since the cycle before; nothing where the inspectorate says that the two cannot be compared.</summary>
public sealed record CycleChanges(HistoryCycle From, HistoryCycle To, bool IsComparable, IReadOnlyList<HistoryEntry> Compared);

/// <summary>
/// How many areas for improvement a cycle gave, how many things of their family beside them, and how many of all of them are open.
/// </summary>
public sealed record AfiCount(HistoryCycle Cycle, int Afis, int Others, int Open);

public sealed class OverviewQuery(IDbContextFactory<PeelDbContext> contexts, ComparisonQuery figures)
{
    public const int FarthestRows = 5;

    public async Task<OverviewContent?> LoadAsync(GradeHistoryFilter state)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await ForceSelection.LoadAsync(db, state.Force) is not { } force) return null;
        var areas = await FrameworkQuery.LoadAsync(db, force.Id);
        var judgments = (await JudgmentQuery.LoadAsync(db, force.Id, state.View)).ToDictionary(judgment => judgment.AreaId);
        var comparison = await figures.OfForceAsync(db, force);
        var judged = areas.Select(area => new HistoryEntry(area, judgments.GetValueOrDefault(area.Id), null))
            .GroupBy(entry => entry.Area.ThemeKey, StringComparer.Ordinal)
            .SelectMany(theme => HistoryChanges.Mark([.. theme])).Where(entry => entry.Judgment is not null)
            .OrderBy(entry => entry.Area.Cycle.Order).ThenBy(entry => entry.Area.Order).ToList();
        var latest = Latest(judged);
        return new(
            force, latest, latest is null ? null : Changes(latest, judged), Afis(areas),
            comparison.Farthest(FarthestRows), comparison.Corrected, [.. judged.Where(entry => entry.Judgment!.IsAmended)]);
    }

    private static LatestJudgments? Latest(List<HistoryEntry> judged) =>
        judged.Select(entry => entry.Area.Cycle).MaxBy(cycle => cycle.Order) is { } newest
            ? new(newest, [.. judged.Where(entry => entry.Area.Cycle.Key == newest.Key)])
            : null;

    private static CycleChanges? Changes(LatestJudgments latest, List<HistoryEntry> judged)
    {
        var before = judged.Select(entry => entry.Area.Cycle).Where(cycle => cycle.Order < latest.Cycle.Order).MaxBy(cycle => cycle.Order);
        if (before is null) return null;
        return new(
            before, latest.Cycle, before.ComparableGroup == latest.Cycle.ComparableGroup,
            [.. latest.Areas.Where(entry => entry.Change is not null)]);
    }

    private static IReadOnlyList<AfiCount> Afis(IReadOnlyList<HistoryArea> areas) =>
        [.. areas.GroupBy(area => area.Cycle.Key, StringComparer.Ordinal)
            .Select(cycle => new AfiCount(
                cycle.First().Cycle, cycle.Sum(area => area.Afis), cycle.Sum(area => area.OtherConcerns), cycle.Sum(area => area.Open)))
            .Where(count => count.Afis + count.Others > 0).OrderByDescending(count => count.Cycle.Order)];
}

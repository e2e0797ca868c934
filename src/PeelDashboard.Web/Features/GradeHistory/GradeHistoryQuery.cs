using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain;

namespace PeelDashboard.Web.Features.GradeHistory;

/// <summary>The history of one force: themes by cycles.</summary>
public sealed record ForceHistory(
    ForceChoice Force, IReadOnlyList<HistoryCycle> Cycles, IReadOnlyList<HistoryRow> Rows, IReadOnlyList<string> PublicRecords,
    IReadOnlyList<CountedGrade> Counts);

/// <summary>How many areas had a grade in a cycle, as a press release of the store says it.</summary>
public sealed record CountedGrade(string CycleLabel, Grade Grade, int Areas, StoredPassage Passage);

/// <summary>A theme with one cell for each cycle, in the order of the cycles.</summary>
public sealed record HistoryRow(string Key, string Label, IReadOnlyList<HistoryCell> Cells);

/// <summary>What a cycle says of a theme. With several areas each has its entry.</summary>
/// <param name="Cycle">The column.</param>
/// <param name="Entries">Empty exactly where <paramref name="Empty"/> is given.</param>
/// <param name="Empty">Why nothing is there.</param>
public sealed record HistoryCell(HistoryCycle Cycle, IReadOnlyList<HistoryEntry> Entries, EmptyKind? Empty);

/// <summary>One area of a cell: its judgment, or why there is none.</summary>
public sealed record HistoryEntry(HistoryArea Area, ShownJudgment? Judgment, EmptyKind? Empty);

/// <summary>Puts the history together from four commands: the force, the frameworks, the judgments, the counts of press releases.</summary>
public static class GradeHistoryQuery
{
    /// <summary>The page's content; null when the store holds nothing yet.</summary>
    public static async Task<ForceHistory?> RunAsync(PeelContext db, GradeHistoryState state)
    {
        if (await ForceChoice.LoadAsync(db, state.Force) is not { } force) return null;
        var areas = await Framework.LoadAsync(db, force.Id);
        var judgments = await ForceJudgments.LoadAsync(db, force.Id, state.View);
        var byArea = judgments.ToDictionary(judgment => judgment.AreaId);
        var cycles = areas.Select(area => area.Cycle).DistinctBy(cycle => cycle.Key).ToList();
        var rows = areas.GroupBy(area => (area.ThemeKey, area.ThemeLabel, area.ThemeOrder)).OrderBy(theme => theme.Key.ThemeOrder)
            .Select(theme => new HistoryRow(
                theme.Key.ThemeKey, theme.Key.ThemeLabel,
                [.. cycles.Select(cycle => Cell(cycle, [.. theme.Where(area => area.Cycle.Key == cycle.Key)], byArea, force.Documents))]));
        return new(
            force, cycles, [.. rows],
            [.. judgments.Select(judgment => judgment.Passage.Address).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            await CountsAsync(db, force.Id));
    }

    private static async Task<IReadOnlyList<CountedGrade>> CountsAsync(PeelContext db, int forceId)
    {
        var rows = await (
            from count in db.GradeCounts.AsNoTracking()
            join cycle in db.Cycles on count.CycleKey equals cycle.Key
            where count.ForceId == forceId && count.Passage.DocumentId != null && count.InLatestText
            orderby cycle.Order, count.Id
            select new { cycle.Order, Count = new CountedGrade(cycle.Label, count.Grade, count.Areas, count.Passage) }).ToListAsync();
        return [.. rows.OrderBy(row => row.Order).ThenBy(row => row.Count.Grade).Select(row => row.Count)];
    }

    private static HistoryCell Cell(
        HistoryCycle cycle, IReadOnlyList<HistoryArea> areas, Dictionary<int, ShownJudgment> byArea, IReadOnlyList<ForceDocument> documents)
    {
        if (areas.Count == 0) return new(cycle, [], EmptyKind.NotInFramework);
        var entries = areas.Select(area => byArea.TryGetValue(area.Id, out var judgment)
            ? new HistoryEntry(area, judgment, null)
            : new HistoryEntry(area, null, WhyEmpty(area, documents))).ToList();
        var kinds = entries.Select(entry => entry.Empty).Distinct().ToList();
        return kinds is [{ } kind] ? new(cycle, [], kind) : new(cycle, entries, null);
    }

    /// <summary>Why an area has no judgment. The force's own report settles it where the store has that report.</summary>
    internal static EmptyKind WhyEmpty(HistoryArea area, IReadOnlyList<ForceDocument> documents)
    {
        if (!area.IsGraded) return EmptyKind.NotGraded;
        var isReported = documents.Any(document => document.IsInspectionReport && document.CycleKey == area.Cycle.Key
            && (document.Pillar.Length == 0 || document.Pillar.Equals(area.Pillar, StringComparison.OrdinalIgnoreCase)));
        return isReported ? EmptyKind.NotInspected : EmptyKind.NotInSources;
    }
}

namespace PeelDashboard.Application.Queries.Grades;

public sealed record HistoryRow(string Key, string Label, IReadOnlyList<GradeHistoryTable> Cells)
{
    public bool IsPillar => Cells.Any(cell => cell.Entries.Any(entry => entry.Area.Level is Domain.Catalogue.AreaLevel.Pillar));
}

public sealed record GradeHistoryTable(string Theme, HistoryCycle Cycle, IReadOnlyList<HistoryEntry> Entries, GradeGap? Empty)
{
    public CellKey Key => new(Theme, Cycle.Slug);
}

public sealed record HistoryEntry(HistoryArea Area, ShownJudgment? Judgment, GradeGap? Empty)
{
    /// <summary>How it stands to the nearest earlier grade that it may be compared with; null where there is none.</summary>
    public GradeChange? Change { get; init; }
}

internal static class HistoryCells
{
    public static IReadOnlyList<GradeHistoryTable> Of(
        string theme, IReadOnlyList<HistoryCycle> cycles, IEnumerable<HistoryArea> areas, IReadOnlyDictionary<int, ShownJudgment> byArea,
        IReadOnlyList<ForceDocument> documents)
    {
        var entries = areas.Select(area => byArea.TryGetValue(area.Id, out var judgment)
            ? new HistoryEntry(area, judgment, null)
            : new HistoryEntry(area, null, WhyEmpty(area, documents)));
        var compared = HistoryChanges.Mark([.. entries]).ToLookup(entry => entry.Area.Cycle.Key, StringComparer.Ordinal);
        return [.. cycles.Select(cycle => Cell(theme, cycle, [.. compared[cycle.Key]]))];
    }

    /// <summary>Why an area has no judgment. The force's own report settles it where the store has that report.</summary>
    public static GradeGap WhyEmpty(HistoryArea area, IReadOnlyList<ForceDocument> documents)
    {
        if (!area.IsGraded) return GradeGap.NotGraded;
        var isReported = documents.Any(document =>
            document.CycleKey == area.Cycle.Key && ReportCoverage.Covers(document.Layout, document.Pillar, area.Pillar));
        return isReported ? GradeGap.NotInspected : GradeGap.NotInSources;
    }

    private static GradeHistoryTable Cell(string theme, HistoryCycle cycle, IReadOnlyList<HistoryEntry> entries) => entries.Count == 0
        ? new(theme, cycle, entries, GradeGap.NotInFramework)
        : new(theme, cycle, entries, entries.Select(entry => entry.Empty).Distinct().ToList() is [{ } kind] ? kind : null);
}

using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Application.Queries.Grades;

/// <summary>A theme with one cell for each cycle, in the order of the cycles.</summary>
public sealed record HistoryRow(string Key, string Label, IReadOnlyList<GradeHistoryTable> Cells)
{
    /// <summary>Whether it is the grade of a whole pillar, which stands over questions and is none of them.</summary>
    public bool IsPillar => Cells.Any(cell => cell.Entries.Any(entry => entry.Area.Level is Domain.Catalogue.AreaLevel.Pillar));
}

/// <summary>What a cycle says of a theme.</summary>
/// <param name="Theme">Key of the row.</param>
/// <param name="Cycle">The column.</param>
/// <param name="Entries">The cycle's areas of the theme; none where it did not ask about it.</param>
/// <param name="Empty">Why nothing is there, where that is the same for all of them.</param>
public sealed record GradeHistoryTable(string Theme, HistoryCycle Cycle, IReadOnlyList<HistoryEntry> Entries, GradeGap? Empty)
{
    /// <summary>For addresses.</summary>
    public CellKey Key => new(Theme, Cycle.Slug);
}

/// <summary>One area of a cell: its judgment, or why there is none.</summary>
public sealed record HistoryEntry(HistoryArea Area, ShownJudgment? Judgment, GradeGap? Empty)
{
    /// <summary>How it stands to the nearest earlier grade that it may be compared with; null where there is none.</summary>
    public GradeChange? Change { get; init; }
}

/// <summary>Makes the cells of a theme.</summary>
internal static class HistoryCells
{
    /// <summary>One cell for each cycle.</summary>
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

namespace PeelDashboard.Application.Queries.Grades;

public sealed record CycleGradeCounts(
    HistoryCycle Cycle, AreaLevel Level, IReadOnlyList<HistoryEntry> Known, IReadOnlyList<HistoryEntry> Ungraded,
    IReadOnlyList<HistoryEntry> NotInspected,
    IReadOnlyList<HistoryEntry> Missing)
{
    public bool IsOfPillars => Level is AreaLevel.Pillar;

    public string Noun => Level.ToString().ToLowerInvariant();

    public int All => Known.Count + Missing.Count;


    /// <summary>Whether the counts can be given: all is known that there is to know, and there is something.</summary>
    public bool IsComplete => Known.Count > 0 && Missing.Count == 0;

    public IReadOnlyList<(Grade Grade, int Count)> Counts =>
        [.. Known.GroupBy(entry => entry.Judgment!.Grade).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];

    public int Of(Grade grade) => Known.Count(entry => entry.Judgment!.Grade == grade);

    /// <summary>Counts every cycle: what stands below the pillars, and the pillars; what a cycle does not have is left out.</summary>
    public static IReadOnlyList<CycleGradeCounts> Of(ForceHistory history) =>
        [.. history.Columns.SelectMany(column => (IEnumerable<CycleGradeCounts?>)[Count(history, column.Cycle, isOfPillars: false),
            Count(history, column.Cycle, isOfPillars: true)])
            .OfType<CycleGradeCounts>()];

    private static CycleGradeCounts? Count(ForceHistory history, HistoryCycle cycle, bool isOfPillars)
    {
        // What the framework does not grade belongs here only where the inspectorate says so of this force, or graded it all the same.
        var entries = history.Rows.SelectMany(row => row.Cells).Where(cell => cell.Cycle.Key == cycle.Key).SelectMany(cell => cell.Entries)
            .Where(entry => entry.Area.Level is AreaLevel.Pillar == isOfPillars && (entry.Area.IsGraded || entry.Judgment is not null))
            .OrderBy(entry => entry.Area.Order).ToList();
        if (entries.Count == 0) return null;
        return new(
            cycle, entries[0].Area.Level, entries.FindAll(entry => entry.Judgment is { Grade: not Grade.Ungraded }),
            entries.FindAll(entry => entry.Judgment is { Grade: Grade.Ungraded }),
            entries.FindAll(entry => entry.Empty is GradeGap.NotInspected),
            entries.FindAll(entry => entry.Judgment is null && entry.Empty is not GradeGap.NotInspected));
    }
}

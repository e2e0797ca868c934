using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Web.Features.GradeHistory;

/// <summary>How many areas, or whole pillars, of a force had each grade in a cycle.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Noun">What is counted: "question", "area" or "pillar".</param>
/// <param name="Known">Those that have a judgment.</param>
/// <param name="NotInspected">Those that the force's own report leaves out: they are no gap.</param>
/// <param name="Missing">Those of which no source says anything.</param>
public sealed record CycleCount(
    HistoryCycle Cycle, string Noun, IReadOnlyList<HistoryEntry> Known, IReadOnlyList<HistoryEntry> NotInspected, IReadOnlyList<HistoryEntry> Missing)
{
    /// <summary>Whether the counts can be given: all is known that there is to know.</summary>
    public bool IsComplete => Known.Count > 0 && Missing.Count == 0;

    /// <summary>How many had each grade.</summary>
    public IReadOnlyList<(Grade Grade, int Count)> Counts =>
        [.. Known.GroupBy(entry => entry.Judgment!.Grade).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];

    /// <summary>How many of a grade.</summary>
    public int Of(Grade grade) => Known.Count(entry => entry.Judgment!.Grade == grade);

    /// <summary>Counts what stands below the pillars; null where the cycle grades nothing of it.</summary>
    public static CycleCount? OfAreas(ForceHistory history, HistoryCycle cycle) =>
        Count(history, cycle, level => level is not AreaLevel.Pillar);

    /// <summary>Counts whole pillars; null where the cycle has none.</summary>
    public static CycleCount? OfPillars(ForceHistory history, HistoryCycle cycle) =>
        Count(history, cycle, level => level is AreaLevel.Pillar);

    private static CycleCount? Count(ForceHistory history, HistoryCycle cycle, Func<AreaLevel, bool> counts)
    {
        // What the framework does not grade belongs in no count, unless this force was given a grade all the same.
        var entries = history.Rows.SelectMany(row => row.Cells).Where(cell => cell.Cycle.Key == cycle.Key).SelectMany(cell => cell.Entries)
            .Where(entry => counts(entry.Area.Level) && (entry.Area.IsGraded || entry.Judgment is { Grade: not Grade.Ungraded }))
            .OrderBy(entry => entry.Area.Order).ToList();
        if (entries.Count == 0) return null;
        return new(
            cycle, entries[0].Area.Level.ToString().ToLowerInvariant(), entries.FindAll(entry => entry.Judgment is not null),
            entries.FindAll(entry => entry.Empty is EmptyKind.NotInspected),
            entries.FindAll(entry => entry.Judgment is null && entry.Empty is not EmptyKind.NotInspected));
    }
}

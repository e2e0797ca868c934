namespace PeelDashboard.Application.Queries.Grades;

public sealed record GradeChange(GradeComparison Comparison, HistoryEntry Earlier, string Since)
{
    public string Words => Comparison.Words() + " " + Since;
}

/// <summary>
/// Which grades may be called better or worse. Two cycles must be of one comparable group: across a break nothing is said. The counterpart
/// is the area of the same key in the nearest earlier cycle that graded it, or the theme's only graded question where both cycles have only
/// one. A grade that is carried over is no new judgment, so it is compared with nothing.
/// </summary>
public static class HistoryChanges
{
    public static IReadOnlyList<HistoryEntry> Mark(IReadOnlyList<HistoryEntry> theme) =>
        [.. theme.Select(entry => entry with { Change = Of(entry, theme) })];

    /// <summary>The change; null where there is nothing that it may be compared with.</summary>
    public static GradeChange? Of(HistoryEntry entry, IReadOnlyCollection<HistoryEntry> theme)
    {
        if (entry.Judgment is not { } now || now.CarriedOver.Length > 0) return null;
        var cycle = entry.Area.Cycle;
        var earlier = theme.Where(other => other.Area.Cycle.Order < cycle.Order
            && other.Area.Cycle.ComparableGroup == cycle.ComparableGroup)
            .GroupBy(other => other.Area.Cycle.Order).OrderByDescending(group => group.Key);
        var isOnlyOne = OnlyGraded(theme.Where(other => other.Area.Cycle.Key == cycle.Key)) is not null;
        foreach (var areas in earlier)
        {
            var same = areas.FirstOrDefault(other => other.Area.Key == entry.Area.Key) ?? (isOnlyOne ? OnlyGraded(areas) : null);
            if (same?.Judgment is { } before && GradeComparisons.Between(before.Grade, now.Grade) is { } comparison)
                return new(comparison, same, before.InspectedIn ?? same.Area.Cycle.Key);
        }

        return null;
    }

    private static HistoryEntry? OnlyGraded(IEnumerable<HistoryEntry> areas) =>
        areas.Where(area => area.Area.IsGraded).Take(2).ToList() is [var only] ? only : null;
}

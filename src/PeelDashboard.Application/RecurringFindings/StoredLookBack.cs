using PeelDashboard.Data.Entities;

namespace PeelDashboard.Application.RecurringFindings;

/// <summary>A look-back of a report in the store.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Words">The whole sentence.</param>
/// <param name="Before">The sentence that it leans on; empty where it leans on none.</param>
/// <param name="After">What became of it, where the next sentence says so; else empty.</param>
/// <param name="PointsTo">The words that point to the earlier inspection, as printed.</param>
/// <param name="Cycle">The cycle of the report.</param>
/// <param name="CycleOrder">Where that stands in time.</param>
/// <param name="Target">The cycle that it points to.</param>
/// <param name="AreaId">The area whose section holds it; null in a summary.</param>
/// <param name="ThemeKey">The theme (ours) of that area.</param>
/// <param name="Item">The AFI or finding in whose own text it stands; null where it stands beside them.</param>
/// <param name="Subjects">Keys of the subjects (ours) that it speaks of.</param>
public sealed record StoredLookBack(
    StoredPassage Passage, string Words, string Before, string After, string PointsTo, string Cycle, int CycleOrder, LineageCycle Target, int? AreaId,
    string? ThemeKey, RecurrenceItem? Item, IReadOnlyList<string> Subjects);

/// <summary>A cycle that a look-back points to.</summary>
/// <param name="Key">2018/19.</param>
/// <param name="Order">Where it stands in time.</param>
/// <param name="HasReport">Whether the inspectorate's report on the force in this cycle, and on the pillar that the look-back is about, is in the store.</param>
public sealed record LineageCycle(string Key, int Order, bool HasReport)
{
    /// <summary>Whether a year is one of the cycle's: 2019 is of 2018/19, 2024 of 2023-25.</summary>
    public bool Holds(int year)
    {
        var first = int.Parse(Key.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        var last = Key.Length > 4 ? first - (first % 100) + int.Parse(Key.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture) : first;
        return first <= year && year <= last;
    }
}

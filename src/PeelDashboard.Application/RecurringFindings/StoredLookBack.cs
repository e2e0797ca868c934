namespace PeelDashboard.Application.RecurringFindings;

public sealed record StoredLookBack(
    StoredPassage Passage, string Words, string Before, string After, string PointsTo, string Cycle, int CycleOrder,
    LineageCycle Target, int? AreaId,
    string? ThemeKey, RecurrenceItem? Item, IReadOnlyList<string> Subjects);

public sealed record LineageCycle(string Key, int Order, bool HasReport)
{
    /// <summary>Whether a year is one of the cycle's: 2019 is of 2018/19, 2024 of 2023-25.</summary>
    public bool Holds(int year)
    {
        var first = int.Parse(Key.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        var last = Key.Length > 4 ? first - (first % 100) + int.Parse(Key.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture)
            : first;
        return first <= year && year <= last;
    }
}

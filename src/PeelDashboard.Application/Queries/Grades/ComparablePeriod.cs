using PeelDashboard.Application.Queries.Forces;

namespace PeelDashboard.Application.Queries.Grades;

public sealed record GradeRun(Grade? Grade, GradeGap? Empty, string Area, IReadOnlyList<NationalColumn> Columns)
{
    public IReadOnlyList<string> Cycles => [.. Columns.Select(column => column.Cycle.Key)];
}

public sealed record ComparablePeriod(
    string From, string To, IReadOnlyList<GradeRun> Runs, IReadOnlyList<HistoryEntry> Entries, IReadOnlyList<NationalColumn> Columns)
{
    public string Label => From == To ? From : $"{From} to {To}";

    /// <summary>Whether a cycle asked several questions of the theme, so that each must be named.</summary>
    public bool HasSeveral => Entries.DistinctBy(entry => entry.Area.Cycle.Key).Count() < Entries.Count;

    /// <summary>How many grades are known; that something was not graded is a statement and no grade.</summary>
    public int Grades => Entries.Count(entry => entry.Judgment is { Grade: not Grade.Ungraded });
}

/// <summary>The grades of one force in one theme, told so that nothing is compared that the inspectorate says cannot be.</summary>
public static class ComparablePeriods
{
    /// <summary>The periods in order of time; those that did not ask about the theme are left out.</summary>
    public static IReadOnlyList<ComparablePeriod> Of(NationalTheme theme, int forceId) =>
        [.. theme.Columns.GroupBy(column => column.Cycle.ComparableGroup, StringComparer.Ordinal)
            .Where(period => period.Any(column => column.Area is not null)).Select(period => Of([.. period], forceId))];

    private static ComparablePeriod Of(IReadOnlyList<NationalColumn> columns, int forceId)
    {
        List<NationalColumn> asked = [.. columns.Where(column => column.Area is not null)];
        var entries = HistoryChanges.Mark([.. asked.Select(column => Entry(column.Area!, column.Cell(forceId)!))]);
        var period = new ComparablePeriod(columns[0].Cycle.Key, columns[^1].Cycle.Key, [], entries, asked);
        return period with { Runs = [.. Graded(period), .. Gaps(period)] };
    }

    private static HistoryEntry Entry(HistoryArea area, NationalCell cell) => new(area, cell.Judgment, cell.Empty);

    private static IEnumerable<GradeRun> Graded(ComparablePeriod period)
    {
        var cells = period.Entries.Zip(period.Columns, (entry, column) => (Entry: entry, Column: column))
            .Where(cell => cell.Entry.Judgment is not null);
        foreach (var question in cells.GroupBy(cell => period.HasSeveral ? cell.Entry.Area.Key : "", StringComparer.Ordinal))
        {
            var runs = new List<GradeRun>();
            foreach (var (entry, column) in question)
            {
                // A run ends with the next grade, so that "Good, then Inadequate, then Good" stays three.
                var grade = entry.Judgment!.Grade;
                if (runs.Count > 0 && runs[^1].Grade == grade) runs[^1] = runs[^1] with { Columns = [.. runs[^1].Columns, column] };
                else runs.Add(new(grade, null, Name(period, entry), [column]));
            }

            foreach (var run in runs) yield return run;
        }
    }

    private static IEnumerable<GradeRun> Gaps(ComparablePeriod period) =>
        period.Entries.Zip(period.Columns, (entry, column) => (Entry: entry, Column: column)).Where(cell => cell.Entry.Empty is not null)
            .GroupBy(cell => (cell.Entry.Empty, Area: Name(period, cell.Entry)))
            .Select(gap => new GradeRun(null, gap.Key.Empty, gap.Key.Area, [.. gap.Select(cell => cell.Column)]));

    private static string Name(ComparablePeriod period, HistoryEntry entry) => period.HasSeveral ? entry.Area.ShortName : "";
}

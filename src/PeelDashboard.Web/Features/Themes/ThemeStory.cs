using PeelDashboard.Domain;
using PeelDashboard.Web.Features.Forces;

namespace PeelDashboard.Web.Features.Themes;

/// <summary>One grade, or one kind of gap, with the cycles that have it.</summary>
/// <param name="Grade">Null for a gap.</param>
/// <param name="Empty">Why there is no grade; null for a grade.</param>
/// <param name="Area">The area, where the cycles have several in the theme; else empty.</param>
/// <param name="Columns">The cycles, in order of time.</param>
public sealed record GradeRun(Grade? Grade, EmptyKind? Empty, string Area, IReadOnlyList<NationalColumn> Columns)
{
    /// <summary>Keys of the cycles, in order of time.</summary>
    public IReadOnlyList<string> Cycles => [.. Columns.Select(column => column.Cycle.Key)];
}

/// <summary>What cycles whose grades may be compared with each other say of a theme.</summary>
/// <param name="From">Key of the first of them.</param>
/// <param name="To">Key of the last.</param>
/// <param name="BreakNote">Why they are not compared with the cycles before; empty for the first ones.</param>
/// <param name="Runs">Grades first, in order of time, then the gaps.</param>
/// <param name="Columns">The areas that they rest on.</param>
public sealed record ComparablePeriod(string From, string To, string BreakNote, IReadOnlyList<GradeRun> Runs, IReadOnlyList<NationalColumn> Columns)
{
    /// <summary>"2014 to 2018/19", or "2021/22".</summary>
    public string Label => From == To ? From : $"{From} to {To}";

    /// <summary>The different grades of one question, for whether anything changed; several areas are each their own question.</summary>
    public bool HasChange => Runs.Where(run => run.Grade is not null).GroupBy(run => run.Area, StringComparer.Ordinal).Any(area => area.Count() > 1);

    /// <summary>In how many cycles a grade is known.</summary>
    public int Graded => Runs.Where(run => run.Grade is not null).SelectMany(run => run.Cycles).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>The grades of one force in one theme, told so that nothing is compared that the inspectorate says cannot be.</summary>
public static class ThemeStory
{
    /// <summary>The periods in order of time; those that did not ask about the theme are left out.</summary>
    /// <param name="theme">The theme over all cycles.</param>
    /// <param name="forceId">Of whom it is told.</param>
    public static IReadOnlyList<ComparablePeriod> Of(ThemePicture theme, int forceId) =>
        [.. theme.Columns.GroupBy(column => column.Cycle.ComparableGroup, StringComparer.Ordinal)
            .Where(period => period.Any(column => column.Area is not null))
            .Select(period => new ComparablePeriod(
                period.First().Cycle.Key, period.Last().Cycle.Key, period.First().Cycle.BreakNote, Runs([.. period], forceId), [.. period]))];

    private static IReadOnlyList<GradeRun> Runs(IReadOnlyList<NationalColumn> columns, int forceId)
    {
        var asked = columns.Where(column => column.Area is not null).ToList();
        var several = asked.GroupBy(column => column.Cycle.Key, StringComparer.Ordinal).Any(cycle => cycle.Count() > 1);
        var cells = asked.Select(column => (
            Area: several ? column.Area!.ShortName : "", Column: column, Cell: column.Cell(forceId))).ToList();
        var graded = new List<GradeRun>();
        foreach (var area in cells.Where(cell => cell.Cell?.Judgment is not null).GroupBy(cell => cell.Area, StringComparer.Ordinal))
        {
            foreach (var (_, column, cell) in area)
            {
                // A run ends with the next grade, so that "Good, then Inadequate, then Good" stays three.
                var grade = cell!.Judgment!.Grade;
                if (graded.Count > 0 && graded[^1] is var last && last.Area == area.Key && last.Grade == grade) graded[^1] = last with { Columns = [.. last.Columns, column] };
                else graded.Add(new(grade, null, area.Key, [column]));
            }
        }

        var gaps = cells.Where(cell => cell.Cell?.Empty is not null).GroupBy(cell => (cell.Cell!.Empty, cell.Area))
            .Select(gap => new GradeRun(null, gap.Key.Empty, gap.Key.Area, [.. gap.Select(cell => cell.Column)]));
        return [.. graded, .. gaps];
    }
}

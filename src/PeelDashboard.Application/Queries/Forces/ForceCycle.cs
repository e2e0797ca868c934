using PeelDashboard.Application.Queries.Grades;

namespace PeelDashboard.Application.Queries.Forces;

public sealed record ForceArea(string ThemeKey, NationalColumn Column, NationalCell Cell)
{
    public PlaceAmongForces? Place => PlaceAmongForces.Of(Column, Cell.Force.Id);
}

public sealed record ForceCycle(
    HistoryCycle Cycle, string Published, IReadOnlyList<ForceArea> Judged,
    IReadOnlyList<(GradeGap Kind, IReadOnlyList<string> Areas)> Empty)
{
    /// <summary>Every area of every cycle of one force among the others, newest first.</summary>
    public static IReadOnlyList<ForceCycle> Of(NationalGrades picture, NationalForce force, GradeView view)
    {
        var areas = picture.Themes.Select(theme => picture.Theme(theme.Value, view))
            .SelectMany(theme => theme.Columns, (theme, column) => (theme.Key, Column: column))
            .Where(row => row.Column.Area is not null)
            .Select(row => new ForceArea(row.Key, row.Column, row.Column.Cell(force.Id)!))
            .OrderBy(row => row.Column.Area!.Order).ToLookup(row => row.Column.Cycle.Key);
        return [.. picture.Cycles.Reverse().Select(cycle => Of(cycle, force, [.. areas[cycle.Key]]))];
    }

    private static ForceCycle Of(HistoryCycle cycle, NationalForce force, List<ForceArea> areas)
    {
        var judged = areas.FindAll(row => row.Cell.Judgment is not null);
        return new(
            cycle, CyclePublication.Words(cycle, force.Documents, judged.Select(row => row.Cell.Judgment!)), judged,
            [.. areas.Where(row => row.Cell.Empty is not null).GroupBy(row => row.Cell.Empty!.Value).OrderBy(group => group.Key)
                .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Select(row => row.Column.Area!.ShortName)]))]);
    }
}

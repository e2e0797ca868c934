using PeelDashboard.Application.Queries.Grades;

namespace PeelDashboard.Application.Queries.Forces;

/// <summary>An area that a force has below Good, and the forces graded Good or better for it in the same cycle: best first, by name.</summary>
public sealed record BetterGraded(NationalColumn Column, ShownJudgment Own, IReadOnlyList<NationalCell> Forces)
{
    /// <summary>The areas of the newest cycle of which a grade of the force is known, lowest grade first.</summary>
    public static IReadOnlyList<BetterGraded> Of(NationalGrades grades, int forceId, GradeView view)
    {
        var columns = grades.Themes.SelectMany(theme => grades.Theme(theme.Value, view).Columns)
            .Where(column => column.Cell(forceId)?.Grade is not null).ToList();
        var newest = columns.Select(column => column.Cycle.Order).DefaultIfEmpty().Max();
        return
        [
            .. columns.Where(column => column.Cycle.Order == newest && column.Cell(forceId)!.Grade > Grade.Good)
                .OrderByDescending(column => column.Cell(forceId)!.Grade).ThenBy(column => column.Area!.Order)
                .Select(column => new BetterGraded(
                    column, column.Cell(forceId)!.Judgment!,
                    [
                        .. column.Cells.Where(cell => cell.Grade <= Grade.Good).OrderBy(cell => cell.Grade)
                            .ThenBy(cell => cell.Force.Name, StringComparer.Ordinal),
                    ])),
        ];
    }
}

/// <summary>
/// A force that was graded Requires improvement or Inadequate for a theme and Good or better in a later cycle. Across a break the two
/// grades stand on different scales, so this never says that the force improved.
/// </summary>
public sealed record LaterGood(
    NationalForce Force, string ThemeKey, HistoryArea EarlierArea, ShownJudgment Earlier, HistoryArea LaterArea, ShownJudgment Later)
{
    public bool IsAnotherScale => EarlierArea.Cycle.ComparableGroup != LaterArea.Cycle.ComparableGroup;

    /// <summary>In the themes that a force has below Good: every such force, by its newest grades, each theme once.</summary>
    public static IReadOnlyList<LaterGood> Of(NationalGrades grades, IEnumerable<BetterGraded> below, GradeView view) =>
    [
        .. below.Select(area => area.Column.Area!.ThemeKey).Distinct(StringComparer.Ordinal)
            .SelectMany(theme => grades.Forces.Select(force => Of(grades.Theme(theme, view), force)).OfType<LaterGood>()),
    ];

    private static LaterGood? Of(NationalTheme theme, NationalForce force)
    {
        var cells = theme.Columns.Where(column => column.Area is not null)
            .Select(column => (Area: column.Area!, Cell: column.Cell(force.Id)!))
            .Where(one => one.Cell.Grade is not null && one.Cell.Judgment!.CarriedOver.Length == 0).ToList();
        var newest = cells.Select(one => one.Area.Cycle.Order).DefaultIfEmpty().Max();
        var now = cells.FindAll(one => one.Area.Cycle.Order == newest);

        // Where a cycle asked several questions of the theme, one good grade of them would tell a part for the whole.
        if (now is not [var later] || later.Cell.Grade > Grade.Good) return null;
        var before = cells.FindAll(one => one.Area.Cycle.Order < newest).GroupBy(one => one.Area.Cycle.Order).MaxBy(group => group.Key);
        return before?.ToList() is [var earlier] && earlier.Cell.Grade > Grade.Adequate
            ? new(force, theme.Key, earlier.Area, earlier.Cell.Judgment!, later.Area, later.Cell.Judgment!)
            : null;
    }
}

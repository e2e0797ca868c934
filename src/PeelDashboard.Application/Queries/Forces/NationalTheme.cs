using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Application.Queries.Forces;

/// <summary>What is known of one force in one column: its judgment, or why there is none.</summary>
public sealed record NationalCell(NationalForce Force, ShownJudgment? Judgment, GradeGap? Empty)
{
    /// <summary>A grade in the narrow sense: neither unknown nor the statement that there is none.</summary>
    public Grade? Grade => Judgment is { Grade: not Domain.Grades.Grade.Ungraded and var grade } ? grade : null;

    /// <summary>Whether there is more to say of a grade than its source: second-hand, carried over, amended.</summary>
    public static bool IsMarked(ShownJudgment judgment) => judgment.IsAmended || judgment.Basis is Basis.Reported or Basis.CarriedOver;
}

/// <summary>One pillar, question or area of one cycle over all forces; or a cycle that did not ask about the theme.</summary>
public sealed record NationalColumn(
    HistoryCycle Cycle, GradeScale Scale, HistoryArea? Area, string Key, string Label, bool IsBreak, IReadOnlyList<NationalCell> Cells)
{
    /// <summary>
    /// How many forces had each grade, best first; ungraded last, grades that no force had left out. Each force counts once.
    /// </summary>
    public IReadOnlyList<(Grade Grade, int Count)> Counts { get; } =
        [.. Cells.Where(cell => cell.Judgment is not null).GroupBy(cell => cell.Judgment!.Grade).OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Count()))];

    public int Known { get; } = Cells.Count(cell => cell.Judgment is not null);

    public int Unknown => Cells.Count - Known;

    /// <summary>Why there is nothing to count; null where something is known of a force.</summary>
    public GradeGap? Empty => Area is null ? GradeGap.NotInFramework : Known > 0 ? null : Area.IsGraded
        ? GradeGap.NotInSources : GradeGap.NotGraded;

    public string Coverage => Known == Cells.Count ? $"known for all {Known} forces" : $"known for {Known} of {Cells.Count} forces";

    public string CountWords => string.Join(", ", Counts.Select(count => $"{count.Count} {count.Grade.Words()}"))
        + (Unknown > 0 ? $"; {Unknown} {GradeGap.NotInSources.Words()}" : "");

    public int Count(Grade grade) => Counts.FirstOrDefault(count => count.Grade == grade).Count;

    public NationalCell? Cell(int forceId) => Cells.FirstOrDefault(cell => cell.Force.Id == forceId);

    public static NationalColumn NotAsked(HistoryCycle cycle, GradeScale scale) =>
        new(cycle, scale, null, cycle.Slug, cycle.Label, cycle.BreakNote.Length > 0, []);

    public static NationalColumn Of(
        HistoryCycle cycle, GradeScale scale, HistoryArea area, bool isAlone, bool isFirst, IReadOnlyList<NationalCell> cells) => new(
            cycle, scale, area, isAlone ? cycle.Slug : cycle.Slug + "." + area.Key,
            isAlone ? cycle.Label : $"{cycle.Label}, {area.ShortName}",
            isFirst && cycle.BreakNote.Length > 0, cells);
}

public sealed record NationalTheme(string Key, string Label, GradeView View, IReadOnlyList<NationalColumn> Columns)
{
    public bool HasSeveral { get; } = Columns.DistinctBy(column => column.Cycle.Key).Count() < Columns.Count;
}

/// <summary>Where a grade stands among those of the same area and cycle: names, never a rank.</summary>
public sealed record PlaceAmongForces(NationalColumn Column, Grade Grade)
{
    public IEnumerable<NationalForce> Higher => With(grade => grade < Grade);

    public IEnumerable<NationalForce> Same => With(grade => grade == Grade);

    public IEnumerable<NationalForce> Lower => With(grade => grade > Grade);

    public IEnumerable<NationalForce> Ungraded => Column.Cells.Where(cell => cell.Judgment?.Grade is Grade.Ungraded)
        .Select(cell => cell.Force);

    public IEnumerable<NationalForce> Unknown => Column.Cells.Where(cell => cell.Judgment is null).Select(cell => cell.Force);

    public static PlaceAmongForces? Of(NationalColumn column, int forceId) => column.Cell(forceId)?.Grade is { } grade
        ? new(column, grade) : null;

    public int HigherCount => Column.Counts.Where(count => count.Grade < Grade).Sum(count => count.Count);

    public int SameCount => Column.Count(Grade);

    public int LowerCount => Column.Counts.Where(count => count.Grade > Grade && count.Grade is not Grade.Ungraded)
        .Sum(count => count.Count);

    public int Graded => HigherCount + SameCount + LowerCount;

    /// <summary>"Of 42 other forces whose grade we know: 29 higher, 12 the same, 1 lower".</summary>
    public string Words => Graded == 1
        ? "No other force's grade is known"
        : $"Of {CountText.Of(Column.Known - 1, "other force")} whose grade we know: {HigherCount} higher, {SameCount - 1} the same, "
            + $"{LowerCount} lower" + (Column.Count(Grade.Ungraded) is > 0 and var none ? $", {none} not graded" : "");

    /// <summary>The same in a table: "29 higher, 12 the same, 1 lower of 42 others".</summary>
    public string ShortWords => Graded == 1
        ? "no other force's grade is known"
        : $"{HigherCount} higher, {SameCount - 1} the same, {LowerCount} lower of {Column.Known - 1} others";

    private IEnumerable<NationalForce> With(Func<Grade, bool> fits) =>
        Column.Cells.Where(cell => cell.Grade is { } grade && fits(grade)).Select(cell => cell.Force);
}

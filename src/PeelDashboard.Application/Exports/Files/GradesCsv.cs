using System.Runtime.CompilerServices;

namespace PeelDashboard.Application.Exports.Files;

internal sealed record GradeRow(
    string Force, string Cycle, string Pillar, string Area, Grade Grade, GradeScale Scale, AreaLevel Level, Basis Basis, FactStatus Status,
    string? StatedOn, string? AmendedOn, string? Reason, StoredPassage Passage, string? InspectedIn)
{
    public string Source { get; init; } = "";
}

internal sealed class GradesCsv() : CsvExport<GradeRow>(
    "grades", "Grades", "One row for each judgment of an area of a force in a cycle, superseded ones included.",
    ["force", "cycle", "theme", "area", "status", "view", "region", "forces"],
    [
        new("force", "The force that was inspected.", (cells, row) => cells.Text(row.Force)),
        new("cycle", "The round of inspection, for example 2021/22.", (cells, row) => cells.Text(row.Cycle)),
        new("pillar", "Effectiveness, Efficiency or Legitimacy; empty from 2021/22 on, where areas stand on their own.",
            (cells, row) => cells.Text(row.Pillar)),
        new("area", "The official name of the area, question or pillar.", (cells, row) => cells.Text(row.Area)),
        new("grade", "Outstanding, Good, Adequate, Requires improvement, Inadequate or Ungraded.",
            (cells, row) => cells.Text(row.Grade.Words())),
        new("scale", "4-tier, or 5-tier with Adequate (from 2021/22 on).", (cells, row) => cells.Text(row.Scale.Words())),
        new("is_overall", "true for the judgment of a whole pillar, false for a question or an area.",
            (cells, row) => cells.Flag(row.Level is AreaLevel.Pillar)),
        new("basis",
            "stated: the report itself; reported: one document tells what another judged; reference: a public record; carried over: shown "
                + "in this cycle, given in an earlier one.", (cells, row) => cells.Text(row.Basis.Words())),
        new("status", "current, or superseded by an amended judgment.", (cells, row) => cells.Text(row.Status.Words())),
        new("stated_on", "When the judgment was published: a day, month or year, as exact as the source.",
            (cells, row) => cells.Text(row.StatedOn)),
        new("amended_on", "When it was amended; on the old and the new judgment.", (cells, row) => cells.Text(row.AmendedOn)),
        new("reason", "Why it was amended; on both.", (cells, row) => cells.Text(row.Reason)),
        new("source", "The file name of the source document, or the address of the public record.", (cells, row) => cells.Text(row.Source)),
        new("lines", "The lines of the source document that say so, from 1; ranges as 12-15, several separated by semicolons.",
            (cells, row) => cells.Text(row.Passage.Lines)),
        new("quote", "A short verbatim piece of the first of those lines.", (cells, row) => cells.Text(row.Passage.Quote)),
        new("inspected_in", "The cycle in which a grade that is carried over was given; empty where that is the row's own cycle.",
            (cells, row) => cells.Text(row.InspectedIn)),
    ])
{
    protected override async IAsyncEnumerable<GradeRow> RowsAsync(
        PeelDbContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sources = await SourceFileNames.ReadAsync(store, cancellation);
        var judgments = filter.Apply(store.Judgments.AsNoTracking(), new()
        {
            Force = judgment => judgment.Force.Name, Region = judgment => judgment.Force.Region, Cycle = judgment => judgment.Area.CycleKey,
            Theme = judgment => judgment.Area.ThemeKey, Area = judgment => judgment.Area.Key,
            Status = judgment => judgment.Status, IsAsPublished = judgment =>
                !store.Judgments.Any(earlier => earlier.SupersededById == judgment.Id),
        });
        var rows = judgments
            .OrderBy(judgment => judgment.Force.Name).ThenBy(judgment => judgment.Area.Cycle.Order).ThenBy(judgment => judgment.Area.Order)
            .ThenBy(judgment => judgment.Status).ThenBy(judgment => judgment.Id)
            .Select(judgment => new GradeRow(
                judgment.Force.Name, judgment.Area.CycleKey, judgment.Area.Pillar, judgment.Area.Name, judgment.Grade,
                judgment.Area.Cycle.Scale,
                judgment.Area.Level, judgment.Basis, judgment.Status, judgment.StatedOn, judgment.AmendedOn,
                judgment.Reason, judgment.Passage,
                judgment.InspectedIn));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return row with { Source = sources.Of(row.Passage) };
    }
}

using System.Runtime.CompilerServices;

namespace PeelDashboard.Application.Exports.Files;

internal sealed record SummaryRow(JudgedArea Now, JudgedArea? Before, AfiCounts Afis);

/// <summary>summary.csv: where each force stands, against the cycle before, with its areas for improvement.</summary>
internal sealed class SummaryCsv() : CsvExport<SummaryRow>(
    "summary", "Summary", "One row for each force, cycle and area with a current judgment.",
    ["force", "cycle", "theme", "area"],
    [
        new("force", "The force that was inspected.", (cells, row) => cells.Text(row.Now.Force)),
        new("cycle", "The round of inspection.", (cells, row) => cells.Text(row.Now.Cycle)),
        new("area", "The official name of the area, question or pillar.", (cells, row) => cells.Text(row.Now.Area)),
        new("grade", "The grade that stands.", (cells, row) => cells.Text(row.Now.Grade.Words())),
        new("previous_grade", "The grade of the same theme in the cycle before; empty where that is not one area.",
            (cells, row) => cells.Text(row.Before?.Grade.Words())),
        new("previous_cycle", "The last cycle before this one that judged the theme.", (cells, row) => cells.Text(row.Before?.Cycle)),
        new("comparable", "Whether the two grades may be compared directly; the inspectorate says no across 2021/22 and 2023-25.",
            (cells, row) => cells.Flag(row.Before is { } before ? before.ComparableGroup == row.Now.ComparableGroup : null)),
        new("afis", "How many areas for improvement the report raises in the area.", (cells, row) => cells.Number(row.Afis.All)),
        new("open", "How many of them are open: neither the force nor the inspectorate has closed them, and no later report stands in "
            + "their place.", (cells, row) => cells.Number(row.Afis.Open)),
        new("in_progress", "How many of the open ones somebody works on: In progress or Ready for sign-off.",
            (cells, row) => cells.Number(row.Afis.InProgress)),
        new("awaiting_inspectorate", "How many the force has closed and the inspectorate has not.",
            (cells, row) => cells.Number(row.Afis.ClosedByForce)),
        new("closed", "How many the inspectorate has closed.", (cells, row) => cells.Number(row.Afis.Closed)),
        new("overdue", "How many of the open ones are past their due date (internal).", (cells, row) => cells.Number(row.Afis.Overdue)),
    ])
{
    protected override async IAsyncEnumerable<SummaryRow> RowsAsync(
        PeelDbContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var tallies = await AfiCounts.ReadAsync(store, filter, cancellation);
        await foreach (var judged in ByForceAsync(store, filter, cancellation))
        {
            foreach (var now in judged.Where(area => Wanted(area, filter)))
            {
                var tally = tallies.GetValueOrDefault((now.ForceId, now.AreaId)) ?? AfiCounts.None(filter.Reader.MayExport(now.ForceId));
                yield return new SummaryRow(now, Before(now, judged), tally);
            }
        }
    }

    private static bool Wanted(JudgedArea area, ExportFilter filter) =>
        (filter.Cycle ?? area.Cycle) == area.Cycle && (filter.Theme ?? area.Theme) == area.Theme
            && filter.Areas?.Contains(area.AreaKey) is not false;

    /// <summary>What the last earlier cycle said of the theme; null where it asked about it in more than one area.</summary>
    private static JudgedArea? Before(JudgedArea now, List<JudgedArea> judged)
    {
        var earlier = judged.Where(area => area.Theme == now.Theme && area.CycleOrder < now.CycleOrder).ToList();
        var last = earlier.Where(area => area.CycleOrder == earlier.Max(one => one.CycleOrder)).ToList();
        return last is [var only] ? only : null;
    }

    /// <summary>One force at a time, so that memory does not grow with their number.</summary>
    private static async IAsyncEnumerable<List<JudgedArea>> ByForceAsync(
        PeelDbContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var judgments = filter.Apply(store.Judgments.AsNoTracking().Where(judgment => judgment.Status == FactStatus.Current),
            new() { Force = judgment => judgment.Force.Name });
        var rows = judgments
            .OrderBy(judgment => judgment.Force.Name).ThenBy(judgment => judgment.Area.Cycle.Order).ThenBy(judgment => judgment.Area.Order)
            .Select(judgment => new JudgedArea(
                judgment.ForceId, judgment.Force.Name, judgment.Area.CycleKey, judgment.Area.Cycle.Order,
                judgment.Area.Cycle.ComparableGroup,
                judgment.AreaId, judgment.Area.Key, judgment.Area.Name, judgment.Area.ThemeKey, judgment.Grade));
        var ofForce = new List<JudgedArea>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (ofForce.Count > 0 && ofForce[0].ForceId != row.ForceId)
            {
                yield return ofForce;
                ofForce = [];
            }

            ofForce.Add(row);
        }

        if (ofForce.Count > 0) yield return ofForce;
    }
}

internal sealed record JudgedArea(
    int ForceId, string Force, string Cycle, int CycleOrder, string ComparableGroup, int AreaId, string AreaKey, string Area,
    string Theme, Grade Grade);

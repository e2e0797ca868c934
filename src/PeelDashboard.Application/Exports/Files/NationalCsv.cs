using System.Runtime.CompilerServices;

namespace PeelDashboard.Application.Exports.Files;

internal sealed record NationalRow(string Cycle, string Assessment, AreaLevel Level, Grade Grade, int Forces, int KnownForces);

/// <summary>
/// national.csv: how many forces had each grade. Rests on current judgments, or with <c>view=published</c> on those that were published
/// first; each force counts once either way. Counts of press releases are no part of it.
/// </summary>
internal sealed class NationalCsv() : CsvExport<NationalRow>(
    "national", "National picture", "One row for each cycle, area and grade: how many forces had it, of how many that are known.",
    ["cycle", "theme", "area", "view"],
    [
        new("cycle", "The round of inspection.", (cells, row) => cells.Text(row.Cycle)),
        new("assessment", "The official name of the area, question or pillar.", (cells, row) => cells.Text(row.Assessment)),
        new("level", "pillar, question or area.", (cells, row) => cells.Text(row.Level.ToString().ToLowerInvariant())),
        new("grade", "The grade, or Ungraded where the inspectorate says that it gives none.",
            (cells, row) => cells.Text(row.Grade.Words())),
        new("forces", "How many forces had it.", (cells, row) => cells.Number(row.Forces)),
        new("known_forces", "How many of the 43 forces are known for this area at all.", (cells, row) => cells.Number(row.KnownForces)),
    ])
{
    protected override async IAsyncEnumerable<NationalRow> RowsAsync(
        PeelDbContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var view = filter with { AsPublished = filter.AsPublished is true };
        var judgments = view.Apply(store.Judgments.AsNoTracking(), new()
        {
            Cycle = judgment => judgment.Area.CycleKey, Theme = judgment => judgment.Area.ThemeKey, Area = judgment => judgment.Area.Key,
            Status = judgment => judgment.Status, IsAsPublished = judgment =>
                !store.Judgments.Any(earlier => earlier.SupersededById == judgment.Id),
        });
        var counts = await judgments
            .GroupBy(judgment => new { judgment.AreaId, judgment.Grade })
            .Select(group => new { group.Key.AreaId, group.Key.Grade, Forces = group.Count() })
            .ToListAsync(cancellation);

        // The store keeps grades as words, so their order is made here; a cycle has a few dozen areas.
        var byArea = counts.ToLookup(count => count.AreaId);
        var known = await store.Areas.AsNoTracking().OrderBy(area => area.Cycle.Order).ThenBy(area => area.Order)
            .Select(area => new { area.Id, area.CycleKey, area.Name, area.Level }).ToListAsync(cancellation);
        foreach (var area in known)
        {
            var total = byArea[area.Id].Sum(count => count.Forces);
            foreach (var count in byArea[area.Id].OrderBy(count => count.Grade))
                yield return new NationalRow(area.CycleKey, area.Name, area.Level, count.Grade, count.Forces, total);
        }
    }
}

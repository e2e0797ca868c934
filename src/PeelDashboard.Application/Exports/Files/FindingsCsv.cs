using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Queries;
using PeelDashboard.Data;
using PeelDashboard.Data.Entities;

namespace PeelDashboard.Application.Exports.Files;

internal sealed record FindingRow(string Force, string Cycle, string Area, string Headline, StoredPassage Passage)
{
    public string Source { get; init; } = "";
}

/// <summary>findings.csv: what the documents find that is neither a grade nor an area for improvement.</summary>
internal sealed class FindingsCsv() : CsvExport<FindingRow>(
    "findings", "Findings", "One row for each finding that is neither a grade nor an area for improvement.",
    ["force", "cycle", "theme", "area", "q"],
    [
        new("force", "The force that it is about.", (cells, row) => cells.Text(row.Force)),
        new("cycle", "The round of inspection that it belongs to.", (cells, row) => cells.Text(row.Cycle)),
        new("area", "The official name of the area, or the document's own heading where it is none of the framework.", (cells, row) => cells.Text(row.Area)),
        new("headline", "The finding in the document's words.", (cells, row) => cells.Text(row.Headline)),
        new("source", "The file name of the source document.", (cells, row) => cells.Text(row.Source)),
        new("lines", "The lines of the source document that say so, from 1.", (cells, row) => cells.Text(row.Passage.Lines)),
    ])
{
    protected override async IAsyncEnumerable<FindingRow> RowsAsync(
        PeelDbContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sources = await SourceFileNames.ReadAsync(store, cancellation);
        var findings = store.Findings.AsNoTracking().Where(finding => finding.InLatestText);
        if (filter.Force is { } force) findings = findings.Where(finding => finding.Force.Name == force);
        if (filter.Cycle is { } key) findings = findings.Where(finding => finding.CycleKey == key);
        if (filter.Theme is { } theme) findings = findings.Where(finding => finding.Area!.ThemeKey == theme);
        if (filter.Areas is { } areas) findings = findings.Where(finding => areas.Contains(finding.Area!.Key));
        if (filter.Text is { } text)
        {
            var pattern = LikePattern.Containing(text);
            findings = findings.Where(finding =>
                EF.Functions.Like(finding.Headline, pattern, LikePattern.Escape) || EF.Functions.Like(finding.Detail, pattern, LikePattern.Escape));
        }

        var rows =
            from finding in findings
            join cycle in store.Cycles on finding.CycleKey equals cycle.Key
            orderby finding.Force.Name, cycle.Order, finding.Order, finding.Id
            select new FindingRow(
                finding.Force.Name, finding.CycleKey, finding.Area!.Name ?? finding.AreaAsPrinted, finding.Headline, finding.Passage);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return row with { Source = sources.Of(row.Passage) };
    }
}

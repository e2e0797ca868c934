using System.Runtime.CompilerServices;

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
        new("area", "The official name of the area, or the document's own heading where it is none of the framework.",
            (cells, row) => cells.Text(row.Area)),
        new("headline", "The finding in the document's words.", (cells, row) => cells.Text(row.Headline)),
        new("source", "The file name of the source document.", (cells, row) => cells.Text(row.Source)),
        new("lines", "The lines of the source document that say so, from 1.", (cells, row) => cells.Text(row.Passage.Lines)),
    ])
{
    protected override async IAsyncEnumerable<FindingRow> RowsAsync(
        PeelDbContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sources = await SourceFileNames.ReadAsync(store, cancellation);
        var findings = filter.Apply(store.Findings.AsNoTracking().Where(finding => finding.InLatestText), new()
        {
            Force = finding => finding.Force.Name, Cycle = finding => finding.CycleKey, Theme = finding => finding.Area!.ThemeKey,
            Area = finding => finding.Area!.Key,
            Texts = [finding => finding.Headline, finding => finding.Detail],
        });
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

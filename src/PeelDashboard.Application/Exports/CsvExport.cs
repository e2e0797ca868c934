namespace PeelDashboard.Application.Exports;

/// <summary>One of the downloads: its name, its filters, its columns, and how it is written.</summary>
public abstract class CsvExport(string name, string title, string summary, IReadOnlyList<string> filters)
{
    /// <summary>The stem of the file name, and the word of the command line: "grades".</summary>
    public string Name => name;

    public string Title => title;

    public string Summary => summary;

    public string FileName => name + ".csv";

    public string Address => "/exports/" + FileName;

    public IReadOnlyList<string> Filters => filters;

    /// <summary>Whether the whole file is internal: only for those who may export progress, and only of their own force.</summary>
    public virtual bool IsInternal => false;

    /// <summary>The columns in their fixed order; new ones are added at the end.</summary>
    public abstract IReadOnlyList<ExportColumn> Columns { get; }

    /// <summary>Writes the whole file, row by row: what is held in memory does not grow with the file.</summary>
    internal abstract Task WriteAsync(PeelDbContext store, ExportFilter filter, Stream output, CancellationToken cancellation);
}

internal abstract class CsvExport<TRow>(
    string name, string title, string summary, IReadOnlyList<string> filters, IReadOnlyList<ExportColumn<TRow>> columns)
    : CsvExport(name, title, summary, filters)
{
    public sealed override IReadOnlyList<ExportColumn> Columns => columns;

    protected abstract IAsyncEnumerable<TRow> RowsAsync(PeelDbContext store, ExportFilter filter, CancellationToken cancellation);

    internal sealed override async Task WriteAsync(PeelDbContext store, ExportFilter filter, Stream output, CancellationToken cancellation)
    {
        using var file = new CsvStream(output);
        foreach (var column in columns) file.Cells.Text(column.Name);
        await file.EndRowAsync(cancellation);
        await foreach (var row in RowsAsync(store, filter, cancellation))
        {
            foreach (var column in columns) column.Write(file.Cells, row);
            await file.EndRowAsync(cancellation);
        }

        await file.FinishAsync(cancellation);
    }
}

namespace PeelDashboard.Application.Exports;

internal sealed class ExportWriter(IDbContextFactory<PeelDbContext> contexts)
{
    public async Task WriteAsync(CsvExport export, ExportFilter filter, Stream output, CancellationToken cancellation)
    {
        await using var store = await contexts.CreateDbContextAsync(cancellation);
        await export.WriteAsync(store, filter, output, cancellation);
    }
}

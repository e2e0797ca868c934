using System.Data.Common;
using System.Security.Cryptography;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Parsing;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Importing;

/// <summary>
/// Takes files into the store. An import is one transaction and is recorded, unless the store has the file already: then nothing is written
/// at all.
/// </summary>
public sealed class ImportService(
    SqliteDatabaseOptions location, IDbContextFactory<PeelDbContext> contexts, ReferenceCatalogue catalogue, TimeProvider clock)
{
    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Guarded(() =>
        {
            using var db = contexts.CreateDbContext();
            return !db.ImportRuns.Any(run => run.Outcome != ImportOutcome.Refused);
        }));
    }

    public Task<ImportReport> ImportAsync(string path, ImportOptions options, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            options.Progress?.Report(new ImportProgress("Reading"));
            var result = Read(choice => ReportParser.ReadFile(path, catalogue, choice), options);
            var sha256 = result switch
            {
                ReadResult.Report report => report.Text.Sha256,
                ReadResult.NationalGrades grades => grades.Parsed.Sha256,
                _ => "",
            };
            return Import(result, sha256, options, cancellationToken);
        },
        cancellationToken);

    public Task<ImportReport> ImportAsync(string fileName, byte[] bytes, ImportOptions options, CancellationToken cancellationToken) =>
        Task.Run(
        () =>
        {
            options.Progress?.Report(new ImportProgress("Reading"));
            var result = Read(choice => ReportParser.Read(fileName, bytes, catalogue, choice), options);
            return Import(result, Convert.ToHexStringLower(SHA256.HashData(bytes)), options, cancellationToken);
        },
        cancellationToken);

    /// <summary>What a person named of a file holds for it ever after, until the file itself says it.</summary>
    private ReadResult Read(Func<DocumentChoice, ReadResult> read, ImportOptions options)
    {
        var result = read(options.Choice);
        if (result is not ReadResult.Refused { Sha256: { Length: > 0 } sha256 }) return result;
        var known = Guarded(() =>
        {
            using var db = contexts.CreateDbContext();
            return db.Documents.AsNoTracking().Include(document => document.Force)
                .FirstOrDefault(document => document.Sha256 == sha256 && document.Named != IdentityFacts.None);
        });
        return known is null ? result : read(options.Choice.Or(new DocumentChoice(
            known.Named.HasFlag(IdentityFacts.Force) ? known.Force.Name : "",
            known.Named.HasFlag(IdentityFacts.Cycle) ? known.CycleKey : "",
            known.Named.HasFlag(IdentityFacts.Kind) ? DocumentKind.Of(known.Layout, known.Pillar)?.Key ?? "" : "")));
    }

    internal ImportReport Import(ReadResult result, string sha256, ImportOptions options, CancellationToken cancellation) => Guarded(() =>
    {
        var started = clock.GetUtcNow().UtcDateTime;
        if (result is not ReadResult.Refused)
        {
            using var session = ImportUnitOfWork.Begin(contexts, options.Progress, cancellation);
            var version = session.StoreVersion;
            var isOutdated = !options.DryRun && options.ExpectedVersion is { } expected && expected != version;
            var isPlan = options.DryRun || isOutdated;
            var report = new ImportDecision(session, catalogue, started, options, isPlan).Take(result) with { StoreVersion = version };
            if (report.Outcome is ImportOutcome.Unchanged) return report;
            if (report.Outcome is not ImportOutcome.Refused)
            {
                if (isOutdated)
                    return report with { IsOutdated = true, Message = ImportMessages.Outdated(report.FileName, report.Message) };
                if (isPlan) return report;
                if (report.Questions.Count > 0)
                    return report with { IsUnanswered = true, Message = ImportMessages.Unanswered(report.FileName, report.Questions) };
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
        var report = new ImportReport(refused.FileName, ImportOutcome.Refused, refused.Message, default, default, [])
        {
            Missing = refused.Missing,
        };
        if (dryRun) return report;
        using var session = ImportUnitOfWork.Begin(contexts);
        ImportRecord.Write(session, report, sha256, started, clock.GetUtcNow().UtcDateTime);
        session.Commit();
        return report;
    }

    /// <summary>
    /// Lets SQLite count anew for its query plans. The import is stored by now, so a store that is busy again is no failure.
    /// </summary>
    private static void Optimise(ImportUnitOfWork session)
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

internal static class ImportRecord
{
    public static void Write(ImportUnitOfWork session, ImportReport report, string sha256, DateTime started, DateTime finished)
    {
        var account = report.Parsed?.Account ?? ReadingAccount.None;
        var run = new ImportRun
        {
            StartedAt = started, FinishedAt = finished, FileName = report.FileName, Sha256 = sha256,
            DocumentId = report.DocumentId, Outcome = report.Outcome, Message = report.Message, Added = report.Changes.Added,
            Changed = report.Changes.Changed, Unchanged = report.Changes.Unchanged, Gone = report.Changes.Gone,
            Judgments = report.Found.Judgments,
            Afis = report.Found.Afis, Findings = report.Found.Findings, Figures = report.Found.Figures, Sections = report.Found.Sections,
            FilledLines = account.FilledLines, FactLines = account.FactLines, RuleLines = account.RuleLines,
        };
        run.Diagnostics.AddRange(report.Diagnostics.Select(diagnostic => new ImportDiagnostic
        {
            Severity = diagnostic.Severity, Line = diagnostic.Line, Message = diagnostic.Message, About = diagnostic.About,
        }));

        // What a new document brings is what it holds; only of one that the store knew there is something to tell apart.
        if (report.Outcome is ImportOutcome.Updated)
        {
            run.Changes.AddRange(report.Plan.Select(change => new ImportedChange
            {
                Kind = change.Kind, Fact = change.Fact, Subject = change.Subject, Before = change.Before, After = change.After,
                Line = change.Line,
            }));
        }

        session.Db.ImportRuns.Add(run);
        session.Save();
    }
}

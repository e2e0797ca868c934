using System.Data.Common;
using PeelDashboard.Application.Importing.Judgments;
using PeelDashboard.Application.Search;
using PeelDashboard.Application.Security;
using PeelDashboard.Data.Sqlite;

namespace PeelDashboard.Application.Importing;

/// <summary>What taking back an import would remove, and why it cannot be done; an obstacle is a sentence for whoever wants to.</summary>
public sealed record TakingBack(int RunId, string FileName, string Force, IReadOnlyList<string> Obstacles)
{
    public bool IsPossible => Obstacles.Count == 0;
}

/// <summary>
/// Takes an import back that brought a new document: the document goes with all its facts, and judgments are again what the other sources
/// say. Nothing that anybody recorded ever goes with it.
/// </summary>
public sealed class ImportWithdrawal(SqliteDatabaseOptions location, IDbContextFactory<PeelDbContext> contexts, TimeProvider clock)
{
    /// <summary>Null where the import brought no document, so that there is nothing to take back.</summary>
    public async Task<TakingBack?> LookAsync(int runId, CurrentUser reader)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return Look(db, runId, reader);
    }

    /// <summary>Null where it is done; otherwise what stands in the way.</summary>
    public TakingBack? TakeBack(int runId, CurrentUser officer)
    {
        try
        {
            using var session = ImportUnitOfWork.Begin(contexts);
            var found = Look(session.Db, runId, officer);
            if (found is not { IsPossible: true }) return found ?? new TakingBack(runId, "", "", ["This import brought no document."]);
            var run = session.Db.ImportRuns.Single(row => row.Id == runId);
            var document = session.Db.Documents.AsNoTracking().Single(row => row.Id == run.DocumentId);
            var gone = Remove(session, document);
            var now = clock.GetUtcNow().UtcDateTime;
            session.Db.ImportRuns.Add(new ImportRun
            {
                StartedAt = now, FinishedAt = now, FileName = run.FileName, Outcome = ImportOutcome.TakenBack, Gone = gone,
                Message = $"Import {runId} of {run.FileName} was taken back by {officer.Name}: {gone:N0} facts are gone with the document "
                    + $"\"{document.Title}\".",
            });
            run.Message += $" It was taken back on {new PartialDate(now.Year, now.Month, now.Day).ToWords()}.";
            session.Save();
            session.Commit();
            return null;
        }
        catch (DbException error)
        {
            throw error.Explain(location);
        }
    }

    private static TakingBack? Look(PeelDbContext db, int runId, CurrentUser reader)
    {
        var found = (
            from run in db.ImportRuns
            where run.Id == runId
            join document in db.Documents on run.DocumentId equals document.Id
            select new { run.FileName, run.Outcome, document.Id, document.ForceId, Force = document.Force.Name, document.Edition })
            .SingleOrDefault();
        if (found is null || found.Outcome is ImportOutcome.Refused) return null;
        List<string> obstacles = [];
        if (!reader.May(Right.Import, found.ForceId)) obstacles.Add($"Your account may not import for {found.Force}.");
        if (found.Outcome is ImportOutcome.Updated)
            obstacles.Add("It brought another text of a document that was stored before; only the import of a new document is taken back.");
        if (found.Edition > 1) obstacles.Add("A later text of the document has come in since.");
        obstacles.AddRange(db.ImportRuns.Where(run => run.Id > runId && run.DocumentId != found.Id
                && db.Documents.Any(document => document.Id == run.DocumentId && document.ForceId == found.ForceId))
            .OrderBy(run => run.Id)
                .Select(run => $"Import {run.Id} of {run.FileName}, about the same force, came after it and may build on "
                + "it; take that back first."));
        var afis = db.Afis.Where(afi => afi.Passage.DocumentId == found.Id);
        obstacles.AddRange(db.FollowUps.Where(row => afis.Any(afi => afi.Id == row.AfiId)).OrderBy(row => row.Reference)
            .Select(row => $"Work is recorded on {row.Reference}."));
        obstacles.AddRange(db.AfiLinks.Where(link => afis.Any(afi => afi.Id == link.AfiId || afi.Id == link.EarlierAfiId))
            .Select(link => db.Afis.First(afi => afi.Id == link.AfiId).Reference).Distinct().OrderBy(reference => reference)
            .Select(reference => $"Somebody decided whether {reference} came up before."));
        var address = $"/reports/{found.Id}";
        obstacles.AddRange(db.ForceItems.Where(item => item.SourceAddress == address || item.SourceAddress.StartsWith(address + "#")
                || item.SourceAddress.StartsWith(address + "?"))
            .OrderBy(item => item.Reference).Select(item => $"{item.Reference} was entered with this document as its source."));
        return new TakingBack(runId, found.FileName, found.Force, obstacles);
    }

    /// <summary>How many facts went.</summary>
    private static int Remove(ImportUnitOfWork session, SourceDocument document)
    {
        var (db, id) = (session.Db, document.Id);
        var judgments = JudgmentImporter.Select(session, judgment => judgment.ForceId == document.ForceId);
        var told = judgments.Count(judgment => judgment.Passage.DocumentId == id)
            + judgments.Sum(judgment => judgment.Records.Count(record => record.DocumentId == id));
        JudgmentImporter.Write(session, JudgmentImporter.Without(session, judgments, id));
        db.ChangeTracker.Clear();

        db.Observations.Where(row => row.Passage.DocumentId == id)
            .ExecuteUpdate(row => row.SetProperty(figure => figure.SupersededById, (int?)null));
        db.Afis.Where(row => row.Passage.DocumentId == id).ExecuteUpdate(row => row.SetProperty(afi => afi.ParentId, (int?)null));
        db.AfiClosures.Where(row => db.Afis.Any(afi => afi.Id == row.AfiId && afi.Passage.DocumentId == id))
            .ExecuteUpdate(row => row.SetProperty(closure => closure.AfiId, (int?)null));
        var gone = told + db.Observations.Where(row => row.Passage.DocumentId == id).ExecuteDelete()
            + db.Findings.Where(row => row.Passage.DocumentId == id).ExecuteDelete()
            + db.GradeCounts.Where(row => row.Passage.DocumentId == id).ExecuteDelete()
            + db.AfiClosures.Where(row => row.Passage.DocumentId == id).ExecuteDelete()
            + db.Afis.Where(row => row.Passage.DocumentId == id).ExecuteDelete();
        db.ImportRuns.Where(run => run.DocumentId == id).ExecuteUpdate(run => run.SetProperty(row => row.DocumentId, (int?)null));
        db.Documents.Where(row => row.Id == id).ExecuteDelete();
        SearchIndexer.Forget(session, document);
        return gone;
    }
}

namespace PeelDashboard.Application.Queries.Overview;

public sealed record Freshness(DateTime FinishedAt, int Documents, int Records);

public sealed class FreshnessQuery(IDbContextFactory<PeelDbContext> contexts)
{
    public async Task<Freshness?> LoadAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();

        // Counts without a condition would each run as a command of their own.
        return await db.ImportRuns.AsNoTracking().OrderByDescending(run => run.Id)
            .Select(run => new Freshness(
                run.FinishedAt, db.Documents.Count(document => document.Id > 0),
                db.Judgments.Count(judgment => judgment.Passage.Address != null) + db.JudgmentRecords.Count(record => record.Address != "")
                    + db.GradeCounts.Count(count => count.Id > 0)))
            .FirstOrDefaultAsync();
    }
}

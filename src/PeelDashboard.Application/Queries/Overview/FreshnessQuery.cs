using Microsoft.AspNetCore.Http;

namespace PeelDashboard.Application.Queries.Overview;

public sealed record Freshness(DateTime FinishedAt, int Documents, int Records);

/// <summary>How fresh the store is, in the footer of every page: counted once after each import.</summary>
public sealed class FreshnessQuery(IDbContextFactory<PeelDbContext> contexts, ReadCache cache)
{
    public async Task<Freshness?> LoadAsync(HttpContext? http)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var version = await DataVersion.ReadAsync(db, http);

        // Counts without a condition would each run as a command of their own.
        return await cache.GetAsync("freshness", version.Published, () => db.ImportRuns.AsNoTracking().OrderByDescending(run => run.Id)
            .Select(run => new Freshness(
                run.FinishedAt, db.Documents.Count(document => document.Id > 0),
                db.Judgments.Count(judgment => judgment.Passage.Address != null) + db.JudgmentRecords.Count(record => record.Address != "")
                    + db.GradeCounts.Count(count => count.Id > 0)))
            .FirstOrDefaultAsync());
    }
}

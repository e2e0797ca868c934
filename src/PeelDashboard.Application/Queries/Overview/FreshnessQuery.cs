using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;

namespace PeelDashboard.Application.Queries.Overview;

/// <summary>How much the store holds and when it last took something in.</summary>
/// <param name="FinishedAt">When the last import ended.</param>
/// <param name="Documents">Source documents.</param>
/// <param name="Records">Statements of public records.</param>
public sealed record Freshness(DateTime FinishedAt, int Documents, int Records);

/// <summary>Tells it to the footer of every page.</summary>
public sealed class FreshnessQuery(IDbContextFactory<PeelDbContext> contexts)
{
    /// <summary>Null before the first import.</summary>
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

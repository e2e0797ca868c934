using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;

namespace PeelDashboard.Web.Components.Layout;

/// <summary>How much the store holds and when it last took something in.</summary>
/// <param name="FinishedAt">When the last import ended.</param>
/// <param name="Documents">Source documents.</param>
/// <param name="Records">Statements of public records.</param>
internal sealed record Freshness(DateTime FinishedAt, int Documents, int Records);

/// <summary>The same for the footer of every page, kept until the next import.</summary>
internal sealed class FreshnessCache(IDbContextFactory<PeelDbContext> contexts)
{
    private volatile Kept? kept;

    /// <summary>One command, or none; null before the first import.</summary>
    /// <param name="import">The last import, where the request has asked for it already; else null, and nothing is kept.</param>
    public async Task<Freshness?> GetAsync(int? import)
    {
        if (import is not null && kept is { } known && known.Import == import) return known.Last;
        await using var db = await contexts.CreateDbContextAsync();

        // Counts without a condition would each run as a command of their own.
        var last = await db.ImportRuns.AsNoTracking().OrderByDescending(run => run.Id)
            .Select(run => new Freshness(
                run.FinishedAt, db.Documents.Count(document => document.Id > 0),
                db.Judgments.Count(judgment => judgment.Passage.Address != null) + db.JudgmentRecords.Count(record => record.Address != "")
                    + db.GradeCounts.Count(count => count.Id > 0)))
            .FirstOrDefaultAsync();
        if (import is { } number) kept = new(number, last);
        return last;
    }

    private sealed record Kept(int Import, Freshness? Last);
}

namespace PeelDashboard.Application.Queries.Imports;

public sealed record ImportRow(
    int Id, DateTime FinishedAt, string FileName, int? DocumentId, ImportOutcome Outcome, int Added, int Changed, int Unchanged, int Gone,
    string Message, int Warnings, int Notes);

public sealed record ImportHistory(IReadOnlyList<ImportRow> Rows, int Total);

public sealed class ImportListQuery(IDbContextFactory<PeelDbContext> contexts)
{
    public const int Shown = 200;

    public async Task<ImportHistory> LoadAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var total = await db.ImportRuns.CountAsync();
        var runs = await db.ImportRuns.AsNoTracking().OrderByDescending(run => run.Id).Take(Shown)
            .Select(run => new ImportRow(
                run.Id, run.FinishedAt, run.FileName, run.DocumentId, run.Outcome, run.Added, run.Changed,
                run.Unchanged, run.Gone, run.Message,
                run.Diagnostics.Count(row => row.Severity == DiagnosticSeverity.Warning),
                run.Diagnostics.Count(row => row.Severity == DiagnosticSeverity.Note)))
            .ToListAsync();
        return new(runs, total);
    }

    /// <summary>The latest import of a file of this name; null where there is none.</summary>
    public async Task<int?> LatestAsync(string fileName)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.ImportRuns.Where(run => run.FileName == fileName).MaxAsync(run => (int?)run.Id);
    }
}

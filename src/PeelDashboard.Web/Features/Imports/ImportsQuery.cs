using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Model;
using PeelDashboard.Import;

namespace PeelDashboard.Web.Features.Imports;

/// <summary>One file through the door.</summary>
public sealed record ImportRow(
    int Id, DateTime FinishedAt, string FileName, int? DocumentId, ImportOutcome Outcome, int Added, int Changed, int Unchanged, int Gone,
    string Message, IReadOnlyList<ImportDiagnosticRow> Diagnostics);

/// <summary>Something that the reading could not make sense of.</summary>
public sealed record ImportDiagnosticRow(int ImportRunId, DiagnosticSeverity Severity, int? Line, string Message);

/// <summary>The latest imports.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Total">How many there ever were.</param>
public sealed record ImportHistory(IReadOnlyList<ImportRow> Rows, int Total);

/// <summary>Three commands: how many, the latest runs, their diagnostics.</summary>
public static class ImportsQuery
{
    /// <summary>How many runs the page shows.</summary>
    public const int Shown = 200;

    /// <summary>The page's content.</summary>
    public static async Task<ImportHistory> RunAsync(PeelContext db)
    {
        var total = await db.ImportRuns.CountAsync();
        var latest = db.ImportRuns.AsNoTracking().OrderByDescending(run => run.Id).Take(Shown);
        var runs = await latest
            .Select(run => new ImportRow(
                run.Id, run.FinishedAt, run.FileName, run.DocumentId, run.Outcome, run.Added, run.Changed, run.Unchanged, run.Gone, run.Message,
                new List<ImportDiagnosticRow>()))
            .ToListAsync();
        var oldest = runs.Count > 0 ? runs[^1].Id : 0;
        var diagnostics = await db.ImportDiagnostics.AsNoTracking().Where(row => row.ImportRunId >= oldest)
            .OrderBy(row => row.Line).ThenBy(row => row.Id)
            .Select(row => new ImportDiagnosticRow(row.ImportRunId, row.Severity, row.Line, row.Message))
            .ToListAsync();
        var byRun = diagnostics.ToLookup(row => row.ImportRunId);
        return new([.. runs.Select(run => run with { Diagnostics = [.. byRun[run.Id]] })], total);
    }
}

using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Domain;

namespace PeelDashboard.Web.Features.Reports;

/// <summary>A source document with how much was taken from it.</summary>
public sealed record ReportRow(
    int Id, string Title, string Layout, string Pillar, string Publisher, string? Published, string CycleKey, string ForceName, string FileName,
    int LineCount, DateTime ImportedAt, int Judgments, int Afis, int Findings, int Figures);

/// <summary>The public records beside the documents: grades, each with the address that states it.</summary>
public sealed record PublicRecords(int Judgments, int Forces, int Addresses, DateTime? ImportedAt);

/// <summary>Four commands: the documents with their counts, and three about what the national grades file gave.</summary>
public static class ReportListQuery
{
    /// <summary>The reference file that the public records come from.</summary>
    public const string NationalGradesFile = "national-grades.csv";

    /// <summary>Documents, newest cycle first.</summary>
    public static Task<List<ReportRow>> DocumentsAsync(PeelContext db) => db.Documents.AsNoTracking()
        .OrderBy(document => document.Force.Name).ThenByDescending(document => document.Cycle.Order).ThenBy(document => document.Title)
        .Select(document => new ReportRow(
            document.Id, document.Title, document.Layout, document.Pillar, document.Publisher, document.Published, document.CycleKey,
            document.Force.Name, document.FileName, document.LineCount, document.ImportedAt,
            db.Judgments.Count(row => row.Passage.DocumentId == document.Id)
                + db.JudgmentRecords.Count(row => row.DocumentId == document.Id),
            db.Afis.Count(row => row.Passage.DocumentId == document.Id && row.InLatestText),
            db.Findings.Count(row => row.Passage.DocumentId == document.Id && row.InLatestText),
            db.Observations.Count(row => row.Passage.DocumentId == document.Id && row.InLatestText)))
        .ToListAsync();

    /// <summary>The public records; null where the store has none.</summary>
    public static async Task<PublicRecords?> PublicRecordsAsync(PeelContext db)
    {
        var records = db.Judgments.AsNoTracking().Where(row => row.Basis == Basis.Reference);
        var byForce = await records.GroupBy(row => row.ForceId).Select(force => force.Count()).ToListAsync();
        if (byForce.Count == 0) return null;
        var addresses = await records.Select(row => row.Passage.Address).Distinct().CountAsync();
        var imported = await db.ImportRuns.Where(run => run.FileName == NationalGradesFile).MaxAsync(run => (DateTime?)run.FinishedAt);
        return new(byForce.Sum(), byForce.Count, addresses, imported);
    }
}

namespace PeelDashboard.Application.Queries.Reports;

public sealed record ReportRow(
    int Id, string Title, string Layout, string Pillar, string Publisher, string? Published, string CycleKey,
    string ForceName, string ForceSlug,
    string FileName, int LineCount, DateTime ImportedAt, int Judgments, int Afis, int Findings, int Figures);

public sealed record ReportForce(string Slug, string Name, int OnRecordsAlone);

/// <summary>The public records beside the documents: judgments and counts of grades, each with the address that states it.</summary>
public sealed record PublicRecords(int Records, int Judgments, int Forces, int Addresses, DateTime? ImportedAt);

/// <summary>Documents, forces by name with or without documents, and the public records; null where the store has none.</summary>
public sealed record ReportList(IReadOnlyList<ReportRow> Documents, IReadOnlyList<ReportForce> Forces, PublicRecords? Records);

/// <summary>Four commands: the documents with their counts, the forces, and two about what the national grades file gave.</summary>
public sealed class ReportListQuery(IDbContextFactory<PeelDbContext> contexts)
{
    public const string NationalGradesFile = "national-grades.csv";

    public async Task<ReportList> LoadAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var documents = await DocumentsAsync(db);
        var forces = await ForcesAsync(db);
        return new(documents, forces, await PublicRecordsAsync(db, forces));
    }

    private static Task<List<ReportRow>> DocumentsAsync(PeelDbContext db) => db.Documents.AsNoTracking()
        .OrderBy(document => document.Force.Name).ThenByDescending(document => document.Cycle.Order).ThenBy(document => document.Title)
        .Select(document => new ReportRow(
            document.Id, document.Title, document.Layout, document.Pillar, document.Publisher, document.Published, document.CycleKey,
            document.Force.Name, document.Force.Slug, document.FileName, document.LineCount, document.ImportedAt,
            db.Judgments.Count(row => row.Passage.DocumentId == document.Id)
                + db.JudgmentRecords.Count(row => row.DocumentId == document.Id),
            db.Afis.Count(row => row.Passage.DocumentId == document.Id && row.InLatestText),
            db.Findings.Count(row => row.Passage.DocumentId == document.Id && row.InLatestText),
            db.Observations.Count(row => row.Passage.DocumentId == document.Id && row.InLatestText)))
        .ToListAsync();

    private static Task<List<ReportForce>> ForcesAsync(PeelDbContext db) => db.Forces.AsNoTracking().OrderBy(force => force.Name)
        .Select(force => new ReportForce(force.Slug, force.Name,
            db.Judgments.Count(row => row.ForceId == force.Id && row.Basis == Basis.Reference)))
        .ToListAsync();

    private static async Task<PublicRecords?> PublicRecordsAsync(PeelDbContext db, IReadOnlyList<ReportForce> forces)
    {
        var byForce = forces.Select(force => force.OnRecordsAlone).Where(count => count > 0).ToList();
        if (byForce.Count == 0) return null;
        var addresses = await db.Judgments.AsNoTracking().Where(row => row.Basis == Basis.Reference).Select(row => row.Passage.Address)
            .Distinct().CountAsync();
        // A count without a condition would run as a command of its own.
        var file = await db.ImportRuns.AsNoTracking().Where(run => run.FileName == NationalGradesFile).OrderByDescending(run => run.Id)
            .Select(run => new
            {
                run.FinishedAt,
                Records = db.Judgments.Count(row => row.Passage.Address != null) + db.JudgmentRecords.Count(row => row.Address != "")
                    + db.GradeCounts.Count(row => row.Id > 0),
            })
            .FirstOrDefaultAsync();
        return new(file?.Records ?? byForce.Sum(), byForce.Sum(), byForce.Count, addresses, file?.FinishedAt);
    }
}

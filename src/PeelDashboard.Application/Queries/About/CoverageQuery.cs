namespace PeelDashboard.Application.Queries.About;

/// <summary>A source document with what was taken from it. Import is its latest one; null where the store has no record of any.</summary>
public sealed record AboutDocument(
    int Id, string Title, string Layout, string Pillar, string Publisher, string? Published, string CycleKey,
    string ForceName, int LineCount,
    DateTime ImportedAt, int Judgments, int Afis, int Findings, int Figures, AboutImport? Import);

public sealed record AboutImport(int Id, int FilledLines, int UnreadLines, int Remarks);

public sealed record AboutCycle(string Key, string Label, int Records, int CountsOnly, int Addresses, int Pillars, int Areas)
{
    /// <summary>How many grades of the cycle each force has; forces without any are left out.</summary>
    public IReadOnlyList<ForceGrades> Forces { get; init; } = [];

    /// <summary>
    /// Forces with a grade of every pillar, or, in cycles without pillars, of eight areas or more, as many as nearly every report graded.
    /// </summary>
    public int WellKnown => Forces.Count(force => Pillars > 0 ? force.Pillars >= Pillars : force.All >= EnoughAreas);

    public string WellKnownWords => Pillars > 0 ? "every graded pillar" : "eight areas or more";

    /// <summary>
    /// What that comes to. Without pillars it is never complete: reports graded different sets of areas, and eight may be all or not.
    /// </summary>
    public string Standing(int forces) =>
        WellKnown < forces ? "partial"
        : Pillars == 0 ? WellKnownWords + " of every force"
        : Forces.All(force => force.All >= Areas) ? "complete" : "pillars complete, questions partial";

    private const int EnoughAreas = 8;
}

public sealed record ForceGrades(int ForceId, int Pillars, int All);

public sealed record AboutContent(ForceSelection Force, IReadOnlyList<AboutDocument> Documents, IReadOnlyList<AboutCycle> Cycles);

/// <summary>Four commands: the force, the documents, the cycles, the grades by force.</summary>
public sealed class CoverageQuery(IDbContextFactory<PeelDbContext> contexts)
{
    public async Task<AboutContent?> LoadAsync(string? slug)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await ForceSelection.LoadAsync(db, slug) is not { } force) return null;
        return new(force, await DocumentsAsync(db), await CyclesAsync(db));
    }

    private static Task<List<AboutDocument>> DocumentsAsync(PeelDbContext db) => db.Documents.AsNoTracking()
        .OrderByDescending(document => document.Cycle.Order).ThenBy(document => document.Title).ThenBy(document => document.Id)
        .Select(document => new AboutDocument(
            document.Id, document.Title, document.Layout, document.Pillar, document.Publisher, document.Published,
            document.CycleKey, document.Force.Name,
            document.LineCount, document.ImportedAt,
            db.Judgments.Count(row => row.Passage.DocumentId == document.Id)
                + db.JudgmentRecords.Count(row => row.DocumentId == document.Id),
            db.Afis.Count(row => row.Passage.DocumentId == document.Id && row.InLatestText),
            db.Findings.Count(row => row.Passage.DocumentId == document.Id && row.InLatestText),
            db.Observations.Count(row => row.Passage.DocumentId == document.Id && row.InLatestText),
            db.ImportRuns.Where(run => run.DocumentId == document.Id
                && (run.Outcome == ImportOutcome.Imported || run.Outcome == ImportOutcome.Updated))
                .OrderByDescending(run => run.Id)
                .Select(run => new AboutImport(
                    run.Id, run.FilledLines, run.FilledLines - run.FactLines - run.RuleLines,
                    run.Diagnostics.Count(row => row.Severity == DiagnosticSeverity.Warning || row.Severity == DiagnosticSeverity.Note)))
                .FirstOrDefault()))
        .ToListAsync();

    private static async Task<IReadOnlyList<AboutCycle>> CyclesAsync(PeelDbContext db)
    {
        var cycles = await db.Cycles.AsNoTracking().OrderBy(cycle => cycle.Order).Select(cycle => new AboutCycle(
            cycle.Key, cycle.Label,
            db.Judgments.Count(row => row.Area.CycleKey == cycle.Key && row.Passage.Address != null)
                + db.JudgmentRecords.Count(record => record.Address != ""
                    && db.Judgments.Any(row => row.Id == record.JudgmentId && row.Area.CycleKey == cycle.Key))
                + db.GradeCounts.Count(count => count.CycleKey == cycle.Key && count.Passage.Address != null),
            db.GradeCounts.Where(count => count.CycleKey == cycle.Key
                && !db.Judgments.Any(row => row.ForceId == count.ForceId && row.Area.CycleKey == cycle.Key))
                .Select(count => count.ForceId).Distinct().Count(),
            db.Judgments.Where(row => row.Area.CycleKey == cycle.Key && row.Passage.Address != null)
                .Select(row => row.Passage.Address).Distinct().Count(),
            db.Areas.Count(area => area.CycleKey == cycle.Key && area.IsGraded && area.Level == AreaLevel.Pillar),
            db.Areas.Count(area => area.CycleKey == cycle.Key && area.IsGraded))).ToListAsync();
        var grades = await db.Judgments.AsNoTracking()
            .Where(row => row.Status == FactStatus.Current && row.Grade != Grade.Ungraded)
            .GroupBy(row => new { row.Area.CycleKey, row.ForceId })
            .Select(group =>
                new { group.Key.CycleKey, Grades = new ForceGrades(group.Key.ForceId,
                group.Count(row => row.Area.Level == AreaLevel.Pillar), group.Count()) })
            .ToListAsync();
        var byCycle = grades.ToLookup(row => row.CycleKey, row => row.Grades);
        return [.. cycles.Select(cycle => cycle with { Forces = [.. byCycle[cycle.Key]] })];
    }
}

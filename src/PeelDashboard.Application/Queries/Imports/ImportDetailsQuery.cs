using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Importing.Facts;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Application.Queries.Imports;

public sealed record ImportDetails(ImportFacts Run, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<PlannedChange> Changes)
{
    /// <summary>How many of its AFIs nobody has recorded anything on.</summary>
    public int Unallocated { get; init; }
}

/// <summary>Edition is the text of the document that the import brought, or that it found unchanged; 0 where there is none.</summary>
public sealed record ImportFacts(
    int Id, DateTime StartedAt, DateTime FinishedAt, string FileName, ImportOutcome Outcome, string Message, ImportChanges Changes,
    ImportCounts Found, ReadingAccount Account, ImportDocument? Document, int Edition);

public sealed record ImportCounts(int Sections, int Judgments, int Afis, int Findings, int Figures);

public sealed record ImportDocument(
    int Id, string Title, string Layout, string LayoutReason, string Pillar, int ForceId, string ForceSlug, string CycleKey)
{
    /// <summary>What a person named of it; null where it says everything itself.</summary>
    public NamedDocument? Named { get; init; }
}

/// <summary>The import with its document, its diagnostics, and its changes; of a new document, what it brought.</summary>
public sealed class ImportDetailsQuery(IDbContextFactory<PeelDbContext> contexts)
{
    public async Task<ImportDetails?> LoadAsync(int id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var facts = await (
            from run in db.ImportRuns.AsNoTracking()
            where run.Id == id
            from document in db.Documents.Where(row => row.Id == run.DocumentId).DefaultIfEmpty()
            select new ImportFacts(
                run.Id, run.StartedAt, run.FinishedAt, run.FileName, run.Outcome, run.Message,
                new ImportChanges(run.Added, run.Changed, run.Unchanged, run.Gone),
                new ImportCounts(run.Sections, run.Judgments, run.Afis, run.Findings, run.Figures),
                new ReadingAccount(run.FilledLines, run.FactLines, run.RuleLines),
                document == null ? null : new ImportDocument(document.Id, document.Title, document.Layout,
                    document.LayoutReason, document.Pillar, document.ForceId, document.Force.Slug, document.CycleKey)
                {
                    Named = document.NamedAt == null ? null : new NamedDocument(document.Named, document.NamedBy, document.NamedAt.Value),
                },
                db.DocumentTexts.Where(text => text.DocumentId == run.DocumentId && text.Sha256 == run.Sha256)
                    .Max(text => (int?)text.Edition) ?? 0))
            .FirstOrDefaultAsync();
        if (facts is null) return null;
        var diagnostics = await db.ImportDiagnostics.AsNoTracking().Where(row => row.ImportRunId == id)
            .OrderBy(row => row.Line).ThenBy(row => row.Id)
            .Select(row => new Diagnostic(row.Severity, row.Line, row.Message, row.About)).ToListAsync();
        var changes = await db.ImportedChanges.AsNoTracking().Where(row => row.ImportRunId == id).OrderBy(row => row.Id)
            .Select(row => new PlannedChange(row.Kind, row.Fact, row.Subject, row.Before, row.After, row.Line)).ToListAsync();
        if (facts is not { Outcome: ImportOutcome.Imported, Document: { } brought }) return new(facts, diagnostics, changes);

        // What a new document brought is what it holds, but for what a later text of it added.
        var later = await db.ImportedChanges.Where(change => change.ImportRunId > id && change.Kind == ChangeKind.Added
            && db.ImportRuns.Any(run => run.Id == change.ImportRunId && run.DocumentId == brought.Id))
            .Select(change => change.Subject).ToListAsync();
        var grades = await db.Judgments.AsNoTracking().Where(row => row.Passage.DocumentId == brought.Id
            && row.Passage.Edition == facts.Edition)
            .OrderBy(row => row.Passage.FirstLine).ThenBy(row => row.Id)
            .Select(row => new { row.Area.ShortName, row.Grade, row.Passage.FirstLine }).ToListAsync();
        var afis = await db.Afis.AsNoTracking().Where(afi => afi.Passage.DocumentId == brought.Id).OrderBy(afi => afi.Order)
            .ThenBy(afi => afi.Id)
            .Select(afi => new
            {
                afi.Reference, afi.Headline, afi.Passage.FirstLine, IsNew = !db.FollowUps.Any(row => row.AfiId == afi.Id),
            }).ToListAsync();
        afis.RemoveAll(afi => later.Contains(afi.Reference));
        var findings = await db.Findings.AsNoTracking().Where(row => row.Passage.DocumentId == brought.Id
            && row.Passage.Edition == facts.Edition).OrderBy(row => row.Passage.FirstLine).ThenBy(row => row.Id).ToListAsync();
        var figures = await db.Observations.AsNoTracking().Where(row => row.Passage.DocumentId == brought.Id
            && row.Passage.Edition == facts.Edition).OrderBy(row => row.Passage.FirstLine).ThenBy(row => row.Id).ToListAsync();
        return new(facts, diagnostics,
            [
                .. grades.Select(row => Added("judgment", row.ShortName, row.Grade.Words(), row.FirstLine)),
                .. afis.Select(afi => Added("area for improvement", afi.Reference, afi.Headline, afi.FirstLine)),
                .. findings.Select(row => Added("finding", row.AreaAsPrinted, row.Headline, row.Passage.FirstLine)),
                .. figures.Select(row => Added("figure", row.Label, FactComparers.ValueOf(row), row.Passage.FirstLine)),
            ])
        { Unallocated = afis.Count(afi => afi.IsNew) };

        static PlannedChange Added(string fact, string subject, string words, int? line) =>
            new(ChangeKind.Added, fact, subject, "", words, line);
    }
}

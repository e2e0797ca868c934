using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import;
using PeelDashboard.Import.Reading;
using PeelDashboard.Import.Reference;

namespace PeelDashboard.Data.Importing;

/// <summary>Decides whether a file is new, changed or known, and applies it within the transaction of a session.</summary>
internal sealed class ImportDecision(ImportSession session, ReferenceCatalogue catalogue, DateTime now)
{
    public ImportReport Take(ReadResult result, bool dryRun) => result switch
    {
        ReadResult.Report report => Take(report.Text, report.Parsed, dryRun),
        ReadResult.NationalGrades grades => Take(grades.Parsed, dryRun),
        _ => throw new ArgumentException("A refusal holds nothing to take in.", nameof(result)),
    };

    private ImportReport Take(SourceText text, ParsedReport parsed, bool dryRun)
    {
        var found = new ImportFound(parsed.Judgments.Count, parsed.Afis.Count, parsed.Findings.Count, parsed.Observations.Count);
        var same = session.Documents.Values.Where(document => document.Sha256 == text.Sha256)
            .OrderBy(document => document.FileName == text.FileName ? 0 : 1).FirstOrDefault();
        if (same is not null) return Unchanged(text.FileName, same.FileName, found, parsed.Diagnostics) with { DocumentId = same.Id, Parsed = parsed };

        CatalogueSync.Apply(session, catalogue);
        if (!session.Forces.TryGetValue(parsed.Document.ForceName, out var force))
            return Refused(text.FileName, ImportMessages.UnknownForce(text.FileName, parsed.Document.ForceName));
        if (catalogue.Cycle(parsed.Document.CycleKey) is null)
            return Refused(text.FileName, ImportMessages.UnknownCycle(text.FileName, parsed.Document.CycleKey));

        var known = session.Documents.Values.FirstOrDefault(document => document.FileName == text.FileName);
        var applied = new ReportImport(session, text, parsed, now).Run(known, force);
        return Report(text.FileName, known is null, applied, found, dryRun) with
        {
            DocumentId = dryRun && known is null ? null : applied.DocumentId, Parsed = parsed,
        };
    }

    private ImportReport Take(ParsedNationalGrades parsed, bool dryRun)
    {
        var found = new ImportFound(parsed.Judgments.Count, 0, 0, 0, parsed.Counts.Count);
        var files = DocumentRows.Runs.Select(session.Connection, "\"DocumentId\" IS NULL AND \"Outcome\" IN ('Imported', 'Updated')")
            .GroupBy(run => run.FileName, StringComparer.Ordinal).Select(runs => runs.Last()).ToList();
        var same = files.Where(run => run.Sha256 == parsed.Sha256).OrderBy(run => run.FileName == parsed.FileName ? 0 : 1).FirstOrDefault();
        if (same is not null)
            return Unchanged(parsed.FileName, same.FileName, found, parsed.Diagnostics) with { ParsedNationalGrades = parsed };

        CatalogueSync.Apply(session, catalogue);
        var applied = new NationalGradesImport(session, parsed).Run(files.TrueForAll(run => run.FileName == parsed.FileName));
        return Report(parsed.FileName, !files.Exists(run => run.FileName == parsed.FileName), applied, found, dryRun) with
        {
            ParsedNationalGrades = parsed,
        };
    }

    private static ImportReport Unchanged(string fileName, string knownName, ImportFound found, IReadOnlyList<Diagnostic> diagnostics) => new(
        fileName, ImportOutcome.Unchanged, ImportMessages.Unchanged(fileName, knownName),
        new ImportChanges(0, 0, found.Judgments + found.Afis + found.Findings + found.Figures + found.GradeCounts, 0), found, diagnostics);

    private static ImportReport Refused(string fileName, string message) => new(fileName, ImportOutcome.Refused, message, default, default, []);

    private static ImportReport Report(string fileName, bool isNew, Applied applied, ImportFound found, bool dryRun) => new(
        fileName, isNew ? ImportOutcome.Imported : ImportOutcome.Updated,
        isNew ? ImportMessages.Imported(fileName, found, dryRun) : ImportMessages.Updated(fileName, applied.Changes, dryRun),
        applied.Changes, found, applied.Diagnostics);
}

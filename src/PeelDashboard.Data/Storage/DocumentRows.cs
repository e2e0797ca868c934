using PeelDashboard.Data.Model;
using PeelDashboard.Import;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Data.Storage;

/// <summary>Rows of documents and imports.</summary>
internal static class DocumentRows
{
    public static readonly RowMap<SourceDocument> Documents = new(
        "Documents",
        [
            "Id", "FileName", "Title", "Layout", "LayoutReason", "Publisher", "Published", "Sha256", "ForceId", "CycleKey", "Pillar",
            "LineCount", "ImportedAt", "Format", "Edition",
        ],
        document =>
        [
            document.Id, document.FileName, document.Title, document.Layout, document.LayoutReason, document.Publisher, document.Published,
            document.Sha256, document.ForceId, document.CycleKey, document.Pillar, document.LineCount, document.ImportedAt,
            document.Format.ToString(), document.Edition,
        ],
        row => new SourceDocument
        {
            Id = row.Int(0), FileName = row.Text(1), Title = row.Text(2), Layout = row.Text(3), LayoutReason = row.Text(4),
            Publisher = row.Text(5), Published = row.TextOrNull(6), Sha256 = row.Text(7), ForceId = row.Int(8), CycleKey = row.Text(9),
            Pillar = row.Text(10), LineCount = row.Int(11), ImportedAt = row.Time(12), Format = row.Word<SourceFormat>(13),
            Edition = row.Int(14),
        });

    public static readonly RowMap<DocumentText> Texts = new(
        "DocumentTexts", ["Id", "DocumentId", "Edition", "Sha256", "ImportedAt", "Lines"],
        text => [text.Id, text.DocumentId, text.Edition, text.Sha256, text.ImportedAt, text.Lines],
        row => new DocumentText
        {
            Id = row.Int(0), DocumentId = row.Int(1), Edition = row.Int(2), Sha256 = row.Text(3), ImportedAt = row.Time(4), Lines = row.Text(5),
        });

    public static readonly RowMap<DocumentSection> Sections = new(
        "DocumentSections", ["Id", "DocumentId", "Kind", "Level", "Heading", "FirstLine", "LastLine", "AreaId"],
        section =>
        [
            section.Id, section.DocumentId, section.Kind.ToString(), section.Level, section.Heading, section.FirstLine, section.LastLine,
            section.AreaId,
        ],
        row => new DocumentSection
        {
            Id = row.Int(0), DocumentId = row.Int(1), Kind = row.Word<SectionKind>(2), Level = row.Int(3), Heading = row.Text(4),
            FirstLine = row.Int(5), LastLine = row.Int(6), AreaId = row.IntOrNull(7),
        });

    public static readonly RowMap<ImportRun> Runs = new(
        "ImportRuns",
        [
            "Id", "StartedAt", "FinishedAt", "FileName", "Sha256", "DocumentId", "Outcome", "Added", "Changed", "Unchanged", "Gone", "Message",
            "Judgments", "Afis", "Findings", "Figures", "Sections", "FilledLines", "FactLines", "RuleLines",
        ],
        run =>
        [
            run.Id, run.StartedAt, run.FinishedAt, run.FileName, run.Sha256, run.DocumentId, run.Outcome.ToString(), run.Added, run.Changed,
            run.Unchanged, run.Gone, run.Message, run.Judgments, run.Afis, run.Findings, run.Figures, run.Sections, run.FilledLines,
            run.FactLines, run.RuleLines,
        ],
        row => new ImportRun
        {
            Id = row.Int(0), StartedAt = row.Time(1), FinishedAt = row.Time(2), FileName = row.Text(3), Sha256 = row.Text(4),
            DocumentId = row.IntOrNull(5), Outcome = row.Word<ImportOutcome>(6), Added = row.Int(7), Changed = row.Int(8),
            Unchanged = row.Int(9), Gone = row.Int(10), Message = row.Text(11), Judgments = row.Int(12), Afis = row.Int(13), Findings = row.Int(14),
            Figures = row.Int(15), Sections = row.Int(16), FilledLines = row.Int(17), FactLines = row.Int(18), RuleLines = row.Int(19),
        });

    public static readonly RowMap<ImportDiagnostic> Diagnostics = new(
        "ImportDiagnostics", ["Id", "ImportRunId", "Severity", "Line", "Message", "About"],
        diagnostic =>
        [
            diagnostic.Id, diagnostic.ImportRunId, diagnostic.Severity.ToString(), diagnostic.Line, diagnostic.Message, diagnostic.About.ToString(),
        ],
        row => new ImportDiagnostic
        {
            Id = row.Int(0), ImportRunId = row.Int(1), Severity = row.Word<DiagnosticSeverity>(2), Line = row.IntOrNull(3), Message = row.Text(4),
            About = row.Word<DiagnosticTopic>(5),
        });

    public static readonly RowMap<ImportedChange> Changes = new(
        "ImportedChanges", ["Id", "ImportRunId", "Kind", "Fact", "Subject", "Before", "After", "Line"],
        change => [change.Id, change.ImportRunId, change.Kind.ToString(), change.Fact, change.Subject, change.Before, change.After, change.Line],
        row => new ImportedChange
        {
            Id = row.Int(0), ImportRunId = row.Int(1), Kind = row.Word<ChangeKind>(2), Fact = row.Text(3), Subject = row.Text(4),
            Before = row.Text(5), After = row.Text(6), Line = row.IntOrNull(7),
        });
}

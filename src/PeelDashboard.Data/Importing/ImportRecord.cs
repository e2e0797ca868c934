using PeelDashboard.Data.Model;
using PeelDashboard.Import;

namespace PeelDashboard.Data.Importing;

/// <summary>Writes the record of an import, in the transaction of the import.</summary>
internal static class ImportRecord
{
    public static void Write(ImportSession session, ImportReport report, string sha256, DateTime started, DateTime finished)
    {
        var account = report.Parsed?.Account ?? ReadingAccount.None;
        var run = new ImportRun
        {
            StartedAt = started, FinishedAt = finished, FileName = report.FileName, Sha256 = sha256,
            DocumentId = report.DocumentId, Outcome = report.Outcome, Message = report.Message, Added = report.Changes.Added,
            Changed = report.Changes.Changed, Unchanged = report.Changes.Unchanged, Gone = report.Changes.Gone, Judgments = report.Found.Judgments,
            Afis = report.Found.Afis, Findings = report.Found.Findings, Figures = report.Found.Figures, Sections = report.Found.Sections,
            FilledLines = account.FilledLines, FactLines = account.FactLines, RuleLines = account.RuleLines,
        };
        run.Diagnostics.AddRange(report.Diagnostics.Select(diagnostic => new ImportDiagnostic
        {
            Severity = diagnostic.Severity, Line = diagnostic.Line, Message = diagnostic.Message, About = diagnostic.About,
        }));

        // What a new document brings is what it holds; only of one that the store knew there is something to tell apart.
        if (report.Outcome is ImportOutcome.Updated)
        {
            run.Changes.AddRange(report.Plan.Select(change => new ImportedChange
            {
                Kind = change.Kind, Fact = change.Fact, Subject = change.Subject, Before = change.Before, After = change.After,
                Line = change.Line,
            }));
        }

        session.Db.ImportRuns.Add(run);
        session.Save();
    }
}

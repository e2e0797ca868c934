using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.IntegratedReport;

/// <summary>
/// The judgments of an integrated report. Each area's chapter has its own grade line, which wins over the table; an area that only the table
/// names is taken from there; where neither gives a grade there is no judgment.
/// </summary>
internal sealed class IntegratedJudgments(SourceText text, CycleDefinition cycle, JudgmentTable table, List<Diagnostic> diagnostics)
{
    /// <summary>Reads the judgments in the order of the chapters, then those of the table alone.</summary>
    public IReadOnlyList<ParsedJudgment> Read(Outline outline)
    {
        if (!table.IsThere) Warn(null, "The report has no table of judgments; the grades are those of the sections alone.");
        var judgments = new List<ParsedJudgment>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chapter in outline.Areas)
        {
            var areaKey = chapter.Heading.AreaKey!;
            seen.Add(areaKey);
            if (OfChapter(chapter, table.ByArea.GetValueOrDefault(areaKey)) is { } judgment) judgments.Add(judgment);
        }

        foreach (var row in table.ByArea.Values.Where(row => !seen.Contains(row.Area.Key)))
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticSeverity.Note, row.Line, $"The report has no section about \"{row.AsPrinted}\"; its grade is that of the table of judgments."));
            judgments.Add(FromTable(row, row.AsPrinted));
        }

        return judgments;
    }

    private ParsedJudgment? OfChapter(Chapter chapter, TableJudgment? row)
    {
        var heading = chapter.Heading;
        var verdict = SectionVerdict.Read(chapter.Opening, text, cycle.Scale);
        if (verdict.Warning is { } warning) diagnostics.Add(warning);
        if (verdict.Grade is not { } grade)
        {
            Warn(heading.Line, row is null
                ? $"No grade was found for \"{heading.Text}\", and the table of judgments does not name it; there is no judgment."
                : $"The section \"{heading.Text}\" gives no grade; the grade is the table's, line {row.Line}.");
            return row is null ? null : FromTable(row, heading.Text);
        }

        var agrees = row is null || row.Grade == grade;
        if (!agrees)
        {
            Warn(verdict.GradeLine ?? verdict.SentenceLine, $"The section \"{heading.Text}\" says \"{grade.Words()}\", the table of judgments "
                + $"\"{row!.Grade.Words()}\" (line {row.Line}); the section's grade was taken.");
        }

        var passage = new PassageBuilder(text).Add(verdict.SentenceLine).Add(verdict.GradeLine).Add(agrees ? row?.Line : null).Build(verdict.Sentence);
        return new ParsedJudgment(cycle.Key, heading.AreaKey!, heading.Text, grade, Basis.Stated, passage);
    }

    private ParsedJudgment FromTable(TableJudgment row, string asPrinted) => new(
        cycle.Key, row.Area.Key, asPrinted, row.Grade, Basis.Stated, new PassageBuilder(text).Add(row.Line).Build(CellOf(row)));

    /// <summary>The cell as the line has it, since a quote must stand there letter by letter.</summary>
    private string CellOf(TableJudgment row) =>
        Array.Find(text[row.Line].Split('\t', StringSplitOptions.TrimEntries), cell => PlainText.Clean(cell) == row.AsPrinted)!;

    private void Warn(int? line, string message) => diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, line, message));
}

using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Layouts.IntegratedReport;

/// <summary>An area named in the table of judgments. The column says the grade.</summary>
internal sealed record TableJudgment(AreaDefinition Area, string AsPrinted, Grade Grade, int Line);

/// <summary>
/// The table under "Our judgments": a header row of grades, then rows of area names in the columns of their grades. Cells are kept even when they
/// are empty, because a row may begin with several empty ones (PEEL 2021/22, lines 61-67).
/// </summary>
internal sealed record JudgmentTable(bool IsThere, IReadOnlyDictionary<string, TableJudgment> ByArea)
{
    /// <summary>Finds and reads the table; without one the result says so.</summary>
    public static JudgmentTable Read(
        IEnumerable<Paragraph> paragraphs, SourceText text, CycleDefinition cycle, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
    {
        var byArea = new Dictionary<string, TableJudgment>(StringComparer.Ordinal);
        Grade?[]? columns = null;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind is not ParagraphKind.Row)
            {
                if (columns is not null) break;
                continue;
            }

            var cells = text[paragraph.FirstLine].Split('\t', StringSplitOptions.TrimEntries);
            if (columns is null) columns = AsHeader(cells);
            else ReadRow(cells, columns, paragraph.FirstLine);
        }

        return new JudgmentTable(columns is not null, byArea);

        void ReadRow(string[] cells, Grade?[] grades, int line)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                if (cells[i].Length == 0) continue;
                var name = PlainText.Clean(cells[i]);
                if (i >= grades.Length || grades[i] is not { } grade) Warn(line, $"\"{name}\" stands under no grade in the table of judgments; it was left out.");
                else if (catalogue.AreaNamed(cycle.Key, name) is not { } area)
                    Warn(line, $"The framework of {cycle.Key} has no area named \"{name}\"; add the name as an alias in data/areas.json.");
                else if (!byArea.TryAdd(area.Key, new TableJudgment(area, name, grade, line)))
                    Warn(line, $"The table of judgments names \"{name}\" a second time; the first place was taken.");
            }
        }

        void Warn(int line, string message) => diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, line, message));
    }

    private static Grade?[]? AsHeader(string[] cells)
    {
        var grades = Array.ConvertAll(cells, cell => GradeWords.TryParse(PlainText.Clean(cell), out var grade) ? grade : (Grade?)null);
        return grades.Count(grade => grade is not null) >= 3 ? grades : null;
    }
}

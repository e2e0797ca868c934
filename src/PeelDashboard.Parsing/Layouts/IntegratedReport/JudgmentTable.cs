using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Domain.Text;
using PeelDashboard.Parsing.Diagnostics;
using PeelDashboard.Parsing.Layouts.Shared;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Parsing.Layouts.IntegratedReport;

/// <summary>
/// The table under "Our judgments": a header row of grades, then rows of area names in the columns of their grades. Cells are kept even
/// when they are empty, because a row may begin with several empty ones (PEEL 2021/22, lines 61-67).
/// </summary>
internal sealed class JudgmentTable(Framework framework, List<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, SummaryGrade> byArea = new(StringComparer.Ordinal);

    /// <summary>Finds and reads the table; web editions have a picture in its place.</summary>
    public GradeSummary Read(SourceText text, ContentsPage? contents, Outline outline)
    {
        Grade?[]? columns = null;
        foreach (var paragraph in text.Paragraphs.Where(paragraph => contents?.Holds(paragraph.FirstLine) != true))
        {
            if (paragraph.Kind is ParagraphKind.Row)
            {
                var cells = text[paragraph.FirstLine].Split('\t', StringSplitOptions.TrimEntries);
                if (columns is null) columns = AsHeader(cells);
                else ReadRow(cells, columns, paragraph.FirstLine);
            }
            else if (columns is not null)
            {
                break;
            }
        }

        if (columns is null) diagnostics.Note(null, "The report has no table of judgments; the grades are those of the sections alone.");
        var notNamed = columns is null ? ", and there is no table of judgments" : ", and the table of judgments does not name it";
        return new GradeSummary("the table of judgments", "the table's", notNamed, byArea, Denial(text, outline));
    }

    /// <summary>
    /// "We also inspected how effective a service X gives to victims of crime. We don't make a graded judgment for this overall area."
    /// </summary>
    private static Passage? Denial(SourceText text, Outline outline) =>
        (from chapter in outline.Chapters
         where chapter.Heading.Kind is SectionKind.Overview
         from paragraph in chapter.Parts.SelectMany(part => part.Paragraphs)
         from sentence in Sentences.In(text[paragraph.FirstLine])
         where StatedGradeReader.Denies(sentence) && sentence.Contains(" this ", StringComparison.Ordinal)
         select new Passage([LineSpan.Of(paragraph.FirstLine)], Quote.Short(sentence))).FirstOrDefault();

    private static Grade?[]? AsHeader(string[] cells)
    {
        var grades = Array.ConvertAll(cells, cell => GradeWords.TryParse(PlainText.Clean(cell), out var grade) ? grade : (Grade?)null);
        return grades.Count(grade => grade is not null) >= 3 ? grades : null;
    }

    private void ReadRow(string[] cells, Grade?[] columns, int line)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0) continue;
            var name = PlainText.Clean(cells[i]);
            if (columns.ElementAtOrDefault(i) is not { } grade)
                diagnostics.Warn(line, $"\"{name}\" stands under no grade in the table of judgments; it was left out.");
            else if (framework.Named(name) is not { } area)
                diagnostics.Warn(line,
                    $"The framework of {framework.Cycle.Key} has no area named \"{name}\"; add the name as an alias in data/areas.json.");
            else if (!byArea.TryAdd(area.Key, new SummaryGrade(area, name, grade, line, cells[i])))
                diagnostics.Warn(line, $"The table of judgments names \"{name}\" a second time; the first place was taken.");
        }
    }
}

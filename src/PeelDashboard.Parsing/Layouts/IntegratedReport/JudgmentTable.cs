using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.IntegratedReport;

/// <summary>
/// The table under "Our judgments": a header row of grades, then rows of area names in the columns of their grades. Cells are kept even
/// when they are empty, because a row may begin with several empty ones (PEEL 2021/22, lines 61-67).
/// </summary>
internal sealed class JudgmentTable(Framework framework, List<Diagnostic> diagnostics)
{
    private static readonly string[] Earlier = ["previous", "last", "before", "earlier", "old", "target",
        "self-assess", "self assess", "ambition",
        "predict", "expected"];

    private readonly Dictionary<string, SummaryGrade> byArea = new(StringComparer.Ordinal);

    /// <summary>Finds and reads the table, or the list that stands for it; web editions may have a picture in its place.</summary>
    public GradeSummary Read(SourceText text, ContentsPage? contents, Outline outline, GradeList list)
    {
        var isThere = ReadRows(text, contents, outline.Areas.FirstOrDefault()?.Heading.Line ?? int.MaxValue, list);
        if (byArea.Count == 0 && !isThere)
            diagnostics.Note(null, "The report has no table of judgments; the grades are those of the sections alone.");
        var notNamed = byArea.Count == 0 && !isThere ? ", and there is no table of judgments"
            : ", and the table of judgments does not name it";
        return new GradeSummary("the table of judgments", "the table's", notNamed, byArea, Denial(text, outline));
    }

    /// <summary>The grades that somebody else's page or paper lists, in a table or as lines, each told by the inspectorate.</summary>
    public static IEnumerable<ParsedJudgment> Reported(SourceText text, Framework framework, List<Diagnostic> diagnostics)
    {
        var table = new JudgmentTable(framework, diagnostics);
        table.ReadRows(text, contents: null, int.MaxValue, GradeList.Find(text, contents: null, framework, _ => false));
        return table.byArea.Values.Where(entry => framework.Cycle.Scale.Has(entry.Grade)).OrderBy(entry => entry.Line)
            .Select(entry => new ParsedJudgment(framework.Cycle.Key, entry.Area.Key, entry.AsPrinted, entry.Grade, Basis.Reported,
                new PassageBuilder(text).Add(entry.Line).Add(entry.GradeLine).Build()));
    }

    /// <summary>Reads all rows and lines up to the first chapter; whether there is a table with grades at its head.</summary>
    private bool ReadRows(SourceText text, ContentsPage? contents, int lastLine, GradeList list)
    {
        Grade?[]? columns = null;
        string[]? header = null;
        var earlier = new EarlierInspection(framework);
        foreach (var paragraph in text.Paragraphs.Where(paragraph => contents?.Holds(paragraph.FirstLine) != true))
        {
            if (paragraph.Kind is ParagraphKind.Row)
            {
                var cells = text[paragraph.FirstLine].Split('\t', StringSplitOptions.TrimEntries);
                if (columns is not null) ReadRow(cells, columns, paragraph.FirstLine);
                else if (earlier.IsTold) continue;
                else if ((columns = AsHeader(cells)) is null && paragraph.FirstLine < lastLine)
                    header = ReadAreaAndGrade(cells, header, paragraph.FirstLine);
            }
            else if (columns is not null)
            {
                break;
            }
            else
            {
                header = null;
                earlier.Take(paragraph);
            }
        }

        foreach (var entry in list.Entries) byArea.TryAdd(entry.Area.Key, entry);
        return columns is not null;
    }

    /// <summary>Where the framework is not known in full, a name under a grade is that of an area, as the report prints it.</summary>
    public void NamePrinted(SourceText text, ContentsPage? contents)
    {
        Grade?[]? columns = null;
        foreach (var row in text.Paragraphs.SkipWhile(paragraph => paragraph.Kind is not ParagraphKind.Row
            || contents?.Holds(paragraph.FirstLine) == true || AsHeader(text[paragraph.FirstLine].Split('\t')) is null)
            .TakeWhile(paragraph => paragraph.Kind is ParagraphKind.Row))
        {
            var cells = text[row.FirstLine].Split('\t', StringSplitOptions.TrimEntries);
            if (columns is null) columns = AsHeader(cells);
            else
            {
                foreach (var name in cells.Where((cell, i) => cell.Length > 0 && columns.ElementAtOrDefault(i) is not null)
                    .Select(PlainText.Clean).Where(name => framework.Named(name) is null))
                    Print(framework, name, row.FirstLine, diagnostics);
            }
        }
    }

    public static AreaDefinition Print(Framework framework, string name, int line, List<Diagnostic> diagnostics)
    {
        diagnostics.Note(line,
            $"The framework of {framework.Cycle.Key} is not known in full, so \"{name}\" was kept as an area under its printed name.");
        return framework.Printed.Add(name);
    }

    /// <summary>
    /// A row of an area with its grade beside it. Of several grades the one counts whose column the row above names with this cycle.
    /// </summary>
    private string[]? ReadAreaAndGrade(string[] cells, string[]? header, int line)
    {
        var graded = Enumerable.Range(0, cells.Length).Where(i => GradeWords.TryParse(PlainText.Clean(cells[i]), out _)).ToList();
        if (graded.Count == 0) return cells;
        var name = PlainText.Clean(cells[0]);
        if (graded[0] == 0 || framework.Named(name) is not { } area) return header;
        var own = graded.FindAll(i => IsOfThisInspection(header?.ElementAtOrDefault(i), graded.Count > 1));
        if (own is not [var column])
            diagnostics.Warn(line, $"The row of \"{name}\" has a grade, but not clearly of this inspection; it was left out.");
        else if (GradeWords.TryParse(PlainText.Clean(cells[column]), out var grade) && framework.Cycle.Scale.Has(grade))
            byArea.TryAdd(area.Key, new SummaryGrade(area, name, grade, line, cells[0]));
        return header;
    }

    /// <summary>Whether a column is of this force and cycle, by its heading.</summary>
    private bool IsOfThisInspection(string? heading, bool mustSay)
    {
        if (heading is not null && framework.Catalogue.ForceNamed(PlainText.Clean(heading)) is not null)
            return framework.Force.Generalise(heading) == "the force";
        var named = heading is null ? null : CycleFinder.NamedIn(heading, framework.Catalogue, yearsToo: true);
        if (named is not null) return named == framework.Cycle;
        return !mustSay && !Array.Exists(Earlier, word => heading?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
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
        return grades.Count(grade => grade is not null) >= 3
            && grades.Count(grade => grade is not null) == cells.Count(cell => cell.Length > 0)
            ? grades : null;
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

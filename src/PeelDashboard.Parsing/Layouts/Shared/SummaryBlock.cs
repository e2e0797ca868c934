namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>
/// Areas each with a grade in the overview of a report: on the next line that has text, or in the next cell of a row. The cycle in which
/// each was last inspected may follow (from 2018/19).
/// </summary>
internal sealed class SummaryBlock(SourceText text, Framework framework, List<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, SummaryGrade> byArea = new(StringComparer.Ordinal);

    /// <summary>Reads the parts of the overview; the first place of an area is taken.</summary>
    public IReadOnlyDictionary<string, SummaryGrade> Read(Outline outline, GradeList? list = null)
    {
        foreach (var entry in list?.Entries ?? []) byArea.TryAdd(entry.Area.Key, entry);
        var overview = outline.Chapters.Where(chapter => chapter.Heading.Kind is SectionKind.Overview).SelectMany(chapter => chapter.Parts);
        foreach (var (paragraphs, isOverall) in overview.Select(part =>
            (part.Paragraphs, part.Heading.Role is HeadingRole.OverallJudgment)))
        {
            for (var i = 0; i < paragraphs.Count; i++)
            {
                // Below the overall judgment only a question can have a grade of its own.
                if (isOverall && framework.Named(paragraphs[i].Text) is not { Level: AreaLevel.Question }) continue;
                if (paragraphs[i].Kind is ParagraphKind.Row) ReadRow(paragraphs[i].FirstLine);
                else if (i + 1 < paragraphs.Count && list?.Holds(paragraphs[i]) != true)
                    ReadPair(paragraphs[i], paragraphs[i + 1], paragraphs.ElementAtOrDefault(i + 2));
            }
        }

        return byArea;
    }

    private void ReadPair(Paragraph name, Paragraph grade, Paragraph? inspected)
    {
        if (StatedGradeReader.OfLine(grade) is { } given && StatedGradeReader.OfLine(name) is null
            && CarryOver.Read(PlainText.Fold(name.Text), name.FirstLine, framework) is null)
            Add(name.Text, given, grade.FirstLine, null, inspected?.Text);
    }

    /// <summary>"Investigating crime", "Good", "2017" between tab stops. Rows of other tables have no grade in the second cell.</summary>
    private void ReadRow(int line)
    {
        var cells = text[line].Split('\t', StringSplitOptions.TrimEntries);
        if (cells.Length < 2 || cells[0].Length == 0 || !GradeWords.TryParse(PlainText.Clean(cells[1]), out var grade)) return;

        // The header of the table of judgments begins with two grades.
        var name = PlainText.Clean(cells[0]);
        if (!GradeWords.TryParse(name, out _)) Add(name, grade, line, cells[0], cells.ElementAtOrDefault(2));
    }

    private void Add(string name, Grade grade, int line, string? quote, string? inspected)
    {
        var cycle = framework.Cycle;
        if (framework.Named(name) is not { } area)
            diagnostics.Warn(line,
                $"A grade follows \"{name}\", but the framework of {cycle.Key} has no area of that name; add it as an alias in "
                    + "data/areas.json.");
        else if (!cycle.Scale.Has(grade))
            diagnostics.Warn(line, $"\"{grade.Words()}\" is no grade of the {cycle.Scale.Words()} scale of this cycle; it was left out.");
        else
            byArea.TryAdd(area.Key, new SummaryGrade(area, name, grade, line,
                quote) { InspectedIn = CarryOver.LastInspectedIn(inspected, framework) });
    }
}

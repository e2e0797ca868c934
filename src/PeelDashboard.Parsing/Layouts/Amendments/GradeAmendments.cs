namespace PeelDashboard.Parsing.Layouts.Amendments;

/// <summary>
/// Brings the changes that a document tells of together with its judgments: the changed grade stands, the old one is kept beside it.
/// </summary>
internal sealed class GradeAmendments(IReadOnlyList<ToldAmendment> told, DocumentFacts document, Basis basis, List<Diagnostic> diagnostics)
{
    private readonly HashSet<int> lines = [.. told.SelectMany(change => change.Passage.Lines)
        .SelectMany(span => Enumerable.Range(span.First, span.Last - span.First + 1))];

    public static GradeAmendments Read(
        SourceText text, DocumentFacts document, IReadOnlyList<ParsedSection> sections, Basis basis, ReferenceCatalogue catalogue,
            List<Diagnostic> diagnostics) =>
        new(new AmendmentReader(text, document, catalogue, diagnostics).Read(sections), document, basis, diagnostics);

    public bool IsTold(int line) => lines.Contains(line);

    /// <summary>Whether a change has made one of these grades of an area into the other, so that two places may differ.</summary>
    public bool Explains(string areaKey, Grade one, Grade other) =>
        told.Any(change => IsOf(change, areaKey) && ((change.OldGrade, change.NewGrade) == (one, other)
            || (change.OldGrade, change.NewGrade) == (other, one)));

    public bool Grades(string areaKey) => told.Any(change => change.OldGrade is not null && IsOf(change, areaKey));

    /// <summary>The paragraphs of a section that state its grade, without those that tell how it was changed.</summary>
    public static IReadOnlyList<Paragraph> Without(IReadOnlyList<Paragraph> paragraphs) =>
        [.. paragraphs.Where(paragraph => !AmendmentReader.Tells(paragraph))];

    /// <summary>The judgments with their changes, then those of areas whose grade only a change tells.</summary>
    public IReadOnlyList<ParsedJudgment> Apply(IEnumerable<ParsedJudgment> judgments)
    {
        var amended = judgments.ToList();
        foreach (var change in told)
        {
            foreach (var area in change.Areas)
            {
                var at = amended.FindIndex(judgment => judgment.AreaKey == area.Key && judgment.CycleKey == document.CycleKey);
                if (at >= 0) amended[at] = Amend(amended[at], change);
                else if (change.OldGrade is { } old)
                    amended.Add(new(document.CycleKey, area.Key, area.Name, change.NewGrade, basis,
                        change.Passage) { Amendment = Of(change, old) });
                else diagnostics.Warn(change.Passage.FirstLine,
                    $"The grade of \"{area.Name}\" was changed, but neither this sentence nor its section tells the grade before; it was "
                        + "left out.");
            }
        }

        return amended;
    }

    private ParsedJudgment Amend(ParsedJudgment judgment, ToldAmendment change)
    {
        var line = change.Passage.FirstLine;
        if (judgment.Amendment is { } first)
        {
            if ((judgment.Grade, first.OldGrade) == (change.NewGrade, change.OldGrade ?? first.OldGrade))
                return judgment with { Amendment = first with { AmendedOn = first.AmendedOn ?? change.AmendedOn } };
            diagnostics.Warn(line,
                $"A second change of the grade of \"{judgment.AreaAsPrinted}\" is told here; the one in line {first.Passage.FirstLine} was "
                    + "taken.");
            return judgment;
        }

        if (judgment.Grade == change.NewGrade)
        {
            if (change.OldGrade is { } old) return judgment with { Amendment = Of(change, old) };
            diagnostics.Warn(line,
                $"The grade of \"{judgment.AreaAsPrinted}\" was changed to \"{change.NewGrade.Words()}\", but no place tells what it was "
                    + "before; the change was left out.");
            return judgment;
        }

        if (judgment.Grade != (change.OldGrade ?? judgment.Grade))
        {
            diagnostics.Warn(line,
                $"The grade of \"{judgment.AreaAsPrinted}\" is told to have changed from \"{change.OldGrade!.Value.Words()}\" to "
                    + $"\"{change.NewGrade.Words()}\", but line "
                + $"{judgment.Passage.FirstLine} says \"{judgment.Grade.Words()}\"; that grade was kept and the change left out.");
            return judgment;
        }

        diagnostics.Note(judgment.Passage.FirstLine,
            $"This line still says \"{judgment.Grade.Words()}\" for \"{judgment.AreaAsPrinted}\"; the grade was changed to "
            + $"\"{change.NewGrade.Words()}\" (line {line}), which was taken.");
        return judgment with { Grade = change.NewGrade, Passage = change.Passage, Amendment = Of(change, judgment.Grade) };
    }

    private static ParsedAmendment Of(ToldAmendment change, Grade old) => new(old, change.AmendedOn, change.Reason, change.Passage);

    private static bool IsOf(ToldAmendment change, string areaKey) => change.Areas.Any(area => area.Key == areaKey);
}

using PeelDashboard.Parsing.Layouts.Recognition;

namespace PeelDashboard.Parsing.Layouts.PressRelease;

/// <summary>
/// What the inspectorate tells the press about a report: how many areas had which grade. No judgment comes of it, not even where it names
/// an area with its grade, since a release shortens what the report says; the numbers are never spread over areas.
/// </summary>
internal sealed class PressReleaseLayout : ILayout
{
    /// <summary>A release fits on a few pages; a longer text that happens to count areas is something else.</summary>
    private const int MostLines = 300;

    private const int LinesOfHead = 15;

    private static readonly string[] Marks = ["press release", "news release", "media release", "press notice"];

    private static readonly string[] Earlier = ["last inspection", "previous inspection", "earlier inspection", "last year"];

    public string Key => "press-release";

    /// <summary>
    /// Whether a text that may name a report's title in its midst is a release about it: it counts areas and has no chapters.
    /// </summary>
    public static bool IsOnlyThat(SourceText text) =>
        text.LineCount <= MostLines && CountingLine(text) is not null && !ReportBody.IsIn(text);

    private static int? CountingLine(SourceText text) => text.Paragraphs
        .FirstOrDefault(paragraph => Sentences.In(paragraph.Text).Any(sentence => CountPhrases.In(sentence).Any()))?.FirstLine;

    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue)
    {
        if (text.LineCount > MostLines || Inspectorate.NameIn(text.Lines) is not { } publisher) return null;
        var mark = text.FirstLine(line => Array.Exists(Marks, words => line.Contains(words, StringComparison.OrdinalIgnoreCase)),
            last: LinesOfHead)
            ?? text.FirstLine(line => PlainText.Fold(line).TrimEnd(':') is "notes to editors");
        if ((mark ?? CountingLine(text)) is not { } telling) return null;

        var title = Title(text);
        var cycle = text.Lines.Select(line => CycleFinder.NamedIn(line, catalogue,
            yearsToo: line.Contains("PEEL ", StringComparison.Ordinal))).FirstOrDefault(cycle => cycle is not null);
        var published = new CoverPage(text).Published() ?? IsoDate(text);
        cycle ??= published is { } date && CycleFinder.PublishedIn(date.Year, catalogue).ToList() is [var only] ? only : null;
        return new DocumentFacts(
            Key, mark is not null ? $"Line {telling} calls it a release to the press."
                : $"It is short and line {telling} tells how many areas had a grade.",
            title, publisher, published, ForceFinder.Find(text, catalogue)?.Name ?? "", cycle?.Key ?? "", "");
    }

    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var diagnostics = new List<Diagnostic>();
        var counts = Agreeing(Counts(text, document, catalogue, diagnostics).ToList(), diagnostics);
        diagnostics.Note(null, "Grades of areas are not taken from a press release; import the report itself to have them.");
        if (counts.Count == 0)
            diagnostics.Warn(null,
                "The press release does not tell in how many areas the force had which grade, so nothing was read from it.");
        var whole = new ParsedSection(SectionKind.Body, 1, document.Title, new LineSpan(1, text.LineCount), null);
        return new ParsedReport(document, [whole], [], [], [], [], diagnostics.WithBrokenLinks(text)) { GradeCounts = counts };
    }

    /// <summary>The first line that is more than the mark of a release or a date.</summary>
    private static string Title(SourceText text) =>
        text.Lines.Select(PlainText.Clean).FirstOrDefault(line =>
            line.Length > 0 && !Marks.Contains(line, StringComparer.OrdinalIgnoreCase) && PartialDate.TryParseWords(line) is null)
                ?? "Press release";

    /// <summary>A date such as 2024-08-16 at the head, as some programs that save a page put it there.</summary>
    private static PartialDate? IsoDate(SourceText text) => text.Lines.Take(LinesOfHead).SelectMany(line => line.Split(' '))
        .Select(PartialDate.TryParse).FirstOrDefault(date => date is { Day: not null });

    private static IEnumerable<ParsedGradeCount> Counts(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue,
        List<Diagnostic> diagnostics)
    {
        var scale = catalogue.Cycle(document.CycleKey)!.Scale;
        foreach (var paragraph in text.Paragraphs)
        {
            foreach (var sentence in Sentences.In(paragraph.Text))
            {
                var told = CountPhrases.In(sentence).ToList();
                if (told.Count == 0) continue;
                var forces = ForceFinder.Mentions(sentence, catalogue).ToList();
                var cycle = CycleFinder.NamedIn(sentence, catalogue, yearsToo: sentence.Contains("PEEL ", StringComparison.Ordinal));
                if (forces.Count > 0 && forces.TrueForAll(force => force.Name != document.ForceName))
                    diagnostics.Note(paragraph.FirstLine, "The numbers of areas in this sentence are another force's; they were left out.");
                else if (cycle is not null && cycle.Key != document.CycleKey)
                    diagnostics.Note(paragraph.FirstLine,
                        $"The numbers of areas in this sentence are those of cycle {cycle.Key}; they were left out.");
                else if (Array.Exists(Earlier, words => sentence.Contains(words, StringComparison.OrdinalIgnoreCase)))
                    diagnostics.Note(paragraph.FirstLine,
                        "The numbers of areas in this sentence are those of an earlier inspection; they were left out.");
                else if (told.Exists(count => !scale.Has(count.Grade)))
                    diagnostics.Warn(paragraph.FirstLine,
                        $"This sentence counts a grade that the {scale.Words()} scale does not have; its numbers were left out.");
                else
                    foreach (var (grade, areas) in told)
                        yield return new ParsedGradeCount(document.CycleKey, grade, areas, PassageOf(text, paragraph, sentence));
            }
        }
    }

    /// <summary>One count a grade, from where it is told first; grades with two different counts are left out.</summary>
    private static List<ParsedGradeCount> Agreeing(List<ParsedGradeCount> counts, List<Diagnostic> diagnostics)
    {
        var agreeing = new List<ParsedGradeCount>();
        foreach (var ofGrade in counts.GroupBy(count => count.Grade))
        {
            var first = ofGrade.First();
            if (ofGrade.FirstOrDefault(count => count.Areas != first.Areas) is not { } other) agreeing.Add(first);
            else diagnostics.Warn(other.Passage.FirstLine,
                $"Line {first.Passage.FirstLine} says that {first.Areas} areas are \"{first.Grade.Words()}\" and this line {other.Areas}; "
                    + "both were left out.");
        }

        return agreeing;
    }

    private static Passage PassageOf(SourceText text, Paragraph paragraph, string sentence) =>
        new PassageBuilder(text).Add([paragraph]).Build(Quote.Of(text[paragraph.FirstLine], sentence));
}

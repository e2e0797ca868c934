using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.PressRelease;

/// <summary>
/// What the inspectorate tells the press about a report: how many areas had which grade. A release shortens what the report says, so an
/// area that it names at a grade is a judgment, second-hand, only where it names as many as it counts; numbers are never spread over areas.
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
        var counts = Adding(text, document, catalogue,
            Agreeing(Told(text, document, catalogue, diagnostics).SelectMany(told => Counts(text, document, told, catalogue, diagnostics))
                .ToList(), diagnostics), diagnostics);
        var areas = new NamedAreas(new Framework(document, catalogue), counts, diagnostics);
        foreach (var (paragraph, sentence) in Told(text, document, catalogue, diagnostics: null))
            areas.Take(sentence, PassageOf(text, paragraph, sentence));
        var judgments = areas.Judgments().ToList();
        diagnostics.Note(null, judgments.Count == 0
            ? "The release names no grade of an area for certain; import the report itself to have them."
            : "The grades of areas are as the release tells them; import the report itself to have them from the inspectorate.");
        if (counts.Count == 0)
            diagnostics.Warn(null,
                "The press release does not tell in how many areas the force had which grade, so nothing was read from it.");
        var whole = new ParsedSection(SectionKind.Body, 1, document.Title, new LineSpan(1, text.LineCount), null);
        return new ParsedReport(document, [whole], judgments, [], [], [], diagnostics.WithBrokenLinks(text)) { GradeCounts = counts };
    }

    /// <summary>The first line that is more than the mark of a release or a date.</summary>
    private static string Title(SourceText text) =>
        text.Lines.Select(PlainText.Clean).FirstOrDefault(line =>
            line.Length > 0 && !Marks.Contains(line, StringComparer.OrdinalIgnoreCase) && PartialDate.TryParseWords(line) is null)
                ?? "Press release";

    /// <summary>A date such as 2024-08-16 at the head, as some programs that save a page put it there.</summary>
    private static PartialDate? IsoDate(SourceText text) => text.Lines.Take(LinesOfHead).SelectMany(line => line.Split(' '))
        .Select(PartialDate.TryParse).FirstOrDefault(date => date is { Day: not null });

    /// <summary>
    /// The sentences about this force and this inspection; of others the reason is told, where they count areas.
    /// </summary>
    private static IEnumerable<(Paragraph Paragraph, string Sentence)> Told(SourceText text, DocumentFacts document,
        ReferenceCatalogue catalogue, List<Diagnostic>? diagnostics)
    {
        foreach (var paragraph in text.Paragraphs)
        {
            foreach (var sentence in Sentences.In(paragraph.Text))
            {
                var forces = ForceFinder.Mentions(sentence, catalogue).ToList();
                var cycle = CycleFinder.NamedIn(sentence, catalogue, yearsToo: sentence.Contains("PEEL ", StringComparison.Ordinal));
                var why = forces.Count > 0 && forces.TrueForAll(force => force.Name != document.ForceName) ? "another force's"
                    : cycle is not null && cycle.Key != document.CycleKey ? $"those of cycle {cycle.Key}"
                    : Array.Exists(Earlier, words => sentence.Contains(words, StringComparison.OrdinalIgnoreCase))
                        ? "those of an earlier inspection" : null;
                if (why is null) yield return (paragraph, sentence);
                else if (diagnostics is not null && CountPhrases.In(sentence).Any())
                    diagnostics.Note(paragraph.FirstLine, $"The numbers of areas in this sentence are {why}; they were left out.");
            }
        }
    }

    private static IEnumerable<ParsedGradeCount> Counts(SourceText text, DocumentFacts document,
        (Paragraph Paragraph, string Sentence) told, ReferenceCatalogue catalogue, List<Diagnostic> diagnostics)
    {
        var scale = catalogue.Cycle(document.CycleKey)!.Scale;
        var counts = CountPhrases.In(told.Sentence).ToList();
        if (!counts.Exists(count => !scale.Has(count.Grade)))
            return counts.Select(count => new ParsedGradeCount(
                document.CycleKey, count.Grade, count.Areas, PassageOf(text, told.Paragraph, told.Sentence)));
        diagnostics.Warn(told.Paragraph.FirstLine,
            $"This sentence counts a grade that the {scale.Words()} scale does not have; its numbers were left out.");
        return [];
    }

    /// <summary>"The other five areas" must make up the number of areas that the release says there are in all.</summary>
    private static List<ParsedGradeCount> Adding(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue,
        List<ParsedGradeCount> counts, List<Diagnostic> diagnostics)
    {
        var sentences = Told(text, document, catalogue, diagnostics: null).Select(told => told.Sentence).ToList();
        var total = sentences.Select(CountPhrases.Total).FirstOrDefault(all => all is not null);
        var rest = counts.Find(count => sentences.Exists(sentence => CountPhrases.IsRest(sentence, count.Grade)));
        if (rest is null || total is null || counts.Sum(count => count.Areas) == total) return counts;
        diagnostics.Warn(rest.Passage.FirstLine,
            $"The other {rest.Areas} areas do not make up the {total} that the release says there are in all; their number was left out.");
        return counts.FindAll(count => count != rest);
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

using PeelDashboard.Parsing.Figures;
using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CommissionerResponse;

/// <summary>
/// What a police and crime commissioner publishes about a PEEL report (Police Act 1996, section 55): the questions with the inspectorate's
/// conclusions, its grades second-hand in prose, and the commissioner's own opinion, which is no finding.
/// </summary>
internal sealed class CommissionerResponseLayout : ILayout
{
    private static readonly string[] Telltales =
    [
        "following conclusions", "my Police and Crime Plan", "my Police, Fire and Crime Plan", "As Police and Crime Commissioner",
    ];

    public string Key => "commissioner-response";

    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue) =>
        RecogniseQuestions(text, catalogue) ?? RecognisePage(text, catalogue);

    private DocumentFacts? RecogniseQuestions(SourceText text, ReferenceCatalogue catalogue)
    {
        if (text.FirstLine(line => line.Contains("PEEL", StringComparison.Ordinal)) is not { } naming
            || text.FirstLine(line => ResponseOutline.Question(line) is not null) is not { } question
            || text.FirstLine(line => Telltales.Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase))) is not { } telling)
        {
            return null;
        }

        var title = PlainText.Clean(text[text.NextFilled(1) ?? naming]);
        var cycle = CycleFinder.NamedIn(title, catalogue, yearsToo: true) ?? CycleFinder.NamedIn(text[naming], catalogue, yearsToo: true);
        var pillar = cycle is null ? null : catalogue.AreasOf(cycle.Key).FirstOrDefault(area =>
            area.Level is AreaLevel.Pillar && title.Contains(area.Name, StringComparison.OrdinalIgnoreCase));
        return new DocumentFacts(
            Key, $"It lists the inspectorate's questions from line {question} on and speaks of its conclusions or for a commissioner in "
                + $"line {telling}.",
            title, "Police and crime commissioner", null, ForceFinder.Find(text, catalogue)?.Name ?? "",
                cycle?.Key ?? "", pillar?.Name ?? "");
    }

    /// <summary>
    /// A page or letter of a commissioner that answers a report without going through its questions. Its own date is seldom on it: a
    /// date in its text is that of the report.
    /// </summary>
    private DocumentFacts? RecognisePage(SourceText text, ReferenceCatalogue catalogue)
    {
        if (text.FirstLine(Inspectorate.IsNamedIn) is null || ReportBody.HasChapters(text)
            || ResponseSigns.Find(text) is not { } telling) return null;
        var cycle = text.Lines.Select(line => Inspectorate.IsNamedIn(line)
            ? CycleFinder.NamedIn(line, catalogue, yearsToo: line.Contains("PEEL 2", StringComparison.Ordinal)) : null)
            .FirstOrDefault(named => named is not null);
        return new DocumentFacts(
            Key, $"Line {telling} shows that a commissioner answers the inspectorate.", ResponseSigns.Title(text),
            "Police and crime commissioner", null, ForceFinder.Find(text, catalogue)?.Name ?? "", cycle?.Key ?? "", "");
    }

    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        if (!text.Lines.Any(line => ResponseOutline.Question(line) is not null)) return ResponsePage.Read(text, document, catalogue);
        var outline = new ResponseOutline(text, document, catalogue).Read();
        var diagnostics = new List<Diagnostic>();
        foreach (var question in outline.Areas.Where(question => question.Heading.AreaKey is null))
        {
            diagnostics.Warn(question.Heading.Line,
                $"Cycle {document.CycleKey} has no question worded like this; its grade was left out. Add the wording to data/areas.json.");
        }

        var judgments = ResponseGrades.Read(text, document, catalogue, outline.Areas.Select(question => question.Heading), diagnostics);
        var conclusions = outline.Areas.Where(question => question.Opening.Count > 0)
            .Select(question => Conclusion(text, document, question));
        return new ParsedReport(document, outline.Sections(text.LineCount), judgments, [], [.. conclusions],
            FigureReader.Read(text, document, outline.Sections(text.LineCount), catalogue, diagnostics), diagnostics);
    }

    /// <summary>The paragraphs under a question: the first is the conclusion, the others explain it.</summary>
    private static ParsedFinding Conclusion(SourceText text, DocumentFacts document, Chapter question) => new(
        document.CycleKey, question.Heading.AreaKey, question.Heading.Text, question.Opening[0].Text,
            FactText.Join(question.Opening.Skip(1)),
        new Passage([.. question.Opening.SelectMany(paragraph => paragraph.Lines)],
            Quote.FirstSentence(text[question.Opening[0].FirstLine])));
}

using PeelDashboard.Parsing.Figures;
using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.Letter;

/// <summary>A letter of the inspectorate to a chief constable: no grades and no AFIs, findings as bullets under headings.</summary>
internal sealed class InspectorateLetterLayout : ILayout
{
    /// <summary>An address takes a few lines; a text whose "Dear" stands later is something else.</summary>
    private const int LastLineOfAddress = 60;

    private const string Salutation = "Dear ";

    public string Key => "inspectorate-letter";

    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue)
    {
        if (SalutationLine(text) is not { } dear || !IsFromAnInspector(text, dear)) return null;
        var force = ForceFinder.Find(text, catalogue, 1, dear) ?? ForceFinder.Find(text, catalogue);
        var published = Date(text, dear);
        var cycle = published is { } date ? CycleFinder.OfInspectionYear(date.Year, catalogue) : null;
        var publisher = Inspectorate.NameIn(text.Lines) ?? Inspectorate.NameAt(published ?? default);
        return new DocumentFacts(
            Key, $"It is addressed in line {dear} and signed by an inspector of constabulary.", Title(text, dear), publisher, published,
            force?.Name ?? "", cycle?.Key ?? "", "");
    }

    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var outline = new LetterOutline(text, document.Title, SalutationLine(text) ?? 1).Read();
        var diagnostics = new List<Diagnostic>();
        var chapter = outline.Chapters.FirstOrDefault(chapter => chapter.Heading.Kind is SectionKind.Overview);
        var findings = chapter?.Parts.SelectMany(part => Findings(part, text, document.CycleKey, diagnostics)).ToList() ?? [];
        if (findings.Count == 0)
            diagnostics.Warn(chapter?.Heading.Line,
                $"The letter has no bullets after \"{LetterOutline.Opening}\", so no finding was read from it.");
        return new ParsedReport(document, outline.Sections(text.LineCount), [], [], findings,
            FigureReader.Read(text, document, outline.Sections(text.LineCount), catalogue, diagnostics), diagnostics);
    }

    /// <summary>The list items under a heading. A blank line does not end a list (letter of September 2014, line 48).</summary>
    private static IEnumerable<ParsedFinding> Findings(Part part, SourceText text, string cycleKey, List<Diagnostic> diagnostics)
    {
        for (var i = 0; i < part.Paragraphs.Count; i++)
        {
            var paragraph = part.Paragraphs[i];
            if (paragraph.Kind is not ParagraphKind.Bullet)
            {
                diagnostics.Warn(paragraph.FirstLine,
                    "This line stands among the findings but is neither a heading nor a bullet; it was not taken as a finding.");
                continue;
            }

            List<Paragraph> item = [paragraph];
            if (i + 1 < part.Paragraphs.Count && LetterOutline.ExplainsBullet(paragraph, part.Paragraphs[i + 1]))
                item.Add(part.Paragraphs[++i]);
            yield return new ParsedFinding(
                cycleKey, null, part.Heading.Level == 1 ? "" : part.Heading.Text, string.Join(' ', item.Select(one => one.Text)), "",
                new PassageBuilder(text).Add(item).Build(Quote.FirstSentence(text[paragraph.FirstLine])));
        }
    }

    private static int? SalutationLine(SourceText text) =>
        text.FirstLine(line => line.StartsWith(Salutation, StringComparison.Ordinal), last: LastLineOfAddress);

    private static bool IsFromAnInspector(SourceText text, int dear) =>
        text.FirstLine(line => line.Contains("Inspector of Constabulary", StringComparison.OrdinalIgnoreCase), last: dear - 1) is not null;

    private static PartialDate? Date(SourceText text, int dear) =>
        text.Lines.Take(dear - 1).Select(PartialDate.TryParseWords).FirstOrDefault(date => date is { Day: not null });

    private static string Title(SourceText text, int dear) =>
        text.NextFilled(dear + 1) is { } line ? PlainText.Clean(text[line]) : "Letter to the chief constable";
}

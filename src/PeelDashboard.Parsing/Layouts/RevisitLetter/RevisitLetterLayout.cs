using PeelDashboard.Parsing.Figures;
using PeelDashboard.Parsing.Layouts.Recognition;

namespace PeelDashboard.Parsing.Layouts.RevisitLetter;

/// <summary>A letter of the inspectorate to a chief constable after it went back to see what became of what it had raised.</summary>
internal sealed class RevisitLetterLayout : ILayout
{
    public string Key => "revisit-letter";

    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue)
    {
        if (LetterHead.Find(text) is not { } head) return null;
        var published = head.Date(text);
        var title = head.Title(text);
        var cycle = LetterHead.InspectionIn(title.Text, catalogue)
            ?? text.Lines.Select(line => LetterHead.InspectionIn(line, catalogue)).FirstOrDefault(named => named is not null);
        var force = ForceFinder.Find(text, catalogue, 1, head.End) ?? ForceFinder.Find(text, catalogue);
        return new DocumentFacts(
            Key, $"An inspector of constabulary writes to a chief constable (line {head.End}) after a revisit or to close what was raised.",
                title.Text,
            Inspectorate.NameIn(text.Lines) ?? Inspectorate.NameAt(published ?? default), published,
                force?.Name ?? "", cycle?.Key ?? "", "");
    }

    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var diagnostics = new List<Diagnostic>();
        var outline = new RevisitOutline(text, LetterHead.Find(text) ?? new LetterHead(1)).Read();
        var reader = new ClosureReader(text, document, catalogue, diagnostics);
        foreach (var part in outline.Chapters.Where(chapter => chapter.Heading.Kind is SectionKind.Body)
            .SelectMany(chapter => chapter.Parts)) reader.Take(part);
        if (reader.Closures.Count == 0 && reader.Findings.Count == 0)
            diagnostics.Warn(null, "The letter says of nothing that it is closed, open or in progress, so nothing was read from it.");
        var sections = outline.Sections(text.LineCount);
        return new ParsedReport(
            document, sections, [], [], reader.Findings, FigureReader.Read(text, document, sections, catalogue, diagnostics),
            diagnostics.WithBrokenLinks(text)) { Closures = reader.Closures };
    }
}

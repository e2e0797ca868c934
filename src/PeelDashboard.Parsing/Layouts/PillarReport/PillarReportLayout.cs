using PeelDashboard.Parsing.Figures;
using PeelDashboard.Parsing.Layouts.Amendments;
using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.PillarReport;

/// <summary>
/// PEEL reports to 2017 on one pillar, printed or as a web page: an overall judgment, and questions with their grades and areas for
/// improvement.
/// </summary>
internal sealed class PillarReportLayout : ILayout
{
    public string Key => "pillar-report";

    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue)
    {
        var cover = new CoverPage(text);
        return PillarTitle.OfReport(cover, catalogue) is { } report
            ? Facts(report, cover.Inspection(catalogue)!.Value, cover, catalogue)
            : OfWebPage(text, cover, catalogue);
    }

    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var framework = new Framework(document, catalogue);
        var pillar = PillarTitle.Pillar(document.Pillar, document.CycleKey, catalogue);
        var diagnostics = new List<Diagnostic>();
        var outline = new PillarOutline(text, ContentsPage.Find(text), pillar, framework, diagnostics).Read();
        var sections = outline.Sections(text.LineCount);
        var amendments = GradeAmendments.Read(text, document, sections, Basis.Stated, catalogue, diagnostics);
        return new ParsedReport(
            document, sections, amendments.Apply(new PillarJudgments(text, framework, pillar, amendments, diagnostics).Read(outline)),
            new AfiReader(text, document.CycleKey, document.Published, diagnostics).Read(outline, AfiForm.Bullets),
                [.. UrgentConcerns.Read(outline, text, document.CycleKey)],
            FigureReader.Read(text, document, sections, catalogue, diagnostics), diagnostics.WithBrokenLinks(text));
    }

    /// <summary>
    /// A web page has a looser title; a question of the pillar, or the pillar's, must stand on a line of its own for it to be a report.
    /// </summary>
    private DocumentFacts? OfWebPage(SourceText text, CoverPage cover, ReferenceCatalogue catalogue)
    {
        if (PillarTitle.OfWebPage(cover, catalogue) is not var (title, force)) return null;
        var document = Facts(title, force, cover, catalogue);
        var framework = new Framework(document, catalogue);
        return text.Paragraphs.Any(paragraph => paragraph.Text.EndsWith('?')
            && (PillarOutline.Question(paragraph, framework, title.Found) is not null
                || PillarOutline.Names(paragraph, framework, title.Found))) ? document : null;
    }

    private DocumentFacts Facts((int Line, string Text, AreaDefinition Found) title, (int Line, string Text, ForceDefinition Force) force,
        CoverPage cover, ReferenceCatalogue catalogue) => new(
        Key,
        title.Line == force.Line ? $"Line {title.Line} reads \"{title.Text}\"."
            : $"Lines {title.Line} and {force.Line} read \"{title.Text}\" and \"{force.Text}\".",
        title.Line == force.Line ? title.Text : $"{title.Text} - {force.Text}",
        cover.Publisher(catalogue.Cycle(title.Found.CycleKey)!), cover.Published(), force.Force.Name,
            title.Found.CycleKey, title.Found.Pillar);
}

using PeelDashboard.Parsing.Figures;
using PeelDashboard.Parsing.Layouts.Amendments;
using PeelDashboard.Parsing.Layouts.PressRelease;
using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.IntegratedReport;

/// <summary>
/// PEEL reports from 2018/19 on: one report on all areas, each with its grade and areas for improvement; from 2021/22 with main findings.
/// </summary>
internal sealed class IntegratedReportLayout : ILayout
{
    public string Key => "integrated-report";

    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue)
    {
        var cover = new CoverPage(text);
        if (cover.IsOfResponse || PressReleaseLayout.IsOnlyThat(text)) return null;
        var titled = cover.First(line => IntegratedTitle.Cycle(line, catalogue));
        var inspection = cover.Inspection(catalogue);
        if (titled is { } peel && inspection is { } found) return Facts(cover, peel, found);
        if (titled is { } nameless && cover.IsCutAtForce && ReportBody.IsIn(text)) return FactsWithoutForce(cover, nameless);
        if (IntegratedTitle.OpeningSentence(text, catalogue) is not { } opening) return null;
        return (titled ?? IntegratedTitle.NamedAtBeginning(text, catalogue)) is { } naming
            ? Facts(cover, naming, opening) with { Title = $"PEEL {naming.Found.Key} - {opening.Force.Name}" } : null;
    }

    private DocumentFacts Facts(CoverPage cover, (int Line, string Text, CycleDefinition Found) peel,
        (int Line, string Text, ForceDefinition Force) inspection)
    {
        var subject = string.Join(' ', cover.Between(peel.Line, inspection.Line));
        return new DocumentFacts(
            Key,
            $"Lines {peel.Line} and {inspection.Line} read \"{peel.Text}\" and \"{inspection.Text}\".",
            $"{peel.Text}{(subject.Length > 0 ? ": " : "")}{subject} - {inspection.Text}",
            cover.Publisher(peel.Found), cover.Published(), inspection.Force.Name, peel.Found.Key, Pillar: "");
    }

    private DocumentFacts FactsWithoutForce(CoverPage cover, (int Line, string Text, CycleDefinition Found) peel) => new(
        Key, $"Line {peel.Line} reads \"{peel.Text}\".", peel.Text, cover.Publisher(peel.Found), cover.Published(), "", peel.Found.Key, "");

    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var framework = new Framework(document, catalogue);
        var diagnostics = new List<Diagnostic>();
        var contents = ContentsPage.Find(text);
        if (framework.IsOpen) new JudgmentTable(framework, diagnostics).NamePrinted(text, contents);
        var list = GradeList.Find(text, contents, framework, paragraph => GradeSentenceReader.SpeaksOfGrade(paragraph, framework)
            || Headings.RoleOf(PlainText.Fold(paragraph.Text)) is not null);
        var outline = new IntegratedOutline(text, contents, list, framework, diagnostics).Read();
        var sections = outline.Sections(text.LineCount);
        var hasPillars = framework.Cycle.Scale is GradeScale.FourTier;
        var summary = hasPillars
            ? new GradeSummary("the overall summary", "that of the overall summary", "",
                new SummaryBlock(text, framework, diagnostics).Read(outline, list))
            : new JudgmentTable(framework, diagnostics).Read(text, contents, outline, list);
        var amendments = GradeAmendments.Read(text, document, sections, Basis.Stated, catalogue, diagnostics);
        return new ParsedReport(
            document, sections, amendments.Apply(new ChapterJudgments(text, framework, summary, amendments, diagnostics)
                .Read(outline, WhereGraded)),
            new AfiReader(text, document.CycleKey, document.Published, diagnostics)
                .Read(outline, hasPillars ? AfiForm.Bullets : AfiForm.Headlines),
            Findings(outline, text, document.CycleKey),
            FigureReader.Read(text, document, sections, catalogue, diagnostics), diagnostics.WithBrokenLinks(text))
        { PrintedAreas = [.. framework.Printed.All] };
    }

    private static IEnumerable<Part> WhereGraded(Chapter chapter) => [chapter.Parts[0], .. chapter.PartsFor(HeadingRole.Judgment)];

    private static List<ParsedFinding> Findings(Outline outline, SourceText text, string cycleKey) =>
        [.. from chapter in outline.Areas
            from part in chapter.PartsFor(HeadingRole.Finding)
            select new ParsedFinding(
                cycleKey, chapter.Heading.AreaKey, chapter.Heading.Text, part.Heading.Text, FactText.Join(part.Paragraphs),
                new PassageBuilder(text).Add(part.Heading.Line).Add(part.Paragraphs).Build())];
}

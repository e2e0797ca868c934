using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Figures;
using PeelDashboard.Import.Layouts.Amendments;
using PeelDashboard.Import.Reading;
using PeelDashboard.Import.Recognition;

namespace PeelDashboard.Import.Layouts.IntegratedReport;

/// <summary>PEEL reports from 2021/22 on: one report on all areas, each area with its grade, areas for improvement and main findings.</summary>
internal sealed class IntegratedReportLayout : ILayout
{
    /// <inheritdoc />
    public string Key => "integrated-report";

    /// <inheritdoc />
    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue)
    {
        var cover = new CoverPage(text);
        if (cover.Inspection(catalogue) is not { } inspection) return null;
        if (cover.First(line => CycleNamed(line, catalogue)) is not { } peel) return null;
        var subject = string.Join(' ', cover.Between(peel.Line, inspection.Line));
        return new DocumentFacts(
            Key,
            $"Lines {peel.Line} and {inspection.Line} read \"{peel.Text}\" and \"{inspection.Text}\".",
            $"{peel.Text}{(subject.Length > 0 ? ": " : "")}{subject} - {inspection.Text}",
            cover.Publisher(peel.Found), cover.Published(), inspection.Force.Name, peel.Found.Key, Pillar: "");
    }

    /// <inheritdoc />
    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var cycle = catalogue.Cycle(document.CycleKey)!;
        var diagnostics = new List<Diagnostic>();
        var contents = ContentsPage.Find(text);
        var outline = new IntegratedOutline(text, contents, cycle, catalogue, diagnostics).Read();
        var sections = outline.Sections(text.LineCount);
        var table = new JudgmentTable(cycle, catalogue, diagnostics).Read(text, contents, outline);
        var amendments = GradeAmendments.Read(text, document, sections, Basis.Stated, catalogue, diagnostics);
        return new ParsedReport(
            document, sections, amendments.Apply(new ChapterJudgments(text, cycle, table, amendments, diagnostics).Read(outline, chapter => chapter.Opening)),
            new AfiReader(text, cycle.Key, document.Published, diagnostics).Read(outline, AfiForm.Headlines), Findings(outline, text, cycle.Key),
            FigureReader.Read(text, document, sections, catalogue), diagnostics.WithBrokenLinks(text));
    }

    /// <summary>"PEEL 2021/22" or "PEEL 2023-25", with any kind of dash; only cycles that have the five tiers report in this way.</summary>
    private static CycleDefinition? CycleNamed(string line, ReferenceCatalogue catalogue)
    {
        if (!line.StartsWith("PEEL ", StringComparison.OrdinalIgnoreCase)) return null;
        var key = line[5..].Replace('\u2013', '-').Replace('\u2010', '-').Replace('\u2011', '-').Trim();
        return catalogue.Cycle(key) is { Scale: GradeScale.FiveTier } cycle ? cycle : null;
    }

    private static List<ParsedFinding> Findings(Outline outline, SourceText text, string cycleKey) =>
        [.. from chapter in outline.Areas
            from part in chapter.PartsFor(HeadingRole.Finding)
            select new ParsedFinding(
                cycleKey, chapter.Heading.AreaKey, chapter.Heading.Text, part.Heading.Text, FactText.Join(part.Paragraphs),
                new PassageBuilder(text).Add(part.Heading.Line).Add(part.Paragraphs).Build())];
}

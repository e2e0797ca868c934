using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Figures;
using PeelDashboard.Import.Layouts.Amendments;
using PeelDashboard.Import.Reading;
using PeelDashboard.Import.Recognition;

namespace PeelDashboard.Import.Layouts.PillarReport;

/// <summary>PEEL reports to 2017 on one pillar: an overall judgment, and questions that each end in a summary and areas for improvement.</summary>
internal sealed class PillarReportLayout : ILayout
{
    private const string Start = "PEEL: Police ";

    /// <inheritdoc />
    public string Key => "pillar-report";

    /// <inheritdoc />
    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue)
    {
        var cover = new CoverPage(text);
        if (cover.Inspection(catalogue) is not { } inspection) return null;
        if (cover.First(line => PillarNamed(line, catalogue)) is not { } peel) return null;
        return new DocumentFacts(
            Key,
            $"Lines {peel.Line} and {inspection.Line} read \"{peel.Text}\" and \"{inspection.Text}\".",
            $"{peel.Text} - {inspection.Text}",
            cover.Publisher(catalogue.Cycle(peel.Found.CycleKey)!), cover.Published(), inspection.Force.Name, peel.Found.CycleKey, peel.Found.Pillar);
    }

    /// <inheritdoc />
    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var cycle = catalogue.Cycle(document.CycleKey)!;
        var pillar = catalogue.AreasOf(cycle.Key).First(area => area.Level is AreaLevel.Pillar && area.Pillar == document.Pillar);
        var diagnostics = new List<Diagnostic>();
        var outline = new PillarOutline(text, ContentsPage.Find(text), pillar, catalogue, diagnostics).Read();
        var sections = outline.Sections(text.LineCount);
        var amendments = GradeAmendments.Read(text, document, sections, Basis.Stated, catalogue, diagnostics);
        return new ParsedReport(
            document, sections, amendments.Apply(new PillarJudgments(text, cycle, pillar, amendments, catalogue, diagnostics).Read(outline)),
            new AfiReader(text, cycle.Key, document.Published, diagnostics).Read(outline, AfiForm.Bullets), [.. UrgentConcerns.Read(outline, text, cycle.Key)],
            FigureReader.Read(text, document, sections, catalogue), diagnostics.WithBrokenLinks(text));
    }

    /// <summary>"PEEL: Police effectiveness 2016": the pillar, then the cycle.</summary>
    private static AreaDefinition? PillarNamed(string line, ReferenceCatalogue catalogue)
    {
        if (!line.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return null;
        var space = line.LastIndexOf(' ');
        if (space <= Start.Length) return null;
        return catalogue.AreaNamed(line[(space + 1)..], line[Start.Length..space]) is { Level: AreaLevel.Pillar } pillar ? pillar : null;
    }
}

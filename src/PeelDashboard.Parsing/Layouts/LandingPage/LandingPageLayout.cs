using PeelDashboard.Parsing.Layouts.Recognition;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.LandingPage;

/// <summary>
/// The inspectorate's page on one force and one year, 2014 to 2018/19: a sentence for each pillar with its grade, and what the inspector
/// observes. The reports themselves are other documents.
/// </summary>
internal sealed class LandingPageLayout : ILayout
{
    private const int LinesOfHead = 40;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    public string Key => "landing-page";

    public DocumentFacts? Recognise(SourceText text, ReferenceCatalogue catalogue)
    {
        var cover = new CoverPage(text);
        if (cover.IsOfResponse || ReportBody.HasAreasForImprovement(text) || Assessment(text) is not { } assessment) return null;
        var title = Title(cover, catalogue);
        var force = title?.Force ?? ForceFinder.Mentions(text[assessment.Line], catalogue).FirstOrDefault();
        var cycle = title?.Cycle ?? catalogue.Cycles.FirstOrDefault(cycle => cycle.Order == assessment.Number);
        if (!LandingGrades.Tells(text, force?.Name ?? "", catalogue)) return null;
        return new DocumentFacts(
            Key, $"Line {assessment.Line} calls it an assessment of the force, and sentences tell the grades of its pillars.",
            $"PEEL {cycle?.Key} - {force?.Name}".Trim(), Inspectorate.NameIn(text.Lines)
                ?? Inspectorate.NameAt(cycle?.PublishedFrom ?? default), cover.Published(), force?.Name ?? "", cycle?.Key ?? "", "");
    }

    public ParsedReport Parse(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var diagnostics = new List<Diagnostic>();
        var judgments = new LandingGrades(text, new Framework(document, catalogue), diagnostics).Read();
        if (judgments.Count == 0)
            diagnostics.Warn(null, "No sentence of the page tells a grade of this force, so nothing was read from it.");
        var whole = new ParsedSection(SectionKind.Overview, 1, document.Title, new LineSpan(1, text.LineCount), null);
        return new ParsedReport(document, [whole], judgments, [], [], [], diagnostics.WithBrokenLinks(text));
    }

    /// <summary>"This is HMIC's third PEEL assessment of Norfolk Constabulary": the years counted from 2014.</summary>
    private static (int Line, int Number)? Assessment(SourceText text)
    {
        if (text.FirstLine(line => PlainText.Fold(line) is var folded && folded.Contains("assessment of", StringComparison.Ordinal)
            && Array.Exists(Ordinals, word => folded.Contains(word, StringComparison.Ordinal))
            && (folded.Contains("peel", StringComparison.Ordinal)
                || folded.Contains("efficiency and legitimacy", StringComparison.Ordinal)), last: LinesOfHead) is not { } line) return null;
        var words = PlainText.Fold(text[line]);
        return (line, Array.FindIndex(Ordinals, word => words.Contains(word, StringComparison.Ordinal)) + 1);
    }

    /// <summary>"Norfolk 2016", "Kent 2018/19": a force and a year and nothing else.</summary>
    private static (ForceDefinition Force, CycleDefinition Cycle)? Title(CoverPage cover, ReferenceCatalogue catalogue)
    {
        foreach (var (_, line) in cover.Lines.Where(line => line.Text.Length < 60))
        {
            var space = line.LastIndexOf(' ');
            if (space > 0 && catalogue.ForceNamed(line[..space]) is { } force
                && CycleFinder.NamedByYear(line[(space + 1)..], catalogue) is { } cycle) return (force, cycle);
        }

        return null;
    }
}

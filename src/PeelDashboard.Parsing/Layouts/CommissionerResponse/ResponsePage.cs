using PeelDashboard.Parsing.Layouts.Amendments;
using PeelDashboard.Parsing.Layouts.IntegratedReport;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CommissionerResponse;

/// <summary>
/// A commissioner's page or letter: grades that it lists or tells as changed are second-hand, what it quotes of the report is kept as a
/// finding, and a commissioner closes nothing.
/// </summary>
internal static class ResponsePage
{
    public static ParsedReport Read(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var diagnostics = new List<Diagnostic>();
        var framework = new Framework(document, catalogue);
        var amendments = GradeAmendments.Read(text, document, [], Basis.Reported, catalogue, diagnostics);
        var judgments = amendments.Apply(JudgmentTable.Reported(text, framework, diagnostics));
        var quoted = Quoted(text, document, diagnostics).ToList();
        if (judgments.Count == 0 && quoted.Count == 0)
            diagnostics.Warn(null, "The response tells no grade and quotes nothing that the force should do, so nothing was read from it.");
        var whole = new ParsedSection(SectionKind.Overview, 1, document.Title, new LineSpan(1, text.LineCount), null);
        return new ParsedReport(document, [whole], judgments, [], quoted, [], diagnostics.WithBrokenLinks(text));
    }

    /// <summary>
    /// What the force should do, by the report that is answered. The page does not say in which area, so it is no area for improvement.
    /// </summary>
    private static IEnumerable<ParsedFinding> Quoted(SourceText text, DocumentFacts document, List<Diagnostic> diagnostics)
    {
        foreach (var paragraph in text.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Prose or ParagraphKind.Bullet))
        {
            var words = Headings.AfterNumber(paragraph.Text) ?? paragraph.Text;
            if (!AfiText.Begins(words) || Sentences.HasSeveral(words)) continue;
            diagnostics.Warn(paragraph.FirstLine,
                "This is quoted from the report, but not with its area; it was kept as a finding. Import the report itself to follow it "
                    + "up.");
            yield return new ParsedFinding(document.CycleKey, null, "", words, "", new PassageBuilder(text).Add([paragraph]).Build());
        }
    }
}

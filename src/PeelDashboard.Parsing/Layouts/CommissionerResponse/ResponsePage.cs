using PeelDashboard.Parsing.Layouts.Amendments;
using PeelDashboard.Parsing.Layouts.IntegratedReport;
using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.CommissionerResponse;

/// <summary>
/// A commissioner's page or letter: grades that it lists or tells as changed are second-hand, what it quotes of the report is kept as a
/// finding with what is answered to it, and a commissioner closes nothing.
/// </summary>
internal static class ResponsePage
{
    public static ParsedReport Read(SourceText text, DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var diagnostics = new List<Diagnostic>();
        var framework = new Framework(document, catalogue);
        var amendments = GradeAmendments.Read(text, document, [], Basis.Reported, catalogue, diagnostics);
        var judgments = amendments.Apply(JudgmentTable.Reported(text, framework, diagnostics));
        var quoted = ResponseAnswers.Read(text, document, diagnostics);
        if (judgments.Count == 0 && quoted.Count == 0)
            diagnostics.Warn(null, "The response tells no grade and quotes nothing that the force should do, so nothing was read from it.");
        var whole = new ParsedSection(SectionKind.Overview, 1, document.Title, new LineSpan(1, text.LineCount), null);
        return new ParsedReport(document, [whole], judgments, [], quoted, [], diagnostics.WithBrokenLinks(text));
    }
}

using PeelDashboard.Parsing.Layouts.CommissionerResponse;
using PeelDashboard.Parsing.Layouts.CommitteePaper;
using PeelDashboard.Parsing.Layouts.IntegratedReport;
using PeelDashboard.Parsing.Layouts.LandingPage;
using PeelDashboard.Parsing.Layouts.Letter;
using PeelDashboard.Parsing.Layouts.PillarReport;
using PeelDashboard.Parsing.Layouts.PressRelease;
using PeelDashboard.Parsing.Layouts.RevisitLetter;

namespace PeelDashboard.Parsing.Layouts.Recognition;

/// <summary>Says which layout a text is of. The first layout that claims it reads it.</summary>
internal static class LayoutRecogniser
{
    public const string KnownLayouts =
        "a PEEL report of 2018/19 or later, a PEEL report on one pillar (to 2017), an inspectorate's letter to a chief constable, on "
            + "findings or after a revisit, "
        + "a commissioner's response, a committee paper, a press release";

    // In order: the inspectorate's own reports first, then what others write about them. One line each.
    private static readonly ILayout[] Layouts =
    [
        new LandingPageLayout(),
        new IntegratedReportLayout(),
        new PillarReportLayout(),
        new RevisitLetterLayout(),
        new InspectorateLetterLayout(),
        new CommissionerResponseLayout(),
        new CommitteePaperLayout(),
        new PressReleaseLayout(),
    ];

    public static ILayout Of(string key) => Array.Find(Layouts, layout => layout.Key == key)!;

    /// <summary>
    /// The layout that claims the text and what document it then is; null when no layout claims it. A layout leaves the force or the cycle
    /// empty where it claims the text but cannot tell which they are.
    /// </summary>
    public static (ILayout Layout, DocumentFacts Document)? Recognise(SourceText text, ReferenceCatalogue catalogue)
    {
        foreach (var layout in Layouts)
            if (layout.Recognise(text, catalogue) is { } document) return (layout, document);
        return null;
    }
}

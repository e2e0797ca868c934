using PeelDashboard.Data.Sqlite.Search;

namespace PeelDashboard.Application.Search;

internal static class SearchKindFormat
{
    public static string Parameter(SearchKind kind) => kind.ToString().ToLowerInvariant();

    public static string Many(SearchKind kind) => kind switch
    {
        SearchKind.Afi => "AFIs",
        SearchKind.Finding => "Findings",
        SearchKind.Figure => "Figures",
        SearchKind.Judgment => "Judgments",
        _ => "Other report text",
    };

    public static string One(SearchHit hit) => hit.Kind switch
    {
        SearchKind.Afi => string.Concat(hit.AfiKind.Words()[..1].ToUpperInvariant(), hit.AfiKind.Words().AsSpan(1)),
        SearchKind.Finding => "Finding",
        SearchKind.Figure => "Figure",
        SearchKind.Judgment => "Judgment",
        _ => hit.Headline.Text.Length > 0 ? "Heading" : "Report text",
    };
}

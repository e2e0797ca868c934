using PeelDashboard.Parsing.Layouts.Shared;

namespace PeelDashboard.Parsing.Layouts.Recognition;

/// <summary>Whether a text has the headings of a report, and does not only name one.</summary>
internal static class ReportBody
{
    private const int LongestHeading = 60;

    public static bool IsIn(SourceText text) => text.FirstLine(IsHeading) is not null;

    public static bool HasAreasForImprovement(SourceText text) => text.FirstLine(line => line.Length < LongestHeading
        && Headings.RoleOf(PlainText.Fold(line).Trim()) is HeadingRole.AreasForImprovement) is not null;

    /// <summary>The headings that only the inspectorate's own report has.</summary>
    public static bool HasChapters(SourceText text) => text.FirstLine(line => line.Length < LongestHeading
        && PlainText.Fold(line).Trim() is "overall summary" or "our judgments" or "main findings" or "summary of findings") is not null;

    private static bool IsHeading(string line) => line.Length < LongestHeading && PlainText.Fold(line).Trim() is var folded
        && (Headings.RoleOf(folded) is not null || folded is "hm inspector's observations" or "hm inspector's summary"
            or "what this report contains");
}

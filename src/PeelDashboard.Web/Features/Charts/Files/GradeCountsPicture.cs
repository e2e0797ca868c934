using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Charts.Files;

/// <summary>
/// How many areas, and how many whole pillars, of one force had each grade, cycle by cycle, as a picture. A bar stands only where the whole
/// set is known.
/// </summary>
internal static class GradeCountsPicture
{
    public static string Draw(ForceHistory history, PictureFoot foot)
    {
        var sheet = new SvgSheet();
        var rows = CycleGradeCounts.Of(history).GroupBy(count => count.Cycle.Key, StringComparer.Ordinal)
            .SelectMany(cycle => cycle.Select((count, index) => Row(count, isFirst: index == 0))).ToList();
        var title = $"{history.Force.Name}: how many areas had each grade, {history.State.View.Words().ToLowerInvariant()}";
        var y = sheet.Head(
            BarsDrawing.Width, title,
            "A bar is drawn only where every grade of the set is known. What the inspectorate does not grade, or did not inspect in this "
                + "force, belongs in no count. The sets differ from cycle to cycle.");
        y = sheet.GradeLegend(BarsDrawing.Width, y, rows.Where(row => row.Instead is null).SelectMany(row => row.Counts)
            .Select(count => count.Grade).Distinct().Order()) + 4;
        y = sheet.Bars(y, rows);
        return sheet.Finish(BarsDrawing.Width, y, foot, title,
            "A stacked bar for each inspection cycle whose grades are all known: how many areas, or whole pillars, had each grade.");
    }

    private static GradeBarRow Row(CycleGradeCounts count, bool isFirst)
    {
        string? instead = count switch
        {
            { All: 0 } => "Nothing was graded.",
            { IsComplete: false } => $"No bar: {count.Known.Count} of {CountText.Of(count.All, count.Noun)} known.",
            _ => null,
        };
        string[] words = [instead is null ? CountText.Of(count.Known.Count, count.Noun) + " graded" : "",
            count.Ungraded.Count > 0 ? $"{count.Ungraded.Count} inspected and not graded" : ""];
        return new(
            count.Cycle.Label, count.IsOfPillars ? "whole pillars" : count.Noun + "s", count.Counts, 0, null, instead,
            string.Join("; ", words.Where(part => part.Length > 0)), isFirst ? count.Cycle.BreakNote : "");
    }
}

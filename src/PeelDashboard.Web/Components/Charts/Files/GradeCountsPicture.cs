using PeelDashboard.Domain;
using PeelDashboard.Web.Components.Shared;
using PeelDashboard.Web.Features.GradeHistory;

namespace PeelDashboard.Web.Components.Charts.Files;

/// <summary>How many areas, and how many whole pillars, of one force had each grade, cycle by cycle, as a picture. A bar stands only where the whole set is known.</summary>
internal static class GradeCountsPicture
{
    /// <summary>Draws it.</summary>
    public static string Draw(ForceHistory history, GradeView view, PictureFoot foot)
    {
        var sheet = new SvgSheet();
        var rows = history.Columns.SelectMany(column => Rows(history, column.Cycle)).ToList();
        var title = $"{history.Force.Name}: how many areas had each grade, {view.Words().ToLowerInvariant()}";
        var y = sheet.Head(
            BarsDrawing.Width, title,
            "A bar is drawn only where every grade of the set is known. What the inspectorate does not grade, or did not inspect in this force, belongs in no count. The sets differ from cycle to cycle.");
        y = sheet.GradeLegend(BarsDrawing.Width, y, rows.Where(row => row.Instead is null).SelectMany(row => row.Counts).Select(count => count.Grade).Distinct().Order()) + 4;
        y = sheet.Bars(y, rows);
        return sheet.Finish(BarsDrawing.Width, y, foot, title, "A stacked bar for each inspection cycle whose grades are all known: how many areas, or whole pillars, had each grade.");
    }

    private static IEnumerable<GradeBarRow> Rows(ForceHistory history, HistoryCycle cycle)
    {
        var note = cycle.BreakNote;
        foreach (var count in new[] { CycleCount.OfAreas(history, cycle), CycleCount.OfPillars(history, cycle) }.OfType<CycleCount>())
        {
            var known = CountText.Of(count.Known.Count, count.Noun);
            yield return new(
                cycle.Label, count.Noun is "pillar" ? "whole pillars" : count.Noun + "s", count.Counts, 0, null,
                count.IsComplete ? null : $"No bar: {count.Known.Count} of {CountText.Of(count.Known.Count + count.Missing.Count, count.Noun)} known.",
                count.IsComplete ? known + " graded" : "", note);
            note = "";
        }
    }
}

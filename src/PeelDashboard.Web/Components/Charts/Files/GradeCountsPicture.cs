using PeelDashboard.Domain;
using PeelDashboard.Domain.Catalogue;
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
        var rows = history.Cycles.SelectMany(cycle => Rows(history, cycle)).ToList();
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
        var cells = history.Rows.SelectMany(row => row.Cells).Where(cell => cell.Cycle.Key == cycle.Key).ToList();
        var entries = cells.SelectMany(cell => cell.Entries).Where(entry => entry.Area.IsGraded || entry.Judgment is { Grade: not Grade.Ungraded }).ToLookup(entry => entry.Area.Level is AreaLevel.Pillar);
        var note = cycle.BreakNote;
        foreach (var isPillar in (bool[])[false, true])
        {
            // A cell of which nothing is known may have no entries that would tell its areas.
            var blank = cells.Count(cell => cell is { Entries.Count: 0, Empty: EmptyKind.NotInSources } && IsOfPillar(history, cell) == isPillar);
            var (known, missing) = (entries[isPillar].Where(entry => entry.Judgment is not null).ToList(), blank + entries[isPillar].Count(entry => entry.Empty is EmptyKind.NotInSources));
            if (known.Count + missing == 0) continue;
            var noun = isPillar ? "pillar" : entries[false].FirstOrDefault()?.Area.Level is AreaLevel.Area ? "area" : "question";
            yield return new(
                cycle.Label, isPillar ? "whole pillars" : noun + "s", [.. known.GroupBy(entry => entry.Judgment!.Grade).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))], 0, null,
                missing == 0 ? null : $"No bar: the grades of {CountText.Of(known.Count, noun)} are known, those of others are not in our sources.", missing == 0 ? CountText.Of(known.Count, noun) + " graded" : "", note);
            note = "";
        }
    }

    /// <summary>Rows of whole pillars have no questions in any cycle.</summary>
    private static bool IsOfPillar(ForceHistory history, HistoryCell cell) => history.Rows
        .First(row => row.Cells.Contains(cell)).Cells.SelectMany(other => other.Entries).Select(entry => entry.Area.Level).DefaultIfEmpty(AreaLevel.Question).All(level => level is AreaLevel.Pillar);
}

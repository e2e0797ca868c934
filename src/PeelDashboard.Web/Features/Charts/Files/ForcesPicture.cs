using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Charts.Files;

/// <summary>How many of the 43 forces had each grade, cycle by cycle, as a picture.</summary>
internal static class ForcesPicture
{
    public static string Draw(ForcesView view, PictureFoot foot)
    {
        var sheet = new SvgSheet();
        var columns = view.Theme.Columns;
        var title = $"{view.Theme.Label}: how many forces had each grade, {view.State.View.Words().ToLowerInvariant()}";
        var y = sheet.Head(
            BarsDrawing.Width, title,
            $"The grade of {view.Ours.Name} is underlined. What is not known is neither higher nor lower. "
            + "Which questions and areas stand under one name is our reading.");
        var grades = columns.SelectMany(column => column.Counts).Select(count => count.Grade).Distinct().Order();
        y = sheet.GradeLegend(BarsDrawing.Width, y, grades) + 4;
        y = sheet.Bars(y, columns.Select(column => Row(view, column)));
        return sheet.Finish(
            BarsDrawing.Width, y, foot, title,
            "A stacked bar for each inspection cycle: how many of the 43 forces had each grade, and how many are not in our sources.");
    }

    private static GradeBarRow Row(ForcesView view, NationalColumn column)
    {
        var cell = column.Cell(view.Ours.Id);
        var instead = column.Empty?.Words();
        return new(
            column.Label, instead is null ? column.Coverage : "", column.Counts, column.Unknown, cell?.Judgment?.Grade, instead,
            instead is null ? Words(view, column, cell) : "", column.IsBreak ? column.Cycle.BreakNote : "");
    }

    private static string Words(ForcesView view, NationalColumn column, NationalCell? cell)
    {
        var own = $"{view.Ours.Name}: {cell?.Judgment?.Grade.Words() ?? cell?.Empty?.Words()}";
        return PlaceAmongForces.Of(column, view.Ours.Id) is { } standing ? $"{own}. {standing.Words}." : own + ".";
    }
}

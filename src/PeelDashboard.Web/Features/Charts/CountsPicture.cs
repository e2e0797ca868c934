using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Web.Features.Charts;

/// <summary>How many forces, or how many areas of one force, had each grade, cycle by cycle.</summary>
internal static class CountsPicture
{
    private const int Width = 760;
    private const int Room = Width - (2 * Picture.Margin);
    private const int LabelWidth = 150;
    private const int BarWidth = Room - LabelWidth - 12;

    public static Picture Draw(ForcesView view, PictureFoot foot)
    {
        var columns = view.Theme.Columns;
        return Picture.Of(Width, $"{view.Theme.Label}: how many forces had each grade, {view.State.View.Words().ToLowerInvariant()}",
            [$"The grade of {view.Ours.Name} is underlined. What is not known is neither higher nor lower. "
                + "Which questions and areas stand under one name is our grouping."],
            [PictureParts.Grades(Width, columns.SelectMany(column => column.Counts).Select(count => count.Grade)),
                .. columns.SelectMany(column => Rows(view, column))], foot,
            "A stacked bar for each inspection cycle: how many of the 43 forces had each grade, and how many are not in our sources.");
    }

    /// <summary>A bar stands only where the whole set of areas, or of pillars, is known.</summary>
    public static Picture Draw(ForceHistory history, PictureFoot foot)
    {
        var counts = CycleGradeCounts.Of(history);
        var rows = counts.GroupBy(count => count.Cycle.Key, StringComparer.Ordinal)
            .SelectMany(cycle => cycle.SelectMany((count, index) => Rows(count, isFirst: index == 0)));
        return Picture.Of(Width, $"{history.Force.Name}: how many areas had each grade, {history.State.View.Words().ToLowerInvariant()}",
            ["A bar is drawn only where every grade of the set is known. What the inspectorate does not grade, or did not inspect in this "
                + "force, belongs in no count. The sets differ from cycle to cycle."],
            [PictureParts.Grades(Width, counts.Where(count => count.IsComplete).SelectMany(count => count.Counts)
                .Select(count => count.Grade)), .. rows], foot,
            "A stacked bar for each inspection cycle whose grades are all known: how many areas, or whole pillars, had each grade.");
    }

    private static IEnumerable<PictureRow> Rows(ForcesView view, NationalColumn column)
    {
        var cell = column.Cell(view.Ours.Id);
        var own = $"{view.Ours.Name}: {cell?.Judgment?.Grade.Words() ?? cell?.Empty?.Words()}.";
        var place = PlaceAmongForces.Of(column, view.Ours.Id) is { } standing ? $" {standing.Words}." : "";
        return Rows(column.IsBreak ? column.Cycle.BreakNote : "", column.Label, column.Empty is null ? column.Coverage : "",
            column.Empty is { } gap ? [Soft(gap.Words())]
                : [PictureParts.Bar(column.Counts, column.Unknown, cell?.Judgment?.Grade), Soft(column.CountWords), Soft(own + place)]);
    }

    private static IEnumerable<PictureRow> Rows(CycleGradeCounts count, bool isFirst)
    {
        var words = string.Join(", ", count.Counts.Select(grade => $"{grade.Count} {grade.Grade.Words()}"));
        var graded = count.IsComplete ? CountText.Of(count.Known.Count, count.Noun) + " graded" : "";
        var ungraded = count.Ungraded.Count > 0 ? $"{count.Ungraded.Count} inspected and not graded" : "";
        IReadOnlyList<PictureBlock> blocks = count switch
        {
            { All: 0 } => [Soft("Nothing was graded.")],
            { IsComplete: false } => [Soft($"No bar: {count.Known.Count} of {CountText.Of(count.All, count.Noun)} known.")],
            _ => [PictureParts.Bar(count.Counts, 0, null), Soft(words)],
        };
        return Rows(isFirst ? count.Cycle.BreakNote : "", count.Cycle.Label, count.IsOfPillars ? "whole pillars" : count.Noun + "s",
            [.. blocks, Soft(string.Join("; ", new[] { graded, ungraded }.Where(part => part.Length > 0)))]);
    }

    private static IEnumerable<PictureRow> Rows(string breakNote, string label, string sub, IReadOnlyList<PictureBlock> blocks)
    {
        if (breakNote.Length > 0)
        {
            yield return new(new PictureCell(Picture.Margin, Room,
                PictureParts.DoubleLine(), PictureParts.Text(breakNote, Room, fill: "ink-soft")));
        }

        yield return new(
            new(Picture.Margin, LabelWidth, PictureParts.Text(label, LabelWidth, isBold: true),
                PictureParts.Text(sub, LabelWidth, fill: "ink-soft")),
            new(Picture.Margin + LabelWidth + 12, BarWidth, blocks)) { Line = "rule" };
    }

    private static PictureBlock Soft(string text) => PictureParts.Text(text, BarWidth, fill: "ink-soft");
}

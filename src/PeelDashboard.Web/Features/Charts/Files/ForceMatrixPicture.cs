using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Charts.Files;

internal static class ForceMatrixPicture
{
    private const double RegionWidth = 145;
    private const double ColumnWidth = 58;
    private const double RowHeight = 22;

    private static readonly TextLook Head = new(11, IsBold: true);
    private static readonly TextLook Cell = new(11);
    private static readonly TextLook Soft = new(11, Fill: PictureColours.Soft);

    public static string Draw(ForcesView view, PictureFoot foot)
    {
        var columns = view.Theme.Columns;
        var region = PictureFrame.Margin + 10 + view.Groups.SelectMany(group => group.Forces)
            .Select(force => TextWidth.Of(force.Name, Cell.Size, isBold: true)).DefaultIfEmpty(60).Max();
        var width = region + RegionWidth + (columns.Count * ColumnWidth) + PictureFrame.Margin;
        double Left(int column) => region + RegionWidth + (column * ColumnWidth);
        var sheet = new SvgSheet();
        var title = $"{view.Theme.Label}: grades by force and cycle, {view.State.View.Words().ToLowerInvariant()}";
        var judgments = columns.SelectMany(column => column.Cells).Select(cell => cell.Judgment).OfType<ShownJudgment>().ToList();
        var y = sheet.Head(width, title, [
            $"{CountText.Of(view.Rows, view.Picture.Forces.Count, "force")}. The order is the one that was chosen; it is no rank. Nearly "
                + "every grade comes from a public record; marks say what else there is to know of one.",
            .. columns.Where(column => column.IsBreak).Select(column =>
                $"Double line before {column.Cycle.Label}: {column.Cycle.BreakNote}")]);
        y = sheet.GradeLegend(width, y, judgments.Select(judgment => judgment.Grade).Distinct().Order(), isShort: true);
        y = sheet.MarkLegend(width, y, [.. judgments.SelectMany(Marks).Distinct().Order()]);
        y = sheet.Flow(width, y,
            Kinds(columns)
            .Select(kind => GradeDrawing.Item(12, (on, x, top) => on.Text(x + 6, top + 12.5, Sign(kind), Soft with { Anchor = "middle" }),
            kind.Words()))) + 2;
        var top = y;
        y = Heads(sheet, view, y, region, Left);
        sheet.Line(PictureFrame.Margin, y, width - PictureFrame.Margin, y, PictureColours.Strong, 2);
        foreach (var group in view.Groups)
        {
            if (group.Title is { } name)
            {
                sheet.Text(PictureFrame.Margin, y + 18, name, Head);
                y += RowHeight + 4;
            }

            foreach (var force in group.Forces)
            {
                if (force.Id == view.Ours.Id)
                    sheet.Rect(PictureFrame.Margin, y, width - (2 * PictureFrame.Margin), RowHeight, PictureColours.Ours);
                sheet.Text(PictureFrame.Margin + 2, y + 15, force.Name,
                    Cell with { IsBold = force.Id == view.Ours.Id || view.IsPeer(force) });
                sheet.Text(region, y + 15, force.Region, Soft);
                for (var i = 0; i < columns.Count; i++) Draw(sheet, columns[i].Cell(force.Id), Left(i) + 5, y);
                y += RowHeight;
                sheet.Line(PictureFrame.Margin, y, width - PictureFrame.Margin, y, PictureColours.Rule);
            }
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (!columns[i].IsBreak) continue;
            sheet.Line(Left(i) - 1.5, top, Left(i) - 1.5, y, PictureColours.Soft);
            sheet.Line(Left(i) + 1.5, top, Left(i) + 1.5, y, PictureColours.Soft);
        }

        return sheet.Finish(width, y, foot, title,
            "A table: forces in rows, inspection cycles in columns. Each cell gives the grade in one or two letters, or a sign for why "
                + "there is none.");
    }

    /// <summary>Names of cycles; where a cycle has several areas of the theme, those of the areas as well, upright.</summary>
    private static double Heads(SvgSheet sheet, ForcesView view, double top, double region, Func<int, double> left)
    {
        var columns = view.Theme.Columns;
        var names = columns.Select(column => column.Area is null || column.Label == column.Cycle.Label ? []
            : TextWidth.Wrap(column.Area.ShortName, 130, Soft.Size)).ToList();
        var height = names.SelectMany(lines => lines).Select(line => TextWidth.Of(line, Soft.Size)).DefaultIfEmpty(0).Max();
        var bottom = top + height + 24;
        sheet.Text(PictureFrame.Margin, bottom - 6, "Force", Head);
        sheet.Text(region, bottom - 6, "Region", Head);
        for (var i = 0; i < columns.Count; i++)
        {
            sheet.Text(left(i) + 5, bottom - 6, columns[i].Cycle.Key, Head);
            var lines = names[i];
            for (var line = 0; line < lines.Count; line++) sheet.Text(left(i) + 15 + (line * 13), bottom - 22,
                lines[line], Soft, turn: -90);
        }

        return bottom;
    }

    private static void Draw(SvgSheet sheet, NationalCell? cell, double x, double top)
    {
        if (cell?.Judgment is not { } judgment)
        {
            sheet.Text(x + 12, top + 15, Sign(cell?.Empty ?? GradeGap.NotInFramework), Soft with { Anchor = "middle" });
            return;
        }

        var after = x + sheet.Grade(x, top + 2.5, judgment.Grade, isShort: true) + 3;
        foreach (var mark in Marks(judgment))
        {
            sheet.Mark(after, top + 5, mark);
            after += GradeDrawing.MarkWidth;
        }
    }

    private static IEnumerable<GradeMark> Marks(ShownJudgment judgment) => GradeDrawing.Marks(judgment)
        .Where(mark => mark is not GradeMark.PublicRecord);

    private static IEnumerable<GradeGap> Kinds(IReadOnlyList<NationalColumn> columns) =>
        columns.SelectMany(column => column.Cells.Select(cell => cell.Empty).Append(column.Area is null ? GradeGap.NotInFramework : null))
            .OfType<GradeGap>().Distinct().Order();

    private static string Sign(GradeGap kind) => kind switch
    {
        GradeGap.NotGraded => "\u2013",
        GradeGap.NotInspected => "\u00D7",
        GradeGap.NotInFramework => "\u00B7",
        _ => "?",
    };
}

using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Charts.Files;

/// <summary>The grade history of one force as a picture: themes in rows, cycles in columns.</summary>
internal static class GradesPicture
{
    private const double Width = 1180;
    private const double LabelWidth = 118;
    private const double Inner = 7;

    private static readonly TextLook Head = new(13, IsBold: true);
    private static readonly TextLook RowHead = new(12, IsBold: true);
    private static readonly TextLook Note = new(10.5, Fill: PictureColours.Soft);

    public static string Draw(ForceHistory history, PictureFoot foot)
    {
        var sheet = new SvgSheet();
        var cells = history.Rows.SelectMany(row => row.Cells).ToList();
        var judgments = cells.SelectMany(cell => cell.Entries).Select(entry => entry.Judgment).OfType<ShownJudgment>().ToList();
        var title = $"{history.Force.Name}: grades by theme and cycle, {history.State.View.Words().ToLowerInvariant()}";
        var y = sheet.Head(Width, title, [
            "What the police inspectorate (HMIC, since 2017 HMICFRS) judged. Which areas stand in one row is our reading.",
            .. history.Columns.Where(column => column.IsBreak)
                .Select(column => $"Double line before {column.Cycle.Label}: {column.Cycle.BreakNote}")]);
        y = sheet.GradeLegend(Width, y, judgments.Select(judgment => judgment.Grade).Distinct().Order());
        y = sheet.MarkLegend(Width, y, [.. judgments.SelectMany(GradeDrawing.Marks).Distinct().Order()]) + 6;
        var top = y;
        y = Heads(sheet, history, y);
        foreach (var row in history.Rows) y = Row(sheet, history, row, y);
        for (var i = 0; i < history.Columns.Count; i++)
        {
            if (!history.Columns[i].IsBreak) continue;
            var x = Left(history, i);
            sheet.Line(x - 1.5, top, x - 1.5, y, PictureColours.Soft);
            sheet.Line(x + 1.5, top, x + 1.5, y, PictureColours.Soft);
        }

        return sheet.Finish(Width, y, foot, title,
            "A table: themes in rows, inspection cycles in columns. Each cell gives the grade of each area in words, or why there is none.");
    }

    private static double Heads(SvgSheet sheet, ForceHistory history, double top)
    {
        var height = sheet.Lines(PictureFrame.Margin, top, LabelWidth - Inner, "Theme (ours)", Head);
        for (var i = 0; i < history.Columns.Count; i++)
        {
            var (column, x) = (history.Columns[i], Left(history, i) + Inner);
            var own = sheet.Lines(x, top, ColumnWidth(history) - Inner, column.Cycle.Label, Head);
            own += sheet.Lines(x, top + own, ColumnWidth(history) - Inner, column.Published, Note);
            height = Math.Max(height, own);
        }

        var bottom = top + height + 5;
        sheet.Line(PictureFrame.Margin, bottom, Width - PictureFrame.Margin, bottom, PictureColours.Strong, 2);
        return bottom;
    }

    private static double Row(SvgSheet sheet, ForceHistory history, HistoryRow row, double top)
    {
        var drawn = new SvgSheet();
        var bottom = top + 6 + drawn.Lines(PictureFrame.Margin, top + 6, LabelWidth - Inner, row.Label, RowHead);
        for (var i = 0; i < row.Cells.Count; i++)
            bottom = Math.Max(bottom, Cell(drawn, row.Cells[i], Left(history, i) + Inner, top + 6, ColumnWidth(history) - Inner - 3));
        bottom += 6;
        for (var i = 0; i < row.Cells.Count; i++)
            if (row.Cells[i].Empty is GradeGap.NotInFramework)
                sheet.Rect(Left(history, i), top, ColumnWidth(history), bottom - top, PictureColours.Sunken);
        sheet.Add(drawn);
        sheet.Line(PictureFrame.Margin, bottom, Width - PictureFrame.Margin, bottom, PictureColours.Rule);
        return bottom;
    }

    private static double Cell(SvgSheet sheet, GradeHistoryTable cell, double x, double top, double width)
    {
        if (cell.Empty is { } kind) return top + sheet.Lines(x, top, width, kind.Words(), Note);
        var y = top;
        foreach (var entry in cell.Entries)
        {
            if (y > top) y += 6;
            y += entry.Judgment is { } judgment
                ? Judged(sheet, entry, judgment, x, y, width)
                : sheet.Lines(x, y, width, $"{entry.Area.ShortName}: {entry.Empty?.Words()}", Note);
        }

        return y;
    }

    private static double Judged(SvgSheet sheet, HistoryEntry entry, ShownJudgment judgment, double x, double top, double width)
    {
        var y = top;
        sheet.Grade(x, y, judgment.Grade);
        y += GradeDrawing.Height + 2;
        var marks = GradeDrawing.Marks(judgment);
        for (var i = 0; i < marks.Count; i++) sheet.Mark(x + (i * GradeDrawing.MarkWidth), y + 1, marks[i]);
        var shift = marks.Count * GradeDrawing.MarkWidth;
        y += sheet.Lines(x + shift, y, width - shift, entry.Area.ShortName, Note);
        if (entry.Change is { } change) y += sheet.Lines(x, y, width, change.Words, Note);
        foreach (var words in Was(judgment)) y += sheet.Lines(x, y, width, words, Note);
        return y - top;
    }

    private static IEnumerable<string> Was(ShownJudgment judgment)
    {
        if (judgment.CarriedOver.Length > 0) yield return judgment.CarriedOver;
        if (judgment.Was.Length > 0) yield return judgment.Was;
    }

    private static double ColumnWidth(ForceHistory history) => (Width - (2 * PictureFrame.Margin) - LabelWidth) / history.Columns.Count;

    private static double Left(ForceHistory history, int column) => PictureFrame.Margin + LabelWidth + (column * ColumnWidth(history));
}

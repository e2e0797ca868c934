using PeelDashboard.Application.Formatting;
using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Charts;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Charts.Files;

internal sealed record FigureRow(ComparedFigure Figure, string Label, string Sub, string Note);

/// <summary>
/// Rows of figures on one scale: a point for the force, a shape for each thing that it is set against. No line ever leads from one row to
/// another.
/// </summary>
internal static class FigureRowDrawing
{
    public const double Width = 760;

    private const double PlotLeft = 272;
    private const double PlotWidth = 250;
    private const double NoteLeft = 576;

    private static readonly TextLook Label = new(11.5);
    private static readonly TextLook Sub = new(10.5, Fill: PictureColours.Soft);
    private static readonly TextLook Value = new(11.5, IsBold: true);
    private static readonly TextLook Other = new(11, Fill: PictureColours.Soft);

    public static double Figures(this SvgSheet sheet, double top, IReadOnlyList<FigureRow> rows)
    {
        var unit = rows[0].Figure.Unit;
        var scale = new DumbbellScale(rows.SelectMany(row => row.Figure.Comparable.Select(other => other.Value)
            .Append(row.Figure.Value ?? 0)));
        var y = top;
        foreach (var row in rows)
        {
            sheet.Line(PictureFrame.Margin, y, Width - PictureFrame.Margin, y, PictureColours.Rule);
            y += Row(sheet, row, scale, y + 5) + 10;
        }

        sheet.Line(PictureFrame.Margin, y, Width - PictureFrame.Margin, y, PictureColours.Strong);
        foreach (var tick in scale.Ticks)
        {
            sheet.Line(At(scale, tick), y, At(scale, tick), y + 5, PictureColours.Strong);
            sheet.Text(At(scale, tick), y + 17, FigureFormat.Number(tick / 1.000000m, MeasureUnit.Count), Other with { Anchor = "middle" });
        }

        sheet.Text(NoteLeft, y + 17, unit.Words(), Other);
        return y + 26;
    }

    public static double FigureLegend(this SvgSheet sheet, double top, string force, IEnumerable<FigureRow> rows)
    {
        var kinds = rows.SelectMany(row => row.Figure.Comparable).Select(other => other.Kind).Distinct().Order();
        return sheet.Flow(Width, top, kinds.Select(kind => GradeDrawing.Item(14, (on, x, y) => Shape(on, x + 7, y + 8, kind), kind.Words()))
            .Prepend(GradeDrawing.Item(14, (on, x, y) => Point(on, x + 7, y + 8), force)));
    }

    private static double Row(SvgSheet sheet, FigureRow row, DumbbellScale scale, double top)
    {
        var left = sheet.Lines(PictureFrame.Margin, top, PlotLeft - 60 - PictureFrame.Margin, row.Label, Label);
        left += sheet.Lines(PictureFrame.Margin, top + left, PlotLeft - 60 - PictureFrame.Margin, row.Sub, Sub);
        var right = sheet.Lines(NoteLeft, top, Width - PictureFrame.Margin - NoteLeft, row.Note, Sub);
        return Math.Max(Math.Max(left, right), Plot(sheet, row.Figure, scale, top));
    }

    /// <summary>The outer two numbers stand at the left and at the right, those between them above, each on a line of its own.</summary>
    private static double Plot(SvgSheet sheet, ComparedFigure figure, DumbbellScale scale, double top)
    {
        var points = figure.Comparable.Select(other => (other.Value, Kind: (ComparatorKind?)other.Kind,
            Text: FigureFormat.Number(other.Value, figure.Unit)))
            .Append((Value: figure.Value ?? 0, Kind: null, Text: FigureFormat.Number(figure.Amount)))
            .OrderBy(point => point.Value).ThenBy(point => point.Kind is not null).ToList();
        var middle = top + 8 + (Math.Max(0, points.Count - 2) * Other.LineHeight);
        sheet.Line(PlotLeft, middle, PlotLeft + PlotWidth, middle, PictureColours.Rule);
        sheet.Line(At(scale, points[0].Value), middle, At(scale, points[^1].Value), middle, PictureColours.Strong, 2);
        for (var i = 0; i < points.Count; i++)
        {
            var (point, x) = (points[i], At(scale, points[i].Value));
            var look = point.Kind is null ? Value with { IsStruck = figure.IsStruck } : Other;
            var isInside = i > 0 && i < points.Count - 1;
            if (isInside)
            {
                sheet.Text(x, middle - 9 - ((i - 1) * Other.LineHeight), point.Text, look with { Anchor = "middle" });
                continue;
            }

            // The ground line steps aside for the numbers.
            var (isLeft, width) = (points.Count > 1 && i == 0, TextWidth.Of(point.Text, look.Size, look.IsBold) + 4);
            sheet.Rect(isLeft ? x - 8 - width : x + 8, middle - 2, width, 4, PictureColours.Paper);
            sheet.Text(isLeft ? x - 10 : x + 10, middle + 4, point.Text, isLeft ? look with { Anchor = "end" } : look);
        }

        foreach (var point in points)
        {
            if (point.Kind is { } kind) Shape(sheet, At(scale, point.Value), middle, kind);
        }

        Point(sheet, At(scale, figure.Value ?? 0), middle);
        return middle - top + 10;
    }

    private static void Point(SvgSheet sheet, double x, double y) => sheet.Circle(x, y, 5, PictureColours.Paper, PictureColours.Accent, 3);

    private static void Shape(SvgSheet sheet, double x, double y, ComparatorKind kind)
    {
        if (kind is ComparatorKind.EnglandAndWales) sheet.Path("M0-7 7 0 0 7-7 0Z", x, y, 0.9, PictureColours.Soft);
        else if (kind is ComparatorKind.LocalPopulation) sheet.Rect(x - 4.5, y - 4.5, 9, 9, PictureColours.Soft);
        else if (kind is ComparatorKind.Target) sheet.Rect(x - 2, y - 8, 4, 16, PictureColours.Soft);
        else sheet.Circle(x, y, 4, PictureColours.Paper, PictureColours.Soft, 1.5);
    }

    private static double At(DumbbellScale scale, decimal value) =>
        PlotLeft + ((double)((value - scale.Min) / (scale.Max - scale.Min)) * PlotWidth);
}

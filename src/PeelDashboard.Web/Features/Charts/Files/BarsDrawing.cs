using System.Globalization;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Features.Charts.Files;

internal sealed record GradeBarRow(
    string Label, string Sub, IReadOnlyList<(Grade Grade, int Count)> Counts, int Unknown, Grade? Marked, string? Instead,
        string Words, string BreakNote);

internal static class BarsDrawing
{
    public const double Width = 760;

    private const double BarLeft = 160;
    private const double BarWidth = 350;
    private const double WordsLeft = 530;

    private static readonly TextLook Label = new(12, IsBold: true);
    private static readonly TextLook Note = new(10.5, Fill: PictureColours.Soft);

    public static double Bars(this SvgSheet sheet, double top, IEnumerable<GradeBarRow> rows)
    {
        var y = top;
        foreach (var row in rows)
        {
            if (row.BreakNote.Length > 0)
            {
                sheet.Line(PictureFrame.Margin, y + 2, Width - PictureFrame.Margin, y + 2, PictureColours.Soft);
                sheet.Line(PictureFrame.Margin, y + 5, Width - PictureFrame.Margin, y + 5, PictureColours.Soft);
                y += 8 + sheet.Lines(PictureFrame.Margin, y + 8, Width - (2 * PictureFrame.Margin), row.BreakNote, Note);
            }

            sheet.Line(PictureFrame.Margin, y, Width - PictureFrame.Margin, y, PictureColours.Rule);
            y += Row(sheet, row, y + 6) + 14;
        }

        return y;
    }

    private static double Row(SvgSheet sheet, GradeBarRow row, double top)
    {
        var left = sheet.Lines(PictureFrame.Margin, top, BarLeft - PictureFrame.Margin - 8, row.Label, Label);
        left += sheet.Lines(PictureFrame.Margin, top + left, BarLeft - PictureFrame.Margin - 8, row.Sub, Note);
        var right = sheet.Lines(WordsLeft, top, Width - PictureFrame.Margin - WordsLeft, row.Words, Note);
        var middle = row.Instead is { } instead ? sheet.Lines(BarLeft, top, BarWidth, instead, Note) : Bar(sheet, row, top);
        return Math.Max(left, Math.Max(middle, right));
    }

    private static double Bar(SvgSheet sheet, GradeBarRow row, double top)
    {
        const double Height = 22;
        var total = row.Counts.Sum(count => count.Count) + row.Unknown;
        var x = BarLeft;
        foreach (var (grade, count) in row.Counts.Where(count => count.Count > 0).OrderBy(count => count.Grade))
        {
            var (width, colours, isUngraded) = (BarWidth * count / total, PictureColours.Of(grade), grade is Grade.Ungraded);
            sheet.Rect(x, top, width, Height, colours.Fill, isUngraded ? PictureColours.Strong : PictureColours.Paper,
                dashes: isUngraded ? "2 2" : null);
            Number(sheet, x, width, top, grade.ShortForm(), count, colours.Ink);
            if (grade == row.Marked) sheet.Rect(x, top + Height + 2, width, 4, PictureColours.Ink);
            x += width;
        }

        if (row.Unknown > 0)
        {
            sheet.Rect(x, top, BarLeft + BarWidth - x, Height, "none", PictureColours.Strong);
            Number(sheet, x, BarLeft + BarWidth - x, top, "?", row.Unknown, PictureColours.Soft);
        }

        var words = string.Join(", ",
            row.Counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.Grade.Words()}")))
            + (row.Unknown > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {row.Unknown} {GradeGap.NotInSources.Words()}") : "");
        return Height + 8 + sheet.Lines(BarLeft, top + Height + 8, BarWidth, words, Note);
    }

    /// <summary>The letter and the number where they fit, the number alone where that fits; the words under the bar say both.</summary>
    private static void Number(SvgSheet sheet, double x, double width, double top, string letter, int count, string ink)
    {
        var look = new TextLook(11, IsBold: true, ink, "middle");
        var number = count.ToString(CultureInfo.InvariantCulture);
        var text = new[] { $"{letter} {number}", number }.FirstOrDefault(text => TextWidth.Of(text, look.Size, isBold: true) <= width - 3);
        if (text is not null) sheet.Text(x + (width / 2), top + 15, text, look);
    }
}

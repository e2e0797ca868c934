using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Charts.Files;

internal static class GradeDrawing
{
    public const double Height = 17;

    public const double MarkWidth = 15;

    private const double Size = 10.5;
    private const double ShapeSize = 10;

    public static double Grade(this SvgSheet sheet, double x, double top, Grade grade, bool isShort = false)
    {
        var (text, colours, width) = (Text(grade, isShort), PictureColours.Of(grade), GradeWidth(grade, isShort));
        var isUngraded = grade is Domain.Grades.Grade.Ungraded;
        sheet.Rect(x, top, width, Height, colours.Fill, colours.Edge, 2, isUngraded ? "2 2" : null);
        if (!isUngraded) sheet.Path(GradeLook.Shape(grade), x + 4, top + 3.5, ShapeSize / 16, colours.Ink);
        sheet.Text(x + (isUngraded ? 5 : 17), top + 12.5, text, new(Size, Fill: colours.Ink));
        return width;
    }

    public static double GradeWidth(Grade grade, bool isShort = false) =>
        TextWidth.Of(Text(grade, isShort), Size) + (grade is Domain.Grades.Grade.Ungraded ? 10 : 21);

    public static void Mark(this SvgSheet sheet, double x, double top, GradeMark mark)
    {
        var isSolid = GradeMarkLook.IsSolid(mark);
        sheet.Path(GradeMarkLook.Path(mark), x, top, 0.75, isSolid ? PictureColours.Soft : "none",
            isSolid ? null : PictureColours.Soft, 1.5);
    }

    public static IReadOnlyList<GradeMark> Marks(ShownJudgment judgment) =>
        [.. GradeMarkWords.Of(judgment.Basis, judgment.IsAmended, judgment.IsAmended ? judgment.AmendedOn : null, judgment.InspectedIn)
            .Select(row => row.Mark)];

    public static double GradeLegend(this SvgSheet sheet, double width, double top, IEnumerable<Grade> grades, bool isShort = false) =>
        sheet.Flow(width, top, grades.Select(grade => isShort
            ? Item(GradeWidth(grade, isShort: true), (on, x, y) => on.Grade(x, y, grade, isShort: true), grade.Words())
            : (GradeWidth(grade), (on, x, y) => on.Grade(x, y, grade))));

    public static double MarkLegend(this SvgSheet sheet, double width, double top, IReadOnlyCollection<GradeMark> marks) => marks.Count == 0
        ? top
        : sheet.Flow(width, top, marks.Select(mark => Item(12, (on, x, y) => on.Mark(x, y + 2, mark), mark.Words())));

    public static (double Width, Action<SvgSheet, double, double> Draw) Item(double width,
        Action<SvgSheet, double, double> draw, string words)
    {
        var look = new TextLook(11, Fill: PictureColours.Soft);
        return (width + 5 + TextWidth.Of(words, look.Size), (sheet, x, y) =>
        {
            draw(sheet, x, y);
            sheet.Text(x + width + 5, y + 12.5, words, look);
        });
    }

    private static string Text(Grade grade, bool isShort) => isShort ? grade.ShortForm() : grade.Words();
}

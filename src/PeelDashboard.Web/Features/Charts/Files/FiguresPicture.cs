using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Components.Charts;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Charts.Files;

/// <summary>Figures with what the reports set them against as a picture: many figures, or all values of one measure.</summary>
internal static class FiguresPicture
{
    private const string Note =
        "Whether a higher figure is better is our reading. National figures have their own periods and populations.";

    private static readonly TextLook Unit = new(13, IsBold: true);

    public static string Draw(string force, string chosen, IReadOnlyList<UnitGroup> groups, PictureFoot foot) => Draw(
        $"{force} and what the reports compare it with" + (chosen.Length > 0 ? ": " + chosen : ""), Note, force,
        [
            .. groups.Select(group => (
                Words(group.Unit, group.Figures.Count, "figure"),
                group.Figures.Select(figure => new FigureRow(figure, figure.Label, figure.When,
                    WithLine(figure, DumbbellRows.Words(figure)))))),
        ],
        foot);

    /// <summary>
    /// All values of one measure and of those related to it: what counts something else stands in a part of its own, and nothing is joined.
    /// </summary>
    public static string DrawMeasure(MeasureView view, PictureFoot foot) => Draw(
        $"{view.Figures[^1].Label}: {view.Force.Name}", "Compare the periods, and what was counted, before two values. " + Note,
        view.Force.Name,
        [
            .. view.Parts.Select(part => (
                part.Title.Length > 0 ? part.Title : Words(part.Unit, part.Figures.Count, "value"),
                part.Figures.Select(figure => new FigureRow(
                    figure, figure.When, Sub(view.Figures.Concat(view.Related), figure), WithLine(figure, DumbbellRows.Words(figure)))))),
        ],
        foot);

    private static string Draw(
        string title, string lead, string force, IReadOnlyList<(string Title, IEnumerable<FigureRow> Rows)> parts, PictureFoot foot)
    {
        var sheet = new SvgSheet();
        var drawn = parts.Select(part => (part.Title, Rows: part.Rows.ToList())).ToList();
        var y = sheet.Head(FigureRowDrawing.Width, title, lead);
        y = sheet.FigureLegend(y, force, drawn.SelectMany(part => part.Rows)) + 4;
        foreach (var part in drawn)
        {
            y += sheet.Lines(PictureFrame.Margin, y, FigureRowDrawing.Width - (2 * PictureFrame.Margin), part.Title, Unit) + 4;
            y = sheet.Figures(y, part.Rows) + 8;
        }

        return sheet.Finish(
            FigureRowDrawing.Width, y - 8, foot, title,
            "A row for each figure: the force as a ring, what it is set against as other shapes, each with its number, on one scale for "
                + "each unit.");
    }

    private static string Words(MeasureUnit unit, int count, string noun) => $"{unit.Words().Capital()} ({CountText.Of(count, noun)})";

    private static string Sub(IEnumerable<ComparedFigure> figures, ComparedFigure figure) => string.Join("; ", new[]
    {
        figure.Area, figure.Correction(figures), figure.InLatestText ? "" : "not in the latest text of the report",
    }.Where(words => words.Length > 0));

    private static string WithLine(ComparedFigure figure, string note) =>
        figure.Passage.DocumentId is null ? note : $"{note} ({figure.Cycle.Key} source, {PassageAddress.Text(figure.Passage)})";
}

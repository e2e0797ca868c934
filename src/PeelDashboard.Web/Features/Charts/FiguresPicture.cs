using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Components.Charts;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Charts;

/// <summary>Figures with what the reports set them against: many figures, or all values of one measure.</summary>
internal static class FiguresPicture
{
    private const int Width = 760;
    private const string Note =
        "Whether a higher figure is better is our reading. National figures have their own periods and populations.";

    public static Picture Draw(string force, string chosen, IReadOnlyList<UnitGroup> groups, PictureFoot foot) => Draw(
        $"{force} and what the reports compare it with" + (chosen.Length > 0 ? ": " + chosen : ""), Note, force,
        groups.Select(group => (Words(group.Unit, group.Figures.Count, "figure"), group.Figures.Select(Row))), foot);

    /// <summary>
    /// All values of one measure and of those related to it: what counts something else stands in a part of its own, and nothing is joined.
    /// </summary>
    public static Picture DrawMeasure(MeasureView view, PictureFoot foot) => Draw(
        $"{view.Figures[^1].Label}: {view.Force.Name}", "Compare the periods, and what was counted, before two values. " + Note,
        view.Force.Name,
        view.Parts.Select(part => (
            part.Title.Length > 0 ? part.Title : Words(part.Unit, part.Figures.Count, "value"),
            part.Figures.Select(figure => Row(figure) with
            {
                Label = figure.When,
                Sub = Sub(view.Figures.Concat(view.Related), figure),
            }))),
        foot);

    private static Picture Draw(string title, string lead, string force, IEnumerable<(string Title, IEnumerable<DumbbellRow> Rows)> parts,
        PictureFoot foot)
    {
        var drawn = parts.Select(part => (part.Title, Rows: part.Rows.ToList())).ToList();
        var kinds = drawn.SelectMany(part => part.Rows).SelectMany(row => row.Others).Select(other => other.Kind);
        return Picture.Of(Width, title, [lead],
            [PictureParts.Shapes(Width, force, kinds), .. drawn.SelectMany(part => Part(part.Title, part.Rows, force))], foot,
            "A row for each figure: the force as a ring, what it is set against as other shapes, each with its number, on one scale for "
                + "each unit.");
    }

    private static IEnumerable<PictureRow> Part(string title, List<DumbbellRow> rows, string force)
    {
        const int Room = Width - (2 * Picture.Margin);
        var scale = DumbbellScale.Of(rows);
        yield return new(new PictureCell(Picture.Margin, Room, PictureParts.Text(title, Room, isBold: true))) { Line = "rule" };
        foreach (var row in rows)
        {
            yield return Row(
                [PictureParts.Text(row.Label, 205), PictureParts.Text(row.Sub, 205, fill: "ink-soft")],
                PictureParts.Plot(row, scale, force), PictureParts.Text(row.Note, 200, fill: "ink-soft")) with
            { Line = row == rows[^1] ? "rule-strong" : "rule" };
        }

        yield return Row([], PictureParts.Axis(scale), PictureParts.Space(5),
            PictureParts.Text(rows[0].Unit.Words(), 200, fill: "ink-soft"))
            with { Pad = 0 };
    }

    private static PictureRow Row(IReadOnlyList<PictureBlock> left, PictureBlock middle, params IReadOnlyList<PictureBlock> right) =>
        new(new(Picture.Margin, 205, left), new(225, 300, middle), new(540, 200, right));

    private static DumbbellRow Row(ComparedFigure figure) => DumbbellRows.Row(figure, force: null) with
    {
        Note = DumbbellRows.Words(figure)
            + (figure.Passage.DocumentId is null ? "" : $" ({figure.Cycle.Key} source, {PassageAddress.Text(figure.Passage)})"),
    };

    private static string Words(MeasureUnit unit, int count, string noun) => $"{unit.Words().Capital()} ({CountText.Of(count, noun)})";

    private static string Sub(IEnumerable<ComparedFigure> figures, ComparedFigure figure) => string.Join("; ", new[]
    {
        figure.Area, figure.Correction(figures), figure.InLatestText ? "" : "not in the latest text of the report",
    }.Where(words => words.Length > 0));
}

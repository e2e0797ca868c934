using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Charts;

/// <summary>The grades of all forces in one theme: forces in rows, cycles in columns.</summary>
internal static class MatrixPicture
{
    private const int Size = 11;
    private const int RegionWidth = 160;
    private const int ColumnWidth = 60;
    private const int UprightHeight = 140;

    public static Picture Draw(ForcesView view, PictureFoot foot)
    {
        var columns = view.Theme.Columns;
        var name = view.Groups.SelectMany(group => group.Forces)
            .Select(force => PictureParts.Width(force.Name, Size, IsBold(view, force))).DefaultIfEmpty(80).Max();
        var region = Picture.Margin + name + 10;
        var lefts = columns.Select((_, i) => region + RegionWidth + (i * ColumnWidth) + 5).ToList();
        var breaks = lefts.Where((_, i) => columns[i].IsBreak).Select(left => left - 5).ToList();
        var width = Math.Max(760, region + RegionWidth + (columns.Count * ColumnWidth) + Picture.Margin);
        var judgments = columns.SelectMany(column => column.Cells).Select(cell => cell.Judgment).OfType<ShownJudgment>().ToList();
        var upright = columns.Any(IsNamed) ? UprightHeight : 0;
        return Picture.Of(width, $"{view.Theme.Label}: grades by force and cycle, {view.State.View.Words().ToLowerInvariant()}",
            [$"{CountText.Of(view.Rows, view.Picture.Forces.Count, "force")}. The order is the one that was chosen; it is no rank. Nearly "
                + "every grade comes from a public record; marks say what else there is to know of one.",
                .. columns.Where(column => column.IsBreak)
                    .Select(column => $"Double line before {column.Cycle.Label}: {column.Cycle.BreakNote}")],
            [
                PictureParts.Grades(width, judgments.Select(judgment => judgment.Grade), isShort: true),
                PictureParts.Marks(width, judgments.SelectMany(Marks)),
                PictureParts.Legend(width, Gaps(columns).Select(gap => (8, Text(Sign(gap), 20).Drawing, gap.Words()))),
                new([Head("Force", Picture.Margin, name), Head("Region", region, RegionWidth), .. columns.Select((column, i) =>
                    new PictureCell(lefts[i], ColumnWidth - 5,
                        PictureParts.Upright(IsNamed(column) ? column.Area!.ShortName : "", upright, Size),
                        Text(column.Cycle.Key, ColumnWidth, isBold: true)))]) { Line = "rule-strong", Breaks = breaks },
                .. view.Groups.SelectMany(group => group.Forces.Select(Row).Prepend(Named(group.Title))),
            ],
            foot,
            "A table: forces in rows, inspection cycles in columns. Each cell gives the grade in one or two letters, or a sign for why "
                + "there is none.");

        PictureRow Named(string? title) =>
            title is null ? new() { Pad = 0 } : new(Head(title, Picture.Margin, width, 0)) { Breaks = breaks };

        PictureRow Row(NationalForce force) => new(
            [
                new(Picture.Margin + 2, name, PictureParts.Space(3), Text(force.Name, name, IsBold(view, force))),
                new(region, RegionWidth, PictureParts.Space(3), Text(force.Region, RegionWidth, fill: "ink-soft")),
                .. columns.Select((column, i) => Cell(column.Cell(force.Id), lefts[i])),
            ])
            { Pad = 3, Line = "rule", Breaks = breaks, Ground = force.Id == view.Ours.Id ? "info-ground" : null };

        PictureCell Head(string text, int left, int room, int? above = null) =>
            new(left, room, PictureParts.Space(above ?? upright), Text(text, room, isBold: true));
    }

    private static PictureCell Cell(NationalCell? cell, int left) => cell?.Judgment is { } judgment
        ? new(left, ColumnWidth, PictureParts.Badge(judgment.Grade, isShort: true, [.. Marks(judgment)]))
        : new(left + 9, ColumnWidth, PictureParts.Space(3),
            Text(Sign(cell?.Empty ?? GradeGap.NotInFramework), ColumnWidth, fill: "ink-soft"));

    private static PictureBlock Text(string text, int width, bool isBold = false, string fill = "ink") =>
        PictureParts.Text(text, width, Size, isBold, fill);

    private static bool IsBold(ForcesView view, NationalForce force) => force.Id == view.Ours.Id || view.IsPeer(force);

    /// <summary>Where a cycle has several areas of the theme, their names stand above it.</summary>
    private static bool IsNamed(NationalColumn column) => column.Area is not null && column.Label != column.Cycle.Label;

    private static IEnumerable<GradeMark> Marks(ShownJudgment judgment) =>
        PictureParts.Marks(judgment).Where(mark => mark is not GradeMark.PublicRecord);

    private static IEnumerable<GradeGap> Gaps(IReadOnlyList<NationalColumn> columns) =>
        columns.SelectMany(column => column.Cells.Select(cell => cell.Empty).Append(column.Area is null ? GradeGap.NotInFramework : null))
            .OfType<GradeGap>().Distinct().Order();

    private static string Sign(GradeGap gap) => gap switch
    {
        GradeGap.NotGraded => "\u2013",
        GradeGap.NotInspected => "\u00D7",
        GradeGap.NotInFramework => "\u00B7",
        _ => "?",
    };
}

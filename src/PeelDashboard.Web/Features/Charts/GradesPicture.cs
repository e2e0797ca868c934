using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Charts;

/// <summary>The grade history of one force: themes in rows, cycles in columns.</summary>
internal static class GradesPicture
{
    private const int Width = 1194;
    private const int LabelWidth = 112;
    private const int NoteSize = 11;

    public static Picture Draw(ForceHistory history, PictureFoot foot)
    {
        var column = (Width - (2 * Picture.Margin) - LabelWidth) / history.Columns.Count;
        var room = column - 8;
        var lefts = history.Columns.Select((_, i) => Picture.Margin + LabelWidth + (i * column) + 6).ToList();
        var breaks = lefts.Where((_, i) => history.Columns[i].IsBreak).Select(left => left - 4).ToList();
        var judgments = history.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Entries)
            .Select(entry => entry.Judgment).OfType<ShownJudgment>().ToList();
        return Picture.Of(Width, $"{history.Force.Name}: grades by theme and cycle, {history.State.View.Words().ToLowerInvariant()}",
            ["What the police inspectorate (HMIC, since 2017 HMICFRS) judged. Which areas stand in one row is our grouping.",
                .. history.Columns.Where(shown => shown.IsBreak)
                    .Select(shown => $"Double line before {shown.Cycle.Label}: {shown.Cycle.BreakNote}")],
            [
                PictureParts.Grades(Width, judgments.Select(judgment => judgment.Grade)),
                PictureParts.Marks(Width, judgments.SelectMany(PictureParts.Marks)),
                new([Label("Theme"), .. history.Columns.Select((shown, i) => new PictureCell(lefts[i], room,
                    PictureParts.Text(shown.Cycle.Label, room, isBold: true), Note(shown.Published, room)))])
                    { Line = "rule-strong", Breaks = breaks },
                .. history.Rows.Select(row => new PictureRow([Label(row.Label), .. row.Cells.Select((cell, i) =>
                    new PictureCell(lefts[i], room, [.. Blocks(cell, room)]) { IsSunken = cell.Empty is GradeGap.NotInFramework })])
                    { Line = "rule", Breaks = breaks }),
            ],
            foot,
            "A table: themes in rows, inspection cycles in columns. Each cell gives the grade of each area in words, or why there is "
                + "none.");
    }

    private static PictureCell Label(string text) => new(Picture.Margin, LabelWidth,
        PictureParts.Text(text, LabelWidth - 2, 12, isBold: true));

    private static IEnumerable<PictureBlock> Blocks(GradeHistoryTable cell, int room) => cell.Empty is { } gap
        ? [Note(gap.Words(), room)]
        : cell.Entries.SelectMany(entry => Blocks(entry, room).Append(PictureParts.Space(5)));

    private static IEnumerable<PictureBlock> Blocks(HistoryEntry entry, int room) => entry.Judgment is not { } judgment
        ? [Note($"{entry.Area.ShortName}: {entry.Empty?.Words()}", room)]
        :
        [
            PictureParts.Badge(judgment.Grade),
            PictureParts.Text(entry.Area.ShortName, room, NoteSize, fill: "ink-soft", marks: [.. PictureParts.Marks(judgment)]),
            Note(entry.Change?.Words ?? "", room), Note(judgment.CarriedOver, room), Note(judgment.Was, room),
        ];

    private static PictureBlock Note(string text, int room) => PictureParts.Text(text, room, NoteSize, fill: "ink-soft");
}

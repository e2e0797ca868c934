using Microsoft.AspNetCore.Components;

namespace PeelDashboard.Web.Features.Charts;

/// <summary>A chart as a file: rows from top to bottom, each as high as its highest cell.</summary>
public sealed record Picture(int Width, string Title, string Description, IReadOnlyList<PictureRow> Rows)
{
    public const int Margin = 20;

    private const string Licence =
        "Report text and grades are Crown copyright, HMIC and HMICFRS, used under the Open Government Licence v3.0. "
        + "Themes, comparisons and whether a higher figure is better are ours, not the inspectorate's.";

    /// <summary>The rows between a title and a foot that tells the sources, so that it can be traced when it has left here.</summary>
    public static Picture Of(int width, string title, IEnumerable<string> lead, IEnumerable<PictureRow> rows, PictureFoot foot,
        string description)
    {
        var room = width - (2 * Margin);
        var sources = foot.Sources.Count > 0 ? "Sources: " + string.Join("; ", foot.Sources) + "." : "";
        IEnumerable<string> end = [sources, Licence, $"PeelDashboard, {foot.Day}: {foot.Address}"];
        return new(width, title, description, [
            new(new PictureCell(Margin, room, PictureParts.Text(title, room, 19, isBold: true))),
            new(new PictureCell(Margin, room, [.. lead.Select(text => PictureParts.Text(text, room, fill: "ink-soft"))])),
            .. rows,
            new() { Line = "rule-strong" },
            new(new PictureCell(Margin, room, [.. end.Select(text => PictureParts.Text(text, room, fill: "ink-soft"))]))]);
    }
}

/// <summary>What stands at the foot of every picture.</summary>
public sealed record PictureFoot(IReadOnlyList<string> Sources, string Day, string Address);

/// <summary>Colours are names of tokens.css.</summary>
public sealed record PictureRow(params IReadOnlyList<PictureCell> Cells)
{
    public int Pad { get; init; } = 5;

    /// <summary>The line below; null for none.</summary>
    public string? Line { get; init; }

    public string? Ground { get; init; }

    /// <summary>Where a double line goes down, because what is right of it cannot be compared with what is left of it.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    public int Height => (2 * Pad) + Cells.Select(cell => cell.Blocks.Sum(block => block.Height)).DefaultIfEmpty().Max();
}

public sealed record PictureCell(int Left, int Width, params IReadOnlyList<PictureBlock> Blocks)
{
    public bool IsSunken { get; init; }
}

/// <summary>What stands below what in a cell: a paragraph, a grade, a plot. Percentages in it are of the cell's width.</summary>
public sealed record PictureBlock(int Height, RenderFragment Drawing);

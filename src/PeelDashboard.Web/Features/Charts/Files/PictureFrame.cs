namespace PeelDashboard.Web.Features.Charts.Files;

/// <summary>What stands at the foot of every picture, so that it can be traced when it has left the dashboard.</summary>
/// <param name="Sources">Titles of documents, and what else it rests on.</param>
/// <param name="Day">When it was drawn, in words.</param>
/// <param name="Address">The page that shows the same.</param>
internal sealed record PictureFoot(IReadOnlyList<string> Sources, string Day, string Address)
{
    /// <summary>As the footer of every page says it.</summary>
    public const string Licence =
        "Report text and grades are Crown copyright, HMIC and HMICFRS, used under the Open Government Licence v3.0. "
        + "Themes, comparisons and whether a higher figure is better are ours, not the inspectorate's.";
}

/// <summary>Head, legend and foot of every picture.</summary>
internal static class PictureFrame
{
    /// <summary>White at the edges.</summary>
    public const double Margin = 20;

    private static readonly TextLook Title = new(18, IsBold: true);
    private static readonly TextLook Lead = new(12, Fill: PictureColours.Soft);
    private static readonly TextLook Small = new(10, Fill: PictureColours.Soft);

    /// <summary>Title and one or more lines under it.</summary>
    /// <returns>Where the picture goes on.</returns>
    public static double Head(this SvgSheet sheet, double width, string title, params IEnumerable<string> lead)
    {
        var y = Margin + sheet.Lines(Margin, Margin, width - (2 * Margin), title, Title) + 4;
        foreach (var paragraph in lead) y += sheet.Lines(Margin, y, width - (2 * Margin), paragraph, Lead) + 2;
        return y + 8;
    }

    /// <summary>Items side by side, on further lines where one is full.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="width">Of the picture.</param>
    /// <param name="top">Where the first line begins.</param>
    /// <param name="items">The width of each, and how it is drawn from its left and top.</param>
    /// <returns>Where the picture goes on.</returns>
    public static double Flow(this SvgSheet sheet, double width, double top, IEnumerable<(double Width, Action<SvgSheet, double, double> Draw)> items)
    {
        const double LineHeight = 22;
        var (x, y) = (Margin, top);
        foreach (var item in items)
        {
            if (x > Margin && x + item.Width > width - Margin) (x, y) = (Margin, y + LineHeight);
            item.Draw(sheet, x, y);
            x += item.Width + 16;
        }

        return y + LineHeight;
    }

    /// <summary>Draws the foot and closes the file.</summary>
    public static string Finish(this SvgSheet sheet, double width, double y, PictureFoot foot, string title, string description)
    {
        var room = width - (2 * Margin);
        y += 8;
        sheet.Line(Margin, y, width - Margin, y, PictureColours.Strong);
        y += 6;
        if (foot.Sources.Count > 0) y += sheet.Lines(Margin, y, room, "Sources: " + string.Join("; ", foot.Sources) + ".", Small);
        y += sheet.Lines(Margin, y, room, PictureFoot.Licence, Small);
        y += sheet.Lines(Margin, y, room, $"PeelDashboard, {foot.Day}: {foot.Address}", Small);
        return sheet.ToFile(width, y + Margin - 4, title, description);
    }
}

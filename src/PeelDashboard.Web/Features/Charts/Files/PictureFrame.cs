namespace PeelDashboard.Web.Features.Charts.Files;

/// <summary>What stands at the foot of every picture, so that it can be traced when it has left the dashboard.</summary>
internal sealed record PictureFoot(IReadOnlyList<string> Sources, string Day, string Address)
{
    public const string Licence =
        "Report text and grades are Crown copyright, HMIC and HMICFRS, used under the Open Government Licence v3.0. "
        + "Themes, comparisons and whether a higher figure is better are ours, not the inspectorate's.";
}

internal static class PictureFrame
{
    public const double Margin = 20;

    private static readonly TextLook Title = new(18, IsBold: true);
    private static readonly TextLook Lead = new(12, Fill: PictureColours.Soft);
    private static readonly TextLook Small = new(10, Fill: PictureColours.Soft);

    public static double Head(this SvgSheet sheet, double width, string title, params IEnumerable<string> lead)
    {
        var y = Margin + sheet.Lines(Margin, Margin, width - (2 * Margin), title, Title) + 4;
        foreach (var paragraph in lead) y += sheet.Lines(Margin, y, width - (2 * Margin), paragraph, Lead) + 2;
        return y + 8;
    }

    public static double Flow(this SvgSheet sheet, double width, double top,
        IEnumerable<(double Width, Action<SvgSheet, double, double> Draw)> items)
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

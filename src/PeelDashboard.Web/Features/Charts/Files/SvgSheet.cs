using System.Globalization;
using System.Text;
using System.Xml;

namespace PeelDashboard.Web.Features.Charts.Files;

internal sealed record TextLook(
    double Size = 12, bool IsBold = false, string Fill = PictureColours.Ink, string Anchor = "start", bool IsStruck = false)
{
    public double LineHeight => Size * 1.3;
}

/// <summary>
/// A sheet that shapes and text are drawn on, top to bottom. Everything about how they look stands in attributes of its own, so that the
/// file looks the same in a browser, a word processor and a drawing program, and under a policy that allows no styles.
/// </summary>
internal sealed class SvgSheet
{
    private readonly StringBuilder body = new();

    public void Text(double x, double baseline, string text, TextLook look, int turn = 0)
    {
        if (text.Length == 0) return;
        body.Append("<text");
        if (turn == 0) Attribute("x", x).Attribute("y", baseline);
        else Attribute("transform", $"translate({Number(x)} {Number(baseline)}) rotate({Number(turn)})");
        Attribute("font-size", look.Size);
        if (look.IsBold) Attribute("font-weight", "bold");
        if (look.Fill != PictureColours.Ink) Attribute("fill", look.Fill);
        if (look.Anchor != "start") Attribute("text-anchor", look.Anchor);
        if (look.IsStruck) Attribute("text-decoration", "line-through");
        body.Append('>');
        Escape(text);
        body.Append("</text>\n");
    }

    public double Lines(double x, double top, double width, string text, TextLook look)
    {
        var lines = TextWidth.Wrap(text, width, look.Size, look.IsBold);
        for (var i = 0; i < lines.Count; i++) Text(x, top + look.Size + (i * look.LineHeight), lines[i], look);
        return lines.Count * look.LineHeight;
    }

    public void Rect(double x, double y, double width, double height, string fill, string? stroke = null,
        double round = 0, string? dashes = null)
    {
        body.Append("<rect");
        Attribute("x", x).Attribute("y", y).Attribute("width", width).Attribute("height", height).Attribute("fill", fill);
        if (stroke is not null) Attribute("stroke", stroke);
        if (round > 0) Attribute("rx", round);
        if (dashes is not null) Attribute("stroke-dasharray", dashes);
        body.Append("/>\n");
    }

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width = 1)
    {
        body.Append("<line");
        Attribute("x1", x1).Attribute("y1", y1).Attribute("x2", x2).Attribute("y2", y2).Attribute("stroke", stroke)
            .Attribute("stroke-width", width);
        body.Append("/>\n");
    }

    public void Circle(double x, double y, double radius, string fill, string stroke, double width)
    {
        body.Append("<circle");
        Attribute("cx", x).Attribute("cy", y).Attribute("r", radius).Attribute("fill", fill).Attribute("stroke", stroke)
            .Attribute("stroke-width", width);
        body.Append("/>\n");
    }

    public void Path(string data, double x, double y, double scale, string fill, string? stroke = null, double width = 1)
    {
        body.Append("<path");
        Attribute("transform", $"translate({Number(x)} {Number(y)}) scale({Number(scale)})").Attribute("d", data).Attribute("fill", fill);
        if (stroke is null) Attribute("fill-rule", "evenodd");
        else Attribute("stroke", stroke).Attribute("stroke-width", width);
        body.Append("/>\n");
    }

    public void Add(SvgSheet other) => body.Append(other.body);

    public string ToFile(double width, double height, string title, string description)
    {
        var drawn = body.ToString();
        body.Clear().Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
        Attribute("width", width).Attribute("height", Math.Ceiling(height))
            .Attribute("viewBox", $"0 0 {Number(width)} {Number(Math.Ceiling(height))}")
            .Attribute("font-family", "Arial, Helvetica, sans-serif").Attribute("fill", PictureColours.Ink).Attribute("stroke", "none");
        body.Append(">\n<title>");
        Escape(title);
        body.Append("</title>\n<desc>");
        Escape(description);
        body.Append("</desc>\n");
        Rect(0, 0, width, Math.Ceiling(height), PictureColours.Paper);
        return body.Append(drawn).Append("</svg>\n").ToString();
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private SvgSheet Attribute(string name, double value) => Attribute(name, Number(value));

    private SvgSheet Attribute(string name, string value)
    {
        body.Append(' ').Append(name).Append("=\"");
        Escape(value);
        body.Append('"');
        return this;
    }

    private void Escape(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], letter)) body.Append(letter).Append(text[++i]);
            else if (letter == '&') body.Append("&amp;");
            else if (letter == '<') body.Append("&lt;");
            else if (letter == '>') body.Append("&gt;");
            else if (letter == '"') body.Append("&quot;");
            else if (XmlConvert.IsXmlChar(letter)) body.Append(letter);
        }
    }
}

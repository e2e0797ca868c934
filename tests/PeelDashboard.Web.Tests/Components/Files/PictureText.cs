using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PeelDashboard.Web.Features.Charts.Files;

namespace PeelDashboard.Web.Tests.Components.Files;

/// <summary>A picture file as its reader has it: words in boxes. The boxes follow the estimate of widths.</summary>
internal sealed partial class PictureText
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public PictureText(string svg)
    {
        Root = XDocument.Parse(svg).Root!;
        Boxes = [.. Root.Elements(Svg + "text").Select(text => text.Attribute("transform") is null ? Box(text) : UprightBox(text))];
        Words = string.Join(' ', Root.Elements(Svg + "text").Select(text => text.Value));
    }

    public XElement Root { get; }

    public IReadOnlyList<(string Text, double Left, double Top, double Right, double Bottom)> Boxes { get; }

    public string Words { get; }

    public string Title => Root.Element(Svg + "title")!.Value;

    public void AssertTidy()
    {
        var (width, height) = (Number(Root, "width"), Number(Root, "height"));
        Assert.All(Boxes, box => Assert.True(
            box.Left >= 0 && box.Right <= width && box.Top >= 0 && box.Bottom <= height, $"\"{box.Text}\" leaves the picture: {box}"));
        for (var i = 0; i < Boxes.Count; i++)
        {
            for (var j = i + 1; j < Boxes.Count; j++)
            {
                var (one, other) = (Boxes[i], Boxes[j]);
                var overlaps = one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
                Assert.False(overlaps, $"\"{one.Text}\" lies over \"{other.Text}\".");
            }
        }
    }

    public void AssertStandsForItself()
    {
        string[] allowed = ["svg", "title", "desc", "text", "rect", "line", "circle", "path"];
        Assert.All(Root.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, allowed));
        Assert.All(
            Root.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
            attribute => Assert.False(attribute.Name.LocalName is "style" or "class" or "href"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal), attribute.ToString()));
    }

    private static (string, double, double, double, double) Box(XElement text)
    {
        var (size, x, y) = (Number(text, "font-size"), Number(text, "x"), Number(text, "y"));
        var width = TextWidth.Of(text.Value, size, text.Attribute("font-weight") is not null);
        var left = text.Attribute("text-anchor")?.Value switch { "middle" => x - (width / 2), "end" => x - width, _ => x };

        // Capitals and descenders; lines of one paragraph stand closer than the full height of a face.
        return (text.Value, left, y - (size * 0.78), left + width, y + (size * 0.2));
    }

    private static (string, double, double, double, double) UprightBox(XElement text)
    {
        var turn = Upright().Match(text.Attribute("transform")!.Value);
        Assert.True(turn.Success, text.ToString());
        var (size, x, y) = (Number(text, "font-size"), double.Parse(turn.Groups["x"].Value, CultureInfo.InvariantCulture),
            double.Parse(turn.Groups["y"].Value, CultureInfo.InvariantCulture));
        return (text.Value, x - (size * 0.78), y - TextWidth.Of(text.Value, size, text.Attribute("font-weight") is not null),
            x + (size * 0.2), y);
    }

    [GeneratedRegex("^translate\\((?<x>[0-9.]+) (?<y>[0-9.]+)\\) rotate\\(-90\\)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Upright();

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PeelDashboard.Web.Features.Charts;

namespace PeelDashboard.Web.Tests.Components.Files;

/// <summary>A picture file as its reader has it: words in boxes. The boxes follow the estimate of widths.</summary>
internal sealed partial class PictureText
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public PictureText(string svg)
    {
        Root = XDocument.Parse(svg).Root!;
        Boxes = [.. Root.Descendants(Svg + "text").Select(text => text.Attribute("transform") is null ? Box(text) : UprightBox(text))];
        Words = string.Join(' ', Root.Descendants(Svg + "text").Select(text => text.Value));
    }

    public XElement Root { get; }

    public IReadOnlyList<(string Text, double Left, double Top, double Right, double Bottom)> Boxes { get; }

    public string Words { get; }

    public string Title => Root.Element(Svg + "title")!.Value;

    public XElement Text(string words) => Root.Descendants(Svg + "text").Single(text => text.Value == words);

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
        string[] allowed = ["svg", "g", "title", "desc", "text", "rect", "line", "circle", "path"];
        Assert.All(Root.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, allowed));
        Assert.All(
            Root.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
            attribute => Assert.False(attribute.Name.LocalName is "style" or "class" or "href"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal), attribute.ToString()));
    }

    private static (string, double, double, double, double) Box(XElement text)
    {
        var frame = Frame(text);
        var (size, width) = (Size(text), Width(text));
        var (x, y) = (frame.X + Length(text, "x", frame.Width) + Length(text, "dx", 0), frame.Y + Length(text, "y", 0));
        var left = text.Attribute("text-anchor")?.Value switch { "middle" => x - (width / 2), "end" => x - width, _ => x };

        // Capitals and descenders; lines of one paragraph stand closer than the full height of a face.
        return (text.Value, left, y - (size * 0.78), left + width, y + (size * 0.2));
    }

    private static (string, double, double, double, double) UprightBox(XElement text)
    {
        var turn = Upright().Match(text.Attribute("transform")!.Value);
        Assert.True(turn.Success, text.ToString());
        var (frame, size) = (Frame(text), Size(text));
        var x = frame.X + double.Parse(turn.Groups["x"].Value, CultureInfo.InvariantCulture);
        var y = frame.Y + double.Parse(turn.Groups["y"].Value, CultureInfo.InvariantCulture);
        return (text.Value, x - (size * 0.78), y - Width(text), x + (size * 0.2), y);
    }

    /// <summary>Where the innermost sheet around an element stands, and its width.</summary>
    private static (double X, double Y, double Width) Frame(XElement element)
    {
        var sheet = element.Ancestors(Svg + "svg").First();
        if (sheet.Parent is null) return (0, 0, Number(sheet, "width"));
        var outer = Frame(sheet);
        return (outer.X + Length(sheet, "x", outer.Width), outer.Y + Length(sheet, "y", 0),
            sheet.Attribute("width") is null ? outer.Width : Number(sheet, "width"));
    }

    private static double Size(XElement text) =>
        Number(text.AncestorsAndSelf().First(element => element.Attribute("font-size") is not null), "font-size");

    private static double Width(XElement text) => PictureParts.Width(text.Value, Size(text),
        text.AncestorsAndSelf().Any(element => element.Attribute("font-weight") is not null));

    private static double Length(XElement element, string name, double whole) => element.Attribute(name)?.Value switch
    {
        null => 0,
        [.. var share, '%'] => double.Parse(share, CultureInfo.InvariantCulture) * whole / 100,
        var value => double.Parse(value, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("^translate\\((?<x>[0-9.]+) (?<y>[0-9.]+)\\) rotate\\(-90\\)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Upright();

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}

using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace PeelDashboard.Parsing.Reading.Office;

/// <summary>What a paragraph or a style says of itself: the settings by their names, each as it is given first.</summary>
internal sealed class WordSettings
{
    private const int Most = 200;

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public string this[string name] => values.GetValueOrDefault(name, "");

    public int? Number(string name) =>
        int.TryParse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Has(string name) => values.ContainsKey(name);

    public void Take(XmlReader xml)
    {
        if (values.Count < Most) values.TryAdd(xml.LocalName, xml.GetAttribute("val", xml.NamespaceURI) ?? "");
    }

    /// <summary>Reads an element that holds settings to its end and steps behind it.</summary>
    public static WordSettings Read(XmlReader xml)
    {
        var settings = new WordSettings();
        var depth = xml.Depth;
        if (xml.IsEmptyElement) xml.Read();
        else
        {
            while (xml.Read() && xml.Depth > depth)
                if (xml.NodeType is XmlNodeType.Element) settings.Take(xml);
            xml.Read();
        }

        return settings;
    }
}

/// <summary>The styles and lists of a Word document, by the names of their elements alone: there are two sets of namespaces.</summary>
internal sealed class WordStyles
{
    private const int MostBehind = 20;
    private const int MostStyles = 20_000;
    private const int NoOutline = 9;

    private readonly Dictionary<string, WordSettings> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, int Level), WordSettings> levels = [];
    private readonly Dictionary<string, string> listOfNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Number, int Level), int> starts = [];
    private readonly HashSet<(string Number, int Level)> begun = [];
    private readonly ListLabels labels = new();

    public WordStyles(MainDocumentPart main)
    {
        ReadStyles(main.StyleDefinitionsPart);
        ReadLists(main.NumberingDefinitionsPart);
    }

    public bool IsContents(WordSettings paragraph) =>
        Behind(paragraph).Any(style => style["name"].StartsWith("toc ", StringComparison.OrdinalIgnoreCase));

    public bool IsHeading(WordSettings paragraph)
    {
        var behind = Behind(paragraph).ToList();
        var outline = behind.Prepend(paragraph).Select(one => one.Number("outlineLvl")).FirstOrDefault(level => level is not null);
        return outline < NoOutline || (outline is null && behind.Exists(style =>
            style["name"].StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
            || style["name"].Equals("Title", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The number or bullet of the next paragraph of its list; empty where it is in none.</summary>
    public string Label(WordSettings paragraph)
    {
        var all = Behind(paragraph).Prepend(paragraph).ToList();
        var number = all.Find(one => one.Has("numId"))?["numId"] ?? "";
        var level = all.Select(one => one.Number("ilvl")).FirstOrDefault(own => own is not null) ?? 0;
        if (!listOfNumber.TryGetValue(number, out var list)) return "";
        int? anew = starts.TryGetValue((number, level), out var start) && begun.Add((number, level)) ? start : null;
        return labels.Next(list, level, at => levels.GetValueOrDefault((list, at)) is { } found
            ? new ListLevel(found["numFmt"], found["lvlText"], found.Number("start") ?? 1) : null, anew);
    }

    private IEnumerable<WordSettings> Behind(WordSettings paragraph)
    {
        var id = paragraph["pStyle"];
        for (var i = 0; i < MostBehind && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style["basedOn"];
        }
    }

    private void ReadStyles(OpenXmlPart? part)
    {
        WordSettings? style = null;
        foreach (var xml in Elements(part))
        {
            if (xml.LocalName != "style") style?.Take(xml);
            else if (styles.Count < MostStyles) styles[xml.GetAttribute("styleId", xml.NamespaceURI) ?? ""] = style = new();
        }
    }

    private void ReadLists(OpenXmlPart? part)
    {
        string? list = null, number = null;
        var at = 0;
        foreach (var xml in Elements(part))
        {
            switch (xml.LocalName)
            {
                case "abstractNum": (list, number) = (xml.GetAttribute("abstractNumId", xml.NamespaceURI), null); break;
                case "num": (list, number) = (null, xml.GetAttribute("numId", xml.NamespaceURI)); break;
                case "abstractNumId" when number is not null && listOfNumber.Count < MostStyles:
                    listOfNumber[number] = xml.GetAttribute("val", xml.NamespaceURI) ?? "";
                    break;
                case "lvl" or "lvlOverride":
                    at = int.TryParse(xml.GetAttribute("ilvl", xml.NamespaceURI), CultureInfo.InvariantCulture, out var level) ? level : 0;
                    if (list is not null && levels.Count < MostStyles) levels[(list, at)] = new();
                    break;
                case "startOverride" when number is not null && starts.Count < MostStyles
                    && int.TryParse(xml.GetAttribute("val", xml.NamespaceURI), CultureInfo.InvariantCulture, out var start):
                    starts[(number, at)] = start;
                    break;
                default:
                    if (list is not null) levels.GetValueOrDefault((list, at))?.Take(xml);
                    break;
            }
        }
    }

    private static IEnumerable<XmlReader> Elements(OpenXmlPart? part)
    {
        if (part is null) yield break;
        using var content = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = OfficeFile.Xml(content);
        while (xml.Read())
            if (xml.NodeType is XmlNodeType.Element) yield return xml;
    }
}

using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PeelDashboard.Parsing.Reading.Office;

/// <summary>The text of an OpenDocument text (.odt): no deleted words, no comments, no contents list, no running heads.</summary>
internal sealed class OpenDocumentText
{
    private const int Deepest = 400;
    private const int MostStyles = 20_000;
    private const int MostRepeated = 100;
    private const int LongestNote = 10_000;
    private const string Outline = "outline of headings";

    private readonly OfficeLines lines = new();
    private readonly ListLabels labels = new();
    private readonly Dictionary<(string List, int Level), ListLevel> levels = [];
    private readonly HashSet<string> raised = new(StringComparer.Ordinal);
    private readonly Stack<string> lists = new();
    private readonly Stack<bool> spans = new();
    private string list = "";
    private string style = "";
    private string label = "";
    private int paragraphs;

    /// <summary>The lines; null where there are more than are read.</summary>
    public static List<string>? Read(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
        var text = new OpenDocumentText();
        text.ReadPart(zip.GetEntry("styles.xml"), withText: false);
        text.ReadPart(zip.GetEntry("content.xml") ?? throw new InvalidDataException("It has no content."), withText: true);
        return text.lines.Finish();
    }

    private void ReadPart(ZipArchiveEntry? part, bool withText)
    {
        if (part is null) return;
        using var content = part.Open();
        using var xml = OfficeFile.Xml(content);
        var isBody = false;
        var goesOn = xml.Read();
        while (goesOn && !lines.IsTooLong)
        {
            if (xml.Depth > Deepest) throw new InvalidDataException("Its elements are nested deeper than those of any document.");
            if (xml.NodeType is XmlNodeType.Element)
            {
                isBody |= withText && xml.LocalName == "body";
                if (isBody ? Start(xml) : Define(xml)) continue;
            }
            else if (isBody && xml.NodeType is XmlNodeType.EndElement)
            {
                End(xml.LocalName);
            }
            else if (isBody && paragraphs > 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace)
            {
                AddText(xml);
            }

            goesOn = xml.Read();
        }
    }

    /// <summary>Takes in which words are raised and how lists are numbered.</summary>
    private bool Define(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "style": style = Attribute(xml, "name"); break;
            case "text-properties" when Attribute(xml, "text-position") is { Length: > 0 } position && raised.Count < MostStyles:
                if (position.StartsWith("super", StringComparison.Ordinal) || (char.IsAsciiDigit(position[0]) && position[0] != '0'))
                    raised.Add(style);
                break;
            case "list-style": list = Attribute(xml, "name"); break;
            case "outline-style": list = Outline; break;
            case "list-level-style-bullet" or "list-level-style-image": Add(Number(xml, "level", 1), new ListLevel("bullet", "", 1)); break;
            case "list-level-style-number" or "outline-level-style":
                var (level, shown) = (Number(xml, "level", 1), Number(xml, "display-levels", 1));
                var format = Attribute(xml, "num-format");
                var numbers = string.Join('.', Enumerable.Range(level - shown + 1, Math.Clamp(shown, 0, ListLabels.Levels))
                    .Where(part => part > 0).Select(part => "%" + part.ToString(CultureInfo.InvariantCulture)));
                Add(level, new ListLevel(
                    format, format.Length == 0 ? "" : Attribute(xml, "num-prefix") + numbers + Attribute(xml, "num-suffix"),
                    Number(xml, "start-value", 1)));
                break;
        }

        return false;
    }

    /// <summary>Begins an element; whether it was read to its end already.</summary>
    private bool Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "tracked-changes" or "annotation" or "table-of-content" or "illustration-index" or "table-index" or "forms"
                or "sequence-decls" or "hidden-text" or "hidden-paragraph":
                xml.Skip();
                return true;
            case "note": return AddNote(xml);
            case "p" or "h" when !xml.IsEmptyElement: Begin(xml); break;
            case "span" when !xml.IsEmptyElement:
                spans.Push(raised.Contains(Attribute(xml, "style-name")));
                if (spans.Peek()) lines.StartRaised();
                break;
            case "s" when paragraphs > 0: lines.Add(" "); break;
            case "tab" when paragraphs > 0: lines.Add(" "); break;
            case "line-break" when paragraphs > 0: lines.Break(); break;
            case "list" when !xml.IsEmptyElement:
                var name = Attribute(xml, "style-name");
                if (lists.Count == 0 && Attribute(xml, "continue-numbering") != "true" && Attribute(xml, "continue-list").Length == 0)
                    labels.Forget(name);
                lists.Push(name.Length > 0 || lists.Count == 0 ? name : lists.Peek());
                break;
            case "list-item" when !xml.IsEmptyElement && lists.Count > 0:
                label = Label(lists.Peek(), lists.Count - 1,
                    Number(xml, "start-value", 0) is var start and > 0 ? start : null);
                break;
            case "table" when !xml.IsEmptyElement: lines.StartTable(); break;
            case "table-row" when !xml.IsEmptyElement: lines.StartRow(); break;
            case "table-cell" or "covered-table-cell":
                lines.StartCell();
                lines.SpanCell(Math.Min(MostRepeated, Number(xml, "number-columns-repeated", 1)));
                if (xml.IsEmptyElement) lines.EndCell();
                break;
        }

        return false;
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" or "h" when paragraphs > 0:
                paragraphs--;
                lines.End();
                break;
            case "span": if (spans.TryPop(out var isRaised) && isRaised) lines.EndRaised(); break;
            case "list": _ = lists.TryPop(out _); break;
            case "table-cell" or "covered-table-cell": lines.EndCell(); break;
            case "table-row": lines.EndRow(); break;
            case "table": lines.EndTable(); break;
        }
    }

    private void Begin(XmlReader xml)
    {
        paragraphs++;
        var isHeading = xml.LocalName == "h";
        if (isHeading && label.Length == 0) label = Label(Outline, Number(xml, "outline-level", 1) - 1, null);
        lines.Begin(isHeading, label);
        label = "";
    }

    private string Label(string of, int level, int? startAnew) =>
        labels.Next(of, level, at => levels.GetValueOrDefault((of, at + 1)), startAnew);

    private void Add(int level, ListLevel defined)
    {
        if (levels.Count < MostStyles) levels[(list, level)] = defined;
    }

    private void AddText(XmlReader xml)
    {
        var buffer = new char[4096];
        for (int read; !lines.IsTooLong && (read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
            lines.Add(new string(buffer, 0, read));
    }

    private bool AddNote(XmlReader xml)
    {
        var (depth, text, isBody) = (xml.Depth, new StringBuilder(), false);
        if (xml.IsEmptyElement) return false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "note-body") isBody = true;
            else if (isBody && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && text.Length < LongestNote)
                text.Append(xml.Value);
            else if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "p") text.Append(' ');
        }

        if (paragraphs > 0 && text.Length > 0) lines.Note(text.ToString().Trim());
        return false;
    }

    private static string Attribute(XmlReader xml, string name)
    {
        for (var has = xml.MoveToFirstAttribute(); has; has = xml.MoveToNextAttribute())
        {
            if (xml.LocalName != name) continue;
            var value = xml.Value;
            xml.MoveToElement();
            return value;
        }

        xml.MoveToElement();
        return "";
    }

    private static int Number(XmlReader xml, string name, int otherwise) =>
        int.TryParse(Attribute(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

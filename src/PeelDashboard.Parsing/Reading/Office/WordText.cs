using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace PeelDashboard.Parsing.Reading.Office;

/// <summary>
/// The text of a Word document as a reader of its final state sees it: no deleted, moved or hidden words, no comments, no contents list, no
/// running heads. Its parts are found by the library; the main part is read piece by piece, however long it is.
/// </summary>
internal sealed class WordText : IDisposable
{
    private const int Deepest = 400;
    private const int LongestNote = 10_000;

    private readonly OfficeLines lines = new();
    private readonly WordStyles styles;
    private readonly XmlReader xml;
    private readonly Dictionary<string, string> notes;
    private readonly Stack<bool> paragraphs = new();
    private readonly char[] buffer = new char[4096];
    private bool isHidden;
    private bool isRaised;

    private WordText(MainDocumentPart main)
    {
        styles = new WordStyles(main);
        notes = Notes(main.FootnotesPart, "footnote").Concat(Notes(main.EndnotesPart, "endnote"))
            .DistinctBy(note => note.Key).ToDictionary();
        xml = OfficeFile.Xml(main.GetStream(FileMode.Open, FileAccess.Read));
    }

    /// <summary>The lines; null where there are more than are read.</summary>
    public static List<string>? Read(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        using var text = new WordText(document.MainDocumentPart ?? throw new InvalidDataException("It has no main part."));
        text.ReadAll();
        return text.lines.Finish();
    }

    public void Dispose() => xml.Dispose();

    private void ReadAll()
    {
        var goesOn = xml.Read();
        while (goesOn && !lines.IsTooLong)
        {
            if (xml.Depth > Deepest) throw new InvalidDataException("Its elements are nested deeper than those of any document.");
            if (xml.NodeType is XmlNodeType.Element && Start()) continue;
            if (xml.NodeType is XmlNodeType.EndElement) End(xml.LocalName);
            goesOn = xml.Read();
        }
    }

    /// <summary>Begins an element; whether it was read to its end already.</summary>
    private bool Start()
    {
        switch (xml.LocalName)
        {
            case "del" or "moveFrom" or "Fallback" or "instrText" or "sectPr" or "tblPr" or "tblGrid" or "trPr"
                or "rPrChange" or "pPrChange":
                xml.Skip();
                return true;
            case "p" when xml.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal):
                if (!xml.IsEmptyElement) Open();
                return false;
            case "pPr": Begin(WordSettings.Read(xml)); return true;
            case "rPr": Format(WordSettings.Read(xml)); return true;
            case "r": (isHidden, isRaised) = (false, false); return false;
            case "t" when !xml.IsEmptyElement && IsShown: AddText(); return true;
            case "t": xml.Skip(); return true;
            case "tab" when IsShown: lines.Add(" "); return false;
            case "noBreakHyphen" when IsShown: lines.Add("-"); return false;
            case "cr" when IsShown: lines.Break(); return false;
            case "br" when IsShown && xml.GetAttribute("type", xml.NamespaceURI) is null or "textWrapping": lines.Break(); return false;
            case "footnoteReference" or "endnoteReference" when IsShown: AddNote(); return false;
            case "tbl": lines.StartTable(); return false;
            case "tr" when !xml.IsEmptyElement: lines.StartRow(); return false;
            case "tc" when !xml.IsEmptyElement: lines.StartCell(); return false;
            case "tcPr": lines.SpanCell(WordSettings.Read(xml).Number("gridSpan") ?? 1); return true;
            default: return false;
        }
    }

    private bool IsShown => !isHidden && paragraphs.TryPeek(out var isRead) && isRead;

    private void End(string name)
    {
        switch (name)
        {
            case "p" when paragraphs.Count > 0: paragraphs.Pop(); lines.End(); break;
            case "r": EndRun(); break;
            case "tc": lines.EndCell(); break;
            case "tr": lines.EndRow(); break;
            case "tbl": lines.EndTable(); break;
        }
    }

    private void Open()
    {
        paragraphs.Push(true);
        lines.Begin(isHeading: false, "");
        (isHidden, isRaised) = (false, false);
    }

    private void Begin(WordSettings paragraph)
    {
        if (paragraphs.Count == 0) return;
        if (styles.IsContents(paragraph))
        {
            paragraphs.Pop();
            paragraphs.Push(false);
        }
        else
        {
            lines.Begin(styles.IsHeading(paragraph), styles.Label(paragraph));
        }
    }

    private void Format(WordSettings run)
    {
        if (run.Has("vanish")) isHidden = run["vanish"] is not ("0" or "false" or "off");
        if (run["vertAlign"] != "superscript" || !IsShown) return;
        isRaised = true;
        lines.StartRaised();
    }

    private void EndRun()
    {
        if (isRaised) lines.EndRaised();
        (isHidden, isRaised) = (false, false);
    }

    private void AddText()
    {
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth && !lines.IsTooLong)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA))
                continue;
            for (int read; !lines.IsTooLong && (read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
                lines.Add(new string(buffer, 0, read));
        }
    }

    private void AddNote()
    {
        var id = xml.GetAttribute("id", xml.NamespaceURI) ?? "";
        if (notes.TryGetValue(xml.LocalName[..^"Reference".Length] + id, out var text) && text.Length > 0) lines.Note(text);
    }

    private static List<KeyValuePair<string, string>> Notes(OpenXmlPart? part, string name)
    {
        var found = new List<KeyValuePair<string, string>>();
        if (part is null) return found;
        using var content = part.GetStream(FileMode.Open, FileAccess.Read);
        using var note = OfficeFile.Xml(content);
        var text = new StringBuilder();
        var id = "";
        while (found.Count <= OfficeLines.MostNotes && note.Read())
        {
            if (note.NodeType is XmlNodeType.Element && note.LocalName == name) id = note.GetAttribute("id", note.NamespaceURI) ?? "";
            else if (note.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && text.Length < LongestNote)
                text.Append(note.Value);
            else if (note.NodeType is XmlNodeType.EndElement && note.LocalName == "p") text.Append(' ');
            else if (note.NodeType is XmlNodeType.EndElement && note.LocalName == name)
            {
                found.Add(new(name + id, text.ToString().Trim()));
                text.Clear();
            }
        }

        return found;
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace PeelDashboard.Parsing.Tests.Reading;

/// <summary>Writes a Word document with what a web page has: headings, paragraphs, lists, tables and raised numbers.</summary>
internal static class WordFile
{
    private const string Ns = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Styles = $"""
        <w:styles {Ns}>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="Heading1"/>
          <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
        </w:styles>
        """;

    private const string Numbering = $"""
        <w:numbering {Ns}>
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
        </w:numbering>
        """;

    public static byte[] OfHtml(string body) => OfBody(string.Concat(
        new HtmlParser().ParseDocument($"<body>{body}").Body!.Children.Select(Block)));

    /// <summary>A document whose body is this XML, with the prefix <c>w</c>.</summary>
    public static byte[] OfBody(string body, string footnotes = "")
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Write(main, $"<w:document {Ns}><w:body>{body}<w:sectPr/></w:body></w:document>");
            Write(main.AddNewPart<StyleDefinitionsPart>(), Styles);
            Write(main.AddNewPart<NumberingDefinitionsPart>(), Numbering);
            if (footnotes.Length > 0) Write(main.AddNewPart<FootnotesPart>(), $"<w:footnotes {Ns}>{footnotes}</w:footnotes>");
        }

        return file.ToArray();
    }

    public static string Paragraph(string text, string settings = "") =>
        $"<w:p><w:pPr>{settings}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static string Block(IElement element) => element.LocalName switch
    {
        "table" => $"<w:tbl>{string.Concat(element.QuerySelectorAll("tr").Select(row =>
            $"<w:tr>{string.Concat(row.Children.Select(cell => $"<w:tc><w:tcPr/>{Block(cell)}</w:tc>"))}</w:tr>"))}</w:tbl>",
        "ul" => string.Concat(element.Children.Select(item =>
            Paragraph(item, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"))),
        ['h', _] => Paragraph(element, "<w:pStyle w:val=\"Heading1\"/>"),
        _ => Paragraph(element, ""),
    };

    private static string Paragraph(IElement element, string settings) =>
        $"<w:p><w:pPr>{settings}</w:pPr>{string.Concat(element.ChildNodes.Select(Inline))}</w:p>";

    private static string Inline(INode node) => node switch
    {
        IElement { LocalName: "br" } => "<w:r><w:br/></w:r>",
        IElement { LocalName: "sup" } raised =>
            $"<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{Escape(raised.TextContent)}</w:t></w:r>",
        IElement other => string.Concat(other.ChildNodes.Select(Inline)),
        _ => $"<w:r><w:t xml:space=\"preserve\">{Escape(node.TextContent)}</w:t></w:r>",
    };

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    private static void Write(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(xml));
        part.FeedData(content);
    }
}

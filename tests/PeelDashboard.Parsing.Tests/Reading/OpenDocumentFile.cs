using System.IO.Compression;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PeelDashboard.Parsing.Tests.Reading;

/// <summary>Writes an OpenDocument text with what a web page has: headings, paragraphs, lists, tables and raised numbers.</summary>
internal static class OpenDocumentFile
{
    private const string Ns = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";

    public const string Root = $"<office:document-content {Ns}>";

    private const string Styles = """
        <office:automatic-styles>
        <style:style style:name="raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
        <text:list-style style:name="bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
        <text:list-style style:name="numbers">
          <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
          <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>
        </text:list-style>
        </office:automatic-styles>
        """;

    public static byte[] OfHtml(string body) => OfBody(string.Concat(
        new HtmlParser().ParseDocument($"<body>{body}").Body!.Children.Select(Block)));

    /// <summary>A document whose text is this XML.</summary>
    public static byte[] OfBody(string body, string manifest = "<manifest/>") => OfParts(
        ("content.xml", Root + $"{Styles}<office:body><office:text>{body}</office:text></office:body></office:document-content>"),
        ("META-INF/manifest.xml", manifest));

    public static byte[] OfParts(params (string Name, string Xml)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Write(zip, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
            foreach (var (name, xml) in parts) Write(zip, name, xml);
        }

        return file.ToArray();
    }

    private static string Block(IElement element) => element.LocalName switch
    {
        "table" => $"<table:table>{string.Concat(element.QuerySelectorAll("tr").Select(row =>
            $"<table:table-row>{string.Concat(row.Children.Select(cell =>
            $"<table:table-cell><text:p>{Inner(cell)}</text:p></table:table-cell>"))}</table:table-row>"))}</table:table>",
        "ul" => $"<text:list text:style-name=\"bullets\">{string.Concat(element.Children.Select(item =>
            $"<text:list-item><text:p>{Inner(item)}</text:p></text:list-item>"))}</text:list>",
        ['h', _] => $"<text:h text:outline-level=\"1\">{Inner(element)}</text:h>",
        _ => $"<text:p>{Inner(element)}</text:p>",
    };

    private static string Inner(INode node) => string.Concat(node.ChildNodes.Select(child => child switch
    {
        IElement { LocalName: "br" } => "<text:line-break/>",
        IElement { LocalName: "sup" } => $"<text:span text:style-name=\"raised\">{Inner(child)}</text:span>",
        IElement => Inner(child),
        _ => System.Security.SecurityElement.Escape(child.TextContent),
    }));

    private static void Write(ZipArchive zip, string name, string text, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, level).Open());
        part.Write(text);
    }
}

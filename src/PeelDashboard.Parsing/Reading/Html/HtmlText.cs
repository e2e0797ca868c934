namespace PeelDashboard.Parsing.Reading.Html;

/// <summary>
/// The text of a web page as a reader of the document sees it, in the lines that the layouts know from text files. Headings and paragraphs
/// stand on lines of their own between blank lines, list items one under the other after "- ", the cells of a table row on one line with
/// tabs between them, empty ones included.
/// </summary>
internal static class HtmlText
{
    /// <summary>The largest page that is read, in bytes: room for a report with some of its pictures in the page itself.</summary>
    public const int Largest = 6 * 1024 * 1024;

    private static readonly string[] ContentsHeadings = ["contents", "table of contents", "on this page", "in this report",
        "jump to", "page contents"];

    public static Extracted Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Largest)
            return Extracted.Refused("is a web page of more than 6 MB; save it without its pictures, or give its text.");
        var (html, refusal) = HtmlEncoding.Decode(bytes);
        if (refusal is not null) return Extracted.Refused(refusal);
        using var reader = new HtmlReader(html);
        var pieces = reader.Read();
        if (reader.IsTooDeep)
            return Extracted.Refused("nests its elements deeper than a page does; save the page of the report again from the browser.");
        if (reader.IsTooLong) return Extracted.Refused(TextLimits.TooLong);
        var lines = Lines(WithoutJumps(Document(pieces)));
        return lines.Count > 0
            ? Extracted.Text(lines)
            : Extracted.Refused("is a web page without text of its own; save the page of the report itself, complete, or its text.");
    }

    /// <summary>The main part, where the page says which it is; or the articles, where they are the most of it; or everything.</summary>
    private static List<HtmlParagraph> Document(IReadOnlyList<HtmlParagraph> pieces)
    {
        var length = new int[Enum.GetValues<HtmlRegion>().Length];
        foreach (var piece in pieces) length[(int)piece.Region] += piece.Text.Length;
        var main = length[(int)HtmlRegion.Main];
        var article = length[(int)HtmlRegion.Article];
        if (main > 0) return [.. pieces.Where(piece => piece.Region is HtmlRegion.Main or HtmlRegion.Title)];
        return article > length[(int)HtmlRegion.Rest] ? [.. pieces.Where(piece => piece.Region is HtmlRegion.Article or HtmlRegion.Title)]
            : [.. pieces];
    }

    /// <summary>
    /// Takes out what only leads to other places of the page: "Back to top", and a list of links to the headings with its own heading.
    /// </summary>
    private static List<HtmlParagraph> WithoutJumps(List<HtmlParagraph> pieces)
    {
        var kept = new List<HtmlParagraph>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (!piece.IsJump || piece.Kind is HtmlKind.Heading) kept.Add(piece);
            else if (kept.Count > 0 && kept[^1].Text.Length < 30
                && ContentsHeadings.Contains(PlainText.Fold(kept[^1].Text).TrimEnd(':'),
                StringComparer.Ordinal)) kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    public static List<string> Lines(IReadOnlyCollection<HtmlParagraph> pieces)
    {
        var lines = new List<string>(pieces.Count * 2);
        HtmlParagraph? before = null;
        foreach (var piece in pieces)
        {
            if (before is not null && (piece.Group == 0 || piece.Group != before.Group)) lines.Add("");
            lines.AddRange(piece.Text.Split('\n'));
            before = piece;
        }

        return lines;
    }
}

using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace PeelDashboard.Parsing.Reading.Html;

/// <summary>
/// AngleSharp divides the page into tags and text; no tree is built. A tree takes time with the square of the depth of the page (100,000
/// levels: half a minute) and a hundred bytes and more for each tag; this takes the same time for each tag and no memory for those that are
/// closed. Nothing of a script is ever run.
/// </summary>
internal sealed class HtmlReader(string html) : IDisposable
{
    /// <summary>Browsers stop at 512; the pages of inspection reports have about twenty levels.</summary>
    private const int Deepest = 200;

    private const int MostAttributes = 50;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = new[]
    {
        "aria-hidden", "class", "colspan", "hidden", "href", "id", "role", "rowspan", "start", "style",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Attributes that nothing here looks at are not kept: a tag may have millions.
    private readonly HtmlTokenizer tokens = new(new TextSource(html), HtmlEntityProvider.Resolver)
    {
        SkipComments = true,
        ShouldEmitAttribute = static (ref token, name) => Attributes.Contains(name.Span) && token.Attributes.Count < MostAttributes,
    };

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<Element> open = [];
    private readonly HtmlLines lines = new();

    /// <summary>Whether the page nests its elements deeper than any real page does; what was read is then useless.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Whether there is more text than is read; it then reads no further.</summary>
    public bool IsTooLong => lines.IsTooLong;

    private Element Here => open.Count > 0 ? open[^1] : Element.Outside;

    public IReadOnlyList<HtmlParagraph> Read()
    {
        for (var token = tokens.Get(); token.Type is not HtmlTokenType.EndOfFile && !IsTooDeep && !IsTooLong; token = tokens.Get())
        {
            if (token.Type is HtmlTokenType.StartTag) Start((HtmlTagToken)token);
            else if (token.Type is HtmlTokenType.EndTag) End(token.Name);
            else if (token.Type is HtmlTokenType.Character && Here is { Reading: HtmlReading.Read } here) lines.Add(token.Data, here.Region,
                here.IsJump, here.KeepsBreaks);
        }

        CloseTo(0);
        return lines.Finish();
    }

    public void Dispose() => tokens.Dispose();

    private void Start(HtmlTagToken tag)
    {
        var name = tag.Name;
        if (HtmlTags.IsVoid(name))
        {
            if (name is "br" && Here.Reading is HtmlReading.Read) lines.Break();
            else if (name is "hr" && Here.Reading is HtmlReading.Read) lines.EndParagraph();
            return;
        }

        if (tag.IsSelfClosing && Here.IsDrawing) return;
        if (HtmlTags.IsBlock(name)) CloseParagraph();
        CloseImplied(name);
        SetMode(name);
        var (reading, region) = HtmlVisibility.Of(tag, Here.Name, Here.Reading, Here.Region);
        var isJump = name is "a" ? tag.GetAttribute("href") is ['#', ..] : Here.IsJump;
        open.Add(new Element(name, reading, region, isJump, Here.KeepsBreaks || name is "pre", Here.IsDrawing || name is "svg" or "math"));
        counts[name] = counts.GetValueOrDefault(name) + 1;
        IsTooDeep = open.Count > Deepest;
        if (reading is HtmlReading.Read) Begin(tag);
    }

    private void Begin(HtmlTagToken tag)
    {
        switch (tag.Name)
        {
            case "ul" or "menu" or "dir": lines.StartList(numbered: false, 1); break;
            case "ol": lines.StartList(numbered: true, Number(tag, "start")); break;
            case "li": lines.StartItem(isFootnote: IsFootnote(tag.GetAttribute("id") ?? "")); break;
            case "table": lines.StartTable(); break;
            case "tr": lines.StartRow(Here.Region); break;
            case "td" or "th": lines.StartCell(Number(tag, "colspan"), Number(tag, "rowspan")); break;
            case "sup": lines.StartRaised(); break;
            case var name when HtmlTags.IsHeading(name): lines.EndParagraph(HtmlKind.Heading); break;
            case var name when HtmlTags.IsBlock(name): lines.EndParagraph(); break;
        }
    }

    private void End(string name)
    {
        if (!IsOpen(name)) return;
        var isBlock = HtmlTags.IsBlock(name);
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Name == name)
            {
                CloseTo(i);
                return;
            }

            // The end of a word in bold closes no paragraph, and the end of a paragraph no table.
            if ((!isBlock && HtmlTags.IsBlock(open[i].Name)) || (HtmlTags.IsWall(open[i].Name) && !IsOfTable(name))) return;
        }
    }

    private void CloseTo(int count)
    {
        for (var i = open.Count - 1; i >= count; i--)
        {
            var element = open[i];
            open.RemoveAt(i);
            if (--counts[element.Name] == 0) counts.Remove(element.Name);
            if (element.Reading is HtmlReading.Read) Finish(element);
        }
    }

    private void Finish(Element element)
    {
        switch (element.Name)
        {
            case "ul" or "ol" or "menu" or "dir": lines.EndList(); break;
            case "li": lines.EndItem(); break;
            case "td" or "th": lines.EndCell(); break;
            case "tr": lines.EndRow(element.Region); break;
            case "table": lines.EndTable(element.Region); break;
            case "sup": lines.EndRaised(); break;
            case var name when HtmlTags.IsBlock(name): lines.EndParagraph(); break;
        }
    }

    /// <summary>A paragraph ends where a block begins; only words in bold and the like are open inside it.</summary>
    private void CloseParagraph()
    {
        if (!IsOpen("p")) return;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Name is "p")
            {
                CloseTo(i);
                return;
            }

            if (HtmlTags.IsBlock(open[i].Name) || open[i].Name is "button") return;
        }
    }

    private void CloseImplied(string name)
    {
        if (!HtmlTags.ClosedBy(name).Any(IsOpen)) return;
        var close = -1;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var (closes, stops) = HtmlTags.Implies(name, open[i].Name);
            if (closes) close = i;
            if (stops) break;
        }

        if (close >= 0) CloseTo(close);
    }

    private bool IsOpen(string name) => counts.ContainsKey(name);

    private void SetMode(string name) => tokens.State = name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "textarea" or "title" when !Here.IsDrawing => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => tokens.State,
    };

    private static bool IsOfTable(string name) => name is "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th"
        or "caption" or "body" or "html";

    private static bool IsFootnote(string id) =>
        id.StartsWith("fn", StringComparison.OrdinalIgnoreCase) || id.StartsWith("footnote", StringComparison.OrdinalIgnoreCase);

    private static int Number(HtmlTagToken tag, string attribute) =>
        int.TryParse(tag.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private sealed record Element(string Name, HtmlReading Reading, HtmlRegion Region, bool IsJump, bool KeepsBreaks, bool IsDrawing)
    {
        public static readonly Element Outside = new("", HtmlReading.Read, HtmlRegion.Rest, IsJump: false,
            KeepsBreaks: false, IsDrawing: false);
    }
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Parsing.Tests.Reading;

public enum PrintStyle
{
    Spacious,

    Dense,
}

/// <summary>
/// Writes a document as a web page would have it: headings, paragraphs, lists and tables, with all that a site puts around them.
/// </summary>
internal static partial class PageOfSeed
{
    private const string Above = """
        <nav aria-label="Site"><ul><li><a href="/">Home</a></li><li><a href="/kent-police">Kent Police is good</a></li></ul></nav>
        <div id="global-cookie-message" class="cookie-banner"><h2>Cookies</h2><p>We use 12 percent of all cookies. <button>Accept</button></p></div>
        <script>document.write("<p>Kent Police is outstanding.</p>"); if (1 < 2) { location = "/"; }</script>
        <style>p { color: black }</style>
        """;

    private const string Spacious = """
        body { font: 11pt/1.35 "DejaVu Sans", sans-serif } h1 { font-size: 18pt } h2 { font-size: 14pt } .note { font-size: 8pt }
        p { margin: 0 0 9pt } li { margin-bottom: 3pt } table { margin-bottom: 9pt } td { padding: 3pt 6pt }
        """;

    private const string Dense = """
        body { font: 12pt/1.15 "DejaVu Serif", serif; text-align: justify } h1 { font-size: 12pt } h2 { font-size: 12pt; margin: 8pt 0; break-after: avoid } .note { font-size: 10pt }
        p { margin: 0 0 6pt } table { margin: 8pt 0 } td { padding: 1.5pt 5.4pt } td, h1, h2 { text-align: left }
        """;

    private const string Below = """
        <form action="/feedback"><p>Areas for improvement</p><ul><li>The force should not read this form.</li></ul><input name="q"></form>
        <p hidden>Kent Police is inadequate.</p><template><p>Kent Police is inadequate.</p></template>
        <footer><p>Published on 1 January 1999</p><p>Crown copyright</p></footer>
        <noscript>This page needs a script of 99 percent.</noscript>
        """;

    public static string OnSite(SourceText text, ParsedReport report) => $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Kent Police – a report</title></head>
        <body class="cookies-accepted"><header><p>Inspectorate</p></header>{Above}
        <main id="main"><article>
        {Body(text, report)}
        </article></main>
        {Below}</body></html>
        """;

    public static string ForPrint(SourceText text, ParsedReport report, PrintStyle style) => $$"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>A report</title><style>
        @page { size: A4; margin: 2.2cm 2cm }
        ul { list-style-type: "\2022  \a0" } h1 { break-before: page } table { border-collapse: collapse; width: 100% } td { border: 0.5pt solid; vertical-align: top }
        {{(style is PrintStyle.Spacious ? Spacious : Dense)}}
        </style></head><body>
        {{Body(text, report)}}
        </body></html>
        """;

    public static string Body(SourceText text, ParsedReport report)
    {
        var headings = report.Sections.GroupBy(section => section.Lines.First).ToDictionary(same => same.Key, same => same.First().Level);
        var html = new StringBuilder();
        for (var line = 1; line <= text.LineCount; line++)
        {
            if (text.IsBlank(line)) continue;
            line = LineMarks.KindOf(text[line]) switch
            {
                ParagraphKind.Row => Table(text, line, html),
                ParagraphKind.Bullet => List(text, line, html),
                ParagraphKind.Prose when headings.TryGetValue(line, out var level) => Tagged($"h{level}", text, line, line, html),
                ParagraphKind.Footnote => Tagged("p class=\"note\"", text, line, line, html),
                _ => Tagged("p", text, line, LastOfParagraph(text, line, headings), html),
            };
        }

        return html.ToString();
    }

    private static int Table(SourceText text, int line, StringBuilder html)
    {
        html.Append("<table>\n");
        var last = line - 1;
        for (; last < text.LineCount && text[last + 1].Contains('\t', StringComparison.Ordinal); last++)
            html.Append("<tr>").AppendJoin("", text[last + 1].Split('\t').Select(cell => $"<td>{Encode(cell)}</td>")).Append("</tr>\n");
        html.Append("</table>\n");
        return last;
    }

    private static int List(SourceText text, int line, StringBuilder html)
    {
        html.Append("<ul>\n");
        for (; line <= text.LineCount && !text.IsBlank(line); line++)
        {
            var marker = LineMarks.MarkerLength(text[line]);
            if (marker == 0 && !char.IsWhiteSpace(text[line][0])) break;
            html.Append(marker > 0 ? "<li>" : " ").Append(Encode(text[line][marker..])).Append('\n');
        }

        html.Append("</ul>\n");
        return line - 1;
    }

    private static int LastOfParagraph(SourceText text, int line, Dictionary<int, int> headings)
    {
        while (line < text.LineCount && !text.IsBlank(line + 1) && LineMarks.KindOf(text[line + 1]) is ParagraphKind.Prose
            && !headings.ContainsKey(line + 1)) line++;
        return line;
    }

    private static int Tagged(string tag, SourceText text, int line, int last, StringBuilder html)
    {
        html.Append('<').Append(tag).Append('>')
            .AppendJoin("<br>\n", Enumerable.Range(line, last - line + 1).Select(number => Encode(text[number])))
            .Append("</").Append(tag.Split(' ')[0]).Append(">\n");
        return last;
    }

    /// <summary>Underlined words become what they were on the site, links; raised digits become raised text.</summary>
    private static string Encode(string text)
    {
        var html = WebUtility.HtmlEncode(text).Replace("&lt;u&gt;", "<a href=\"/glossary\">", StringComparison.Ordinal)
            .Replace("&lt;/u&gt;", "</a>", StringComparison.Ordinal);
        html = MarksInBraces().Replace(html, "<sup>${numbers}</sup>");
        return RaisedDigits()
            .Replace(html,
            raised => $"<sup>{string.Concat(raised.Value.Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(digit, StringComparison.Ordinal)))}</sup>");
    }

    [GeneratedRegex(@"\^\{(?<numbers>[0-9,]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex MarksInBraces();

    [GeneratedRegex("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", RegexOptions.NonBacktracking)]
    private static partial Regex RaisedDigits();
}

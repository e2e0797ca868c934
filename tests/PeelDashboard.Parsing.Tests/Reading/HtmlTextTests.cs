using System.Text;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Html;

namespace PeelDashboard.Parsing.Tests.Reading;

/// <summary>What a reader of a web page sees, line by line. A page that a report is made of is in <see cref="HtmlSeedTests"/>.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<h2>Good</h2><p>Text of <b>one</b> paragraph.</p><p>Another", "Good||Text of one paragraph.||Another")]
    [InlineData("<p>One<p>Two<h3>Three</h3>Four<div>Five</div>", "One||Two||Three||Four||Five")]
    [InlineData("<p>12&nbsp;percent &amp; more &pound;5 &#8211; so&shy;me</p>", "12 percent & more £5 – some")]
    [InlineData("<p>one<br>two<br/>\n three</p>", "one|two|three")]
    [InlineData("<p>  one \n\t two  </p>", "one two")]
    [InlineData("<ul><li>one<li>two<ul><li>three</ul></ul><p>four", "- one|- two|- three||four")]
    [InlineData("<ul><li><p>one</p></li><li>two<br>three</li></ul>", "- one|- two| three")]
    [InlineData("<ol start=3><li>one<li>two</ol>", "3. one|4. two")]
    [InlineData("<p>judgment<sup>2</sup> is<sup>7, 8</sup> the 1<sup>st</sup> of 5 m<sup><a href='#n1'>[12]</a></sup></p>",
        "judgment² is^{7,8} the 1st of 5 m¹²")]
    [InlineData("<p>Text.</p><ol><li id='fn-1'>A note. <a href='#r1'>↩</a></li><li id='fn-2'>Another.</li></ol>",
        "Text.||¹ A note.|² Another.")]
    [InlineData("<pre>one\n two</pre>", "one|two")]
    [InlineData("<dl><dt>Term<dd>Meaning</dl>", "Term||Meaning")]
    [InlineData("<h2><button>Good</button></h2><p>x</p><button>Open all</button>", "Good||x")]
    [InlineData("<details><summary>More</summary>Text</details>", "More||Text")]
    [InlineData("<b><div>one</b> two</div>three", "one two||three")]
    public void Text_stands_on_the_lines_that_the_layouts_know(string html, string lines) => AssertLines(lines, html);

    [Theory]
    [InlineData("<table><tr><th>A</th><th></th><th>C</th></tr><tr><td></td><td>2</td><td></td></tr></table><p>x", "A\t\tC|\t2\t||x")]
    [InlineData("<table><tr><td>a<td>b<tr><td colspan=2>c<td>d</table>", "a\tb|c\t\td")]
    [InlineData("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "a\tb|\tc")]
    [InlineData("<table><caption>Title</caption><tr><td><p>a</p><p>b</p></td><td>c<br>d</td></tr></table>", "Title||a b\tc d")]
    [InlineData("<table><tr><td><h1>Title</h1><p>Text</p></td><td>x</td></tr></table>", "Title||Text||x")]
    [InlineData("<table><tr><td>a</td></tr></table><table><tr><td>b\tc</td><td>d</td></tr></table>", "a||b c\td")]
    public void A_row_of_a_table_is_a_line_of_cells(string html, string lines) => AssertLines(lines, html);

    [Theory]
    [InlineData("<script>document.write('Kent Police is good')</script>")]
    [InlineData("<script><!-- <p>x</p> --></script><style>p { }</style>")]
    [InlineData("<nav><ul><li>Home</ul></nav>")]
    [InlineData("<footer>Crown copyright</footer>")]
    [InlineData("<div class='cookie-banner'>Cookies</div>")]
    [InlineData("<div id='onetrust-consent-sdk'>Cookies</div>")]
    [InlineData("<div class='x breadcrumbs'>Home &gt; Reports</div>")]
    [InlineData("<p hidden>x</p>")]
    [InlineData("<div style='color: red; display : none'>x<div>y</div></div>")]
    [InlineData("<span class='govuk-visually-hidden'>Hidden</span>")]
    [InlineData("<div aria-hidden='true'>x</div>")]
    [InlineData("<div role='navigation'>x</div>")]
    [InlineData("<div><form><label>Search</label><input value='x'><p>Search here</p></form></div>")]
    [InlineData("<noscript>Switch on scripts</noscript><template>x</template><svg><title>x</title><path/><text>y</text></svg>")]
    [InlineData("<iframe>x</iframe><object>x</object><select><option>x<option>y</select><textarea>x</textarea>")]
    [InlineData("<img alt='The force is good'>")]
    [InlineData("<p><a href='#top'>Back to top</a></p>")]
    [InlineData("<h2>Contents</h2><ul><li><a href='#a'>Good</a></li><li><a href='#b'>Summary</a></li></ul>")]
    public void What_is_no_text_of_the_document_is_left_out(string html)
    {
        AssertLines("Before||After", $"<p>Before</p>{html}<p>After</p>");
        AssertLines("Before||After", $"<main><p>Before</p>{html}<p>After</p></main>");
    }

    [Theory]
    [InlineData("<div>Menu</div><main><p>One</p></main><div>Related</div>", "One")]
    [InlineData("<div>Menu</div><div role=main><p>One</p></div><p>Related</p>", "One")]
    [InlineData("<header><p>Site</p><h1>Title</h1></header><main><p>One</p></main>", "Title||One")]
    [InlineData("<header><p>Site</p></header><p>One</p>", "One")]
    [InlineData("<main><header><p>Published in March</p></header><p>One</p></main>", "Published in March||One")]
    [InlineData("<p>Menu</p><article><p>One is long enough.</p></article>", "One is long enough.")]
    [InlineData("<p>One is the text of the page.</p><article><p>A teaser</p></article>", "One is the text of the page.||A teaser")]
    [InlineData("<form id='aspnetForm'><div class='site-with-cookies'><p>One</p></div></form>", "One")]
    [InlineData("<body class='has-cookie-banner'><p>One</p>", "One")]
    [InlineData("<div class='cookie-banner'><main>One</main></div>", "One")]
    [InlineData("<h2><a href='#good' id='good'>Good</a></h2><p>x", "Good||x")]
    public void The_main_part_is_read_where_the_page_says_which_it_is(string html, string lines) => AssertLines(lines, html);

    [Theory]
    [InlineData("utf-8", "<meta charset=utf-8>")]
    [InlineData("utf-8", "")]
    [InlineData("iso-8859-1", "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>")]
    [InlineData("utf-8", "<meta charset='no-such-thing'>")]
    [InlineData("utf-16", "<meta charset=utf-8>")]
    [InlineData("utf-16BE", "")]
    public void The_encoding_is_the_one_of_the_mark_or_of_the_page(string encoding, string meta)
    {
        var coding = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. coding.Preamble, .. coding.GetBytes($"<!doctype html><html><head>{meta}</head><p>£5 naïve</p>")];

        Assert.Equal(["£5 naïve"], HtmlText.Read(bytes).Lines);
        Assert.Equal(Domain.Sources.SourceFormat.Html, Parsing.Reading.Text.FileContent.KindOf("page.txt", bytes));
    }

    [Fact]
    public void Letters_that_only_Windows_has_are_read_where_the_page_says_so() =>
        Assert.Equal(["“force’s” – 5"],
            HtmlText.Read([.. "<meta charset='windows-1252'><p>"u8, 0x93, .. "force"u8, 0x92, (byte)'s', 0x94, .. " "u8,
            0x96, .. " 5"u8]).Lines);

    [Fact]
    public void A_page_is_known_by_what_it_holds_before_its_name()
    {
        Assert.Equal(Domain.Sources.SourceFormat.Html, Parsing.Reading.Text.FileContent.KindOf("a.txt", " <!-- saved -->\n<HTML>"u8));
        Assert.Equal(Domain.Sources.SourceFormat.Html, Parsing.Reading.Text.FileContent.KindOf("a.HTM", "<h1>PEEL</h1>"u8));
        Assert.Equal(Domain.Sources.SourceFormat.Pdf, Parsing.Reading.Text.FileContent.KindOf("a.html", "%PDF-1.7"u8));
        Assert.Equal(Domain.Sources.SourceFormat.Text, Parsing.Reading.Text.FileContent.KindOf("a.html", "PK\u0003\u0004"u8));
        Assert.Equal(Domain.Sources.SourceFormat.Text, Parsing.Reading.Text.FileContent.KindOf("a.txt", "<h1>PEEL</h1>"u8));
    }

    [Fact]
    public void The_lines_of_a_page_are_those_of_its_text_and_the_hash_is_that_of_its_bytes()
    {
        var page = Encoding.UTF8.GetBytes(
            "<!doctype html><main><h1>PEEL 2021/22</h1><p>An inspection of Kent Police</p>"
                + "<h2>Investigating crime</h2><p>Good</p><p>Kent Police is good at investigating crime.</p></main>");

        var read = Assert.IsType<ReadResult.Report>(ReportParser.Read("page.html", page, Repository.Catalogue));

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(page)), read.Text.Sha256);
        Assert.Equal(
            "PEEL 2021/22\n\nAn inspection of Kent Police\n\nInvestigating crime\n\nGood\n\nKent Police is good at investigating crime.",
            read.Text.FullText);
        Assert.Equal(9, Assert.Single(read.Parsed.Judgments).Passage.FirstLine);
    }

    private static void AssertLines(string lines, string html) =>
        Assert.Equal(lines, string.Join('|', HtmlText.Read(Encoding.UTF8.GetBytes(html)).Lines));
}

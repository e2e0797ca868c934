using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PeelDashboard.Parsing.Tests.Reading;

namespace PeelDashboard.Parsing.Tests.Hostile;

/// <summary>Files that nobody sends by mistake. Each is made when it is asked for, in one of two sizes.</summary>
internal static partial class HostileFiles
{
    private const string Pillar = "PEEL: Police effectiveness 2016\n\nAn inspection of Kent Police\n\nMarch 2017\n\n";
    private const string Question = Pillar + "How effective is the force at investigating crime and reducing re-offending?\n\n";
    private const string Integrated = "PEEL 2021/22\n\nAn inspection of Kent Police\n\nInvestigating crime\n\nGood\n\n";
    private const string Letter =
        "HM Inspector of Constabulary\nKent Police\n3 September 2014\nDear Sir\n\nFindings that specifically relate to your force\n\n";
    private const string Paper = "1. Introduction\nJIAC PEEL 2023-25 Kent Police\n2. End\n";
    private const string Response = "1. How is it?\nHMIC PEEL 2015 following conclusions Kent Police\n";
    private const string Page = "<!doctype html><html><body><main><h1>PEEL 2021/22</h1><p>An inspection of Kent Police</p>";

    // Up to the limits of what is read, and up to the largest file that is taken in.
    private const int Text = 2_000_000;
    private const int MostLines = 49_000;
    private const int MostNumbers = 19_500;
    private const int LongLine = 19_000;
    private const int Large = 20_000_000;
    private const int LargePage = 6_000_000;
    private const int LargeDocument = 32_000_000;
    private const int LargeSheet = 19_000_000;

    /// <summary>The files by what is in them: name of the file, largest size, and how it is made for a size.</summary>
    private static readonly Dictionary<string, (string File, int Size, Func<int, byte[]> Make)> Files = new(StringComparer.Ordinal)
    {
        ["one line of 10 MB"] = Over(10_000_000, Question, "The rate was 12 percent, compared with 13 percent in England and Wales. "),
        ["one line of 2 MB"] = Over(Text, Question, "The rate was 12 percent, compared with 13 percent in England and Wales. "),
        ["lines of sentences"] = Of("a.txt", Text, Question, "The rate was 12 percent, compared with 13 percent in England and Wales. "),
        ["lines without a sentence"] = Of("a.txt", Text, Question, "the rate of 12 percent and "),
        ["lines of one word"] = Of("a.txt", Text, Question, "a"),
        ["lines of digits"] = Of("a.txt", Text, Question, "1"),
        ["lines of thousands"] = Of("a.txt", Text, Question, "1,000,"),
        ["lines of full stops"] = Of("a.txt", Text, Question, "."),
        ["lines of blanks"] = Of("a.txt", Text, Question + "x", " "),
        ["a line of percents of 20 MB"] = Over(Large, Question, "12 percent "),
        ["lines of percents"] = Of("a.txt", Text, Question, "12 percent "),
        ["lines of comparisons"] = Of("a.txt", Text, Question, "compared with 12 percent in England and Wales "),
        ["lines of forces"] = Of("a.txt", Text, Question, "Kent Police 12 percent Surrey Police "),
        ["lines of periods"] = Of("a.txt", Text, Question, "in the 12 months to 31 March 2016 "),
        ["lines of grades"] = Of("a.txt", Text, Question, "is good is adequate "),
        ["lines of fractions"] = Of("a.txt", Text, Question, "12 of the 13 of the "),
        ["lines of changes"] = Of("a.txt", Text, Question, "increased by 12 decreased from "),
        ["lines of ranges"] = Of("a.txt", Text, Question, "12 to 13 to "),
        ["unbalanced quotes"] = Of("a.txt", Text, Question, "\"'\u201C\u2018 12 percent ("),
        ["open tags"] = Of("a.txt", Text, Question, "<a ^{"),
        ["a million headings"] = Over(Large, Question, "Areas for improvement\n"),
        ["as many headings as are read"] = Of("a.txt", Text, Question, "Areas for improvement\n"),
        ["a million lines"] = Over(Large, Question, "Good\n"),
        ["a million headings of chapters"] = Of("a.txt", Text, Integrated, "Good\n\nInvestigating crime\n\n"),
        ["a million AFI bullets"] = Over(Large, Question + "Areas for improvement\n\n", "- x y\n"),
        ["AFI bullets"] = Of("a.txt", Text, Question + "Areas for improvement\n\n", "- x y\n"),
        ["AFI bullets that demand"] = Of("a.txt", Text, Question + "Areas for improvement\n\n", "- It should.\n"),
        ["AFI headlines"] = Of("a.txt", Text, Integrated + "Area for improvement\n\n", "The force should\n\nIt is.\n\n"),
        ["one AFI with a long list"] = Of("a.txt", Text, Question + "Areas for improvement\n\n- The force should:\n", "- x\n"),
        ["causes of concern"] = Of("a.txt", Text, Integrated,
            "Cause of concern\n\nIt is.\n\nRecommendations\n\nWithin three months, the force should:\n\n- do.\n\n"),
        ["a million tabs in a row"] = Of("a.txt", 1_000_000, Question, "\t"),
        ["a table of tabs"] = Of("a.txt", Text, Question + "Label\tKent Police\tEngland and Wales", "\t"),
        ["a table of rows"] = Of("a.txt", Text, Question + "Proportion of outcomes\n\nLabel\tKent Police\tEngland and Wales\n",
            "x*\t12.0\t13.0\n"),
        ["100,000 paragraphs of numbers"] = Over(Large, Question, "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17.\n\n"),
        ["numbers over the limit"] = Over(Text, Question, "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17.\n\n"),
        ["paragraphs of numbers"] = Of("a.txt", Text, Question, "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17.\n\n"),
        ["blocks of figures"] = Of("a.txt", Text, Pillar + "Force in numbers\n\n",
            "Rate per 1,000 population\nKent Police\n12\nEngland and Wales\n13\n"),
        ["blocks without values"] = Of("a.txt", Text, Pillar + "Force in numbers\n\nBlock*\n\n",
            "Rate per 1,000 population\nKent Police\n"),
        ["footnotes"] = Of("a.txt", Text, Question, "\u00B9 note:\n- x\nwww.example.org\n"),
        ["a contents page"] = Of("a.txt", Text, Pillar + "Contents\n", "Introduction....1\n\n"),
        ["lines that go on"] = Of("a.txt", Text, Question, "12 and\n\n"),
        ["empty lines"] = Of("a.txt", Text, Question, "\n"),
        ["a letter of findings"] = Of("a.txt", Text, Letter, "A heading\n\n- A finding.\n"),
        ["a paper of grades"] = Of("a.txt", Text, Paper, "deemed good in 2019 (Legitimacy) "),
        ["a paper of sections"] = Of("a.txt", Text, Paper, "3. How\nHMICFRS graded\n"),
        ["a paper of corrections"] = Of("a.txt", Text, Paper, "was 8.8 percent but should be 25.6 percent amended August 2024 "),
        ["a response"] = Of("a.txt", Text, Response, "1. How effective is it?\nIt is.\n"),
        ["amended grades"] = Of("a.txt", Text, Integrated,
            "On 8 August 2024 the grade for investigating crime was changed from adequate to good. "),
        ["a page of 100,000 levels"] = Of("a.html", 500_000, Page, "<div>"),
        ["a page of levels that close"] = Of("a.html", LargePage, Page, "<b><i></i></b>"),
        ["a page of paragraphs"] = Of("a.html", LargePage, Page, "<p>a"),
        ["a page of empty items"] = Of("a.html", LargePage, Page + Repeat("<div>", 900), "<li></li>"),
        ["a page of cells"] = Of("a.html", LargePage, Page + "<table><tr>", "<td>"),
        ["a page of wide cells"] = Of("a.html", LargePage, Page + "<table>", "<tr><td colspan=99 rowspan=99>a"),
        ["a page of tables in tables"] = Of("a.html", LargePage, Page, "<table><tr><td>a"),
        ["a page of attributes"] = Of("a.html", LargePage, Page + "<p ", "a=b "),
        ["a page of other attributes"] = ("a.html", 2_000_000,
            size => Utf8(Page + "<p " + string.Concat(Enumerable.Range(0, size / 10).Select(number => $"a{number} ")) + ">text")),
        ["a page of one long class"] = Of("a.html", LargePage, Page + "<p class=\"", "cookie "),
        ["a page of classes"] = Of("a.html", LargePage, Page, "<p class='a cookie b'>x</p>"),
        ["a page of entities"] = Of("a.html", LargePage, Page, "&amp;"),
        ["a page of broken entities"] = Of("a.html", LargePage, Page, "&noti"),
        ["a page of angles"] = Of("a.html", LargePage, Page, "<"),
        ["a page of scripts"] = Of("a.html", LargePage, Page, "<script>for (;;) { alert('12 percent') }</script>"),
        ["a page of comments"] = Of("a.html", LargePage, Page, "<!-- -->"),
        ["a comment without end"] = Of("a.html", LargePage, "<!-- ", "-- <!-- "),
        ["a page of raised numbers"] = Of("a.html", LargePage, Page + "<p>", "a<sup>1</sup> "),
        ["a page of breaks"] = Of("a.html", LargePage, Page + "<p>", "a<br>"),
        ["a page of line ends"] = Of("a.html", LargePage, Page + "<pre>", "\n"),
        ["a page of 20 MB"] = Of("a.html", Large, Page + "<p>", "word "),
        ["a page of words"] = Of("a.html", LargePage, Page + "<p>", "word "),
        ["a Word document of 100,000 levels"] = OfWord("<w:tbl><w:tr><w:tc>", 2_000_000),
        ["a Word document of paragraphs"] = OfWord("<w:p><w:r><w:t>a</w:t></w:r></w:p>", LargeDocument),
        ["a Word document of empty paragraphs"] = OfWord("<w:p><w:pPr/></w:p>", LargeDocument),
        ["a Word document of cells"] = OfWord(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"100\"/></w:tcPr></w:tc></w:tr></w:tbl>", LargeDocument),
        ["a Word document of raised numbers"] = OfWord(
            "<w:p><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r></w:p>", LargeDocument),
        ["a Word document of one word"] = OfWord("<w:p><w:r><w:t>", LargeDocument, "a"),
        ["a Word document of one attribute"] = OfWord("<w:p a=\"", LargeDocument, "a"),
        ["a Word document of settings"] = OfWord("<w:p><w:pPr>", LargeDocument, "<w:b/>"),
        ["a Word document that unpacks to very much"] = OfWord("", 200_000_000, " "),
        ["an OpenDocument text of styles"] = OfOpenDocument("styles.xml", "<office:styles>",
            "<style:style style:name='a'><style:text-properties style:text-position='super'/></style:style>"),
        ["an OpenDocument text of repeated cells"] = OfOpenDocument("content.xml",
            "<office:body><table:table>", "<table:table-row><table:table-cell table:number-columns-repeated='9999'/></table:table-row>"),
        ["an OpenDocument text of lists in lists"] = OfOpenDocument("content.xml", "<office:body>", "<text:list><text:list-item>"),
        ["an OpenDocument text of notes"] = OfOpenDocument("content.xml", "<office:body><text:p>",
            "<text:note><text:note-body><text:p>a</text:p></text:note-body></text:note>"),
        ["a spreadsheet of a million rows"] = OfSheet("<row><c t='inlineStr'><is><t>a</t></is></c></row>", ""),
        ["a spreadsheet of distant rows"] = OfSheet(
            "<row r='1'><c r='A1'><v>1</v></c></row>", "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"),
        ["a spreadsheet of wide rows"] = OfSheet("<row><c r='XFD1'><v>1</v></c></row>", ""),
        ["a spreadsheet of one cell"] = OfSheet("<row><c t='inlineStr'><is><t>", "", "a"),
        ["a spreadsheet of words"] = ("a.xlsx", LargeSheet, size => Workbook(
            "<row><c t='s'><v>1</v></c></row>", "<sst>" + Repeat("<si><t>a</t></si>", size) + "</sst>")),
        ["a zip of many parts"] = ("a.docx", 400_000, size => OfficeTests.Packed(
            [.. Enumerable.Range(0, size / 50).Select(number =>
                (string.Create(CultureInfo.InvariantCulture, $"word/document{number}.xml"), ""))])),
        ["an archive of archives"] = Of("a.mhtml", 2_000_000, "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n",
            "--b\nContent-Type: multipart/related; boundary=b\n\n"),
        ["an archive of many parts"] = Of("a.mhtml", Large, "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n",
            "--b\nA: a\n\na\n"),
        ["an archive of a large page"] = Of("a.mhtml", Large,
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n", "<p>a\n"),
        ["an archive of one head"] = Of("a.mhtml", Large, "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n", "A: a\n"),
        ["zeros"] = ("a.txt", Large, size => new byte[size]),
        ["a zip"] = ("a.txt", Large, Zip),
        ["not UTF-8 at the end"] = ("a.txt", Text, size => [.. Utf8(Question + Repeat("text\n", size)), 0xFF]),
        ["a page not UTF-8 at the end"] = ("a.html", LargePage, size => [.. Utf8(Page + Repeat("text\n", size)), 0xFF]),
        ["grades of forces that are none"] = Of("a.csv", Text, "force,cycle,assessment,level,grade,published,source,note\n",
            "Ruritania,2015,x,y,good,2015,z,\n"),
        ["a table of one row"] = Of("a.csv", Text, "force,cycle,assessment,level,grade,published,source,note\n", "a,"),
        ["an open quote"] = Of("a.csv", Text, "force,cycle,assessment,level,grade,published,source,note\n\"", "a,\n"),
    };

    public static IEnumerable<string> Names => Files.Keys;

    public static string FileOf(string name) => Files[name].File;

    public static (string File, byte[] Bytes) Make(string name, int part = 1)
    {
        var (file, size, make) = Files[name];
        return (file, make(size / part));
    }

    private static (string File, int Size, Func<int, byte[]> Make) Of(string file, int size, string start, string repeated)
    {
        if (file is not "a.txt") return (file, size, length => Utf8(start + Repeat(repeated, length - start.Length)));
        // A text that is to be read keeps to the limits: lines as long as may be, and as many lines and numbers.
        if (!repeated.Contains('\n', StringComparison.Ordinal)) repeated = Repeat(repeated, Math.Min(size, LongLine)) + "\n";
        var most = Math.Min(MostLines / repeated.Count(c => c == '\n'), MostNumbers / Math.Max(1, Numbers().Count(repeated)));
        return (file, Math.Min(size, most * repeated.Length), length => Utf8(start + Repeat(repeated, length - start.Length)));
    }

    private static (string File, int Size, Func<int, byte[]> Make) Over(int size, string start, string repeated) =>
        ("a.txt", size, length => Utf8(start + Repeat(repeated, length - start.Length)));

    private static (string File, int Size, Func<int, byte[]> Make) OfWord(string repeated, int size, string? more = null) =>
        ("a.docx", size, length => OfficeTests.Packed(("word/document.xml",
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + (more is null ? Repeat(repeated, length) : repeated + Repeat(more, length)))));

    private static (string File, int Size, Func<int, byte[]> Make) OfOpenDocument(string part, string start, string repeated) =>
        ("a.odt", LargeDocument, length => OpenDocumentFile.OfParts((part, OpenDocumentFile.Root + start + Repeat(repeated, length))));

    private static (string File, int Size, Func<int, byte[]> Make) OfSheet(string row, string last, string? more = null) =>
        ("a.xlsx", LargeSheet, length => Workbook(last.Length > 0 ? row + last : more is null ? Repeat(row, length)
            : row + Repeat(more, length), ""));

    private static byte[] Workbook(string rows, string words) => OfficeTests.Packed(
        ("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
            + "Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" "
            + "Target=\"sharedStrings.xml\"/>"
            + "</Relationships>"),
        ("xl/sharedStrings.xml", words.Replace(
            "<sst>", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">", StringComparison.Ordinal)),
        ("xl/worksheets/sheet1.xml",
            $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"));

    private static string Repeat(string text, int length) => new StringBuilder(length)
        .Insert(0, text, Math.Max(0, length / text.Length)).ToString();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(int size)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("report.txt").Open()) entry.Write(new byte[size]);
        return bytes.ToArray();
    }
}

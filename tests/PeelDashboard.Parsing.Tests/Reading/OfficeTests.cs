using System.IO.Compression;
using System.Text;
using MimeKit;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Reading;

/// <summary>Word documents, OpenDocument texts, spreadsheets and saved pages say what the same document says as text.</summary>
public sealed class OfficeTests
{
    private const string Tracker = "trackers/rows-with-areas.txt";
    private const string Chapter = "<w:pStyle w:val=\"Chapter\"/>";
    private const string Below = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr>";

    private static readonly Dictionary<SourceFormat, Func<string, byte[]>> Writers = new()
    {
        [SourceFormat.Word] = WordFile.OfHtml,
        [SourceFormat.OpenDocument] = OpenDocumentFile.OfHtml,
        [SourceFormat.WebArchive] = body => Archive($"<!doctype html><html><body><main>{body}</main></body></html>"),
    };

    public static TheoryData<string, SourceFormat> Documents()
    {
        var documents = new TheoryData<string, SourceFormat>();
        foreach (var name in Repository.Seeds.Concat(["web-letters/labels-on-lines-of-their-own.txt", Tracker]))
            foreach (var format in Writers.Keys) documents.Add(name, format);
        return documents;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_says_what_its_text_says(string name, SourceFormat format)
    {
        var text = TextOf(name);
        var bytes = Writers[format](PageOfSeed.Body(text.Text, text.Parsed));

        var read = Report("document.bin", bytes);

        Assert.Equal(format, read.Text.Format);
        Assert.Equal(string.Join('\n', Facts.Of(text.Parsed)), string.Join('\n', Facts.Of(read.Parsed)));
        Provenance.AssertHolds(read);
    }

    [Fact]
    public void A_tracker_in_a_spreadsheet_says_what_its_text_says()
    {
        var text = TextOf(Tracker);
        object?[][] rows = [.. text.Text.FullText.Split('\n').Select(line => line.Split('\t').Cast<object?>().ToArray())];

        var read = Report("tracker.xlsx", SpreadsheetFile.Of(("HMICFRS", false, rows), ("Lists", true, [["Closed", "Outstanding"]])));

        Assert.Equal(SourceFormat.Spreadsheet, read.Text.Format);
        Assert.DoesNotContain("Outstanding", read.Text.FullText, StringComparison.Ordinal);
        Assert.Equal(
            text.Parsed.Findings.Select(finding => (finding.AreaKey, finding.Headline, finding.Detail)),
            read.Parsed.Findings.Select(finding => (finding.AreaKey, finding.Headline, finding.Detail)));
        Provenance.AssertHolds(read);
    }

    [Fact]
    public void Cells_are_written_as_the_sheet_shows_them()
    {
        var lines = LinesOf(SpreadsheetFile.Of(("Sheet 1", false,
        [
            [null, "A tracker"],
            [],
            [null, "AFI", "Due", null, "Done", "Calls"],
            [null, "The force should\nanswer", new DateOnly(2024, 8, 8), null, 0.25m, 12],
            [null, "Another"],
        ])), SourceFormat.Spreadsheet);

        Assert.Equal(
            ["Sheet 1", "", "A tracker", "", "AFI\tDue\tDone\tCalls",
             "The force should answer\t8 August 2024\t25%\t12", "Another\t\t\t"], lines);
    }

    [Fact]
    public void The_numbers_of_chapters_are_counted_for_they_are_not_in_the_file()
    {
        var lines = LinesOf(WordFile.OfBody(
            WordFile.Paragraph("Purpose", Chapter) + WordFile.Paragraph("To report.", Below) + WordFile.Paragraph("To note.", Below)
            + WordFile.Paragraph("Findings", Chapter) + WordFile.Paragraph("Three.", Below)
            + WordFile.Paragraph("Seven", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>")), SourceFormat.Word);

        Assert.Equal(["1. Purpose", "", "1.1 To report.", "", "1.2 To note.", "", "2. Findings", "", "2.1 Three.", "", "7. Seven"], lines);
    }

    [Fact]
    public void Lists_of_an_OpenDocument_text_are_counted_too()
    {
        var lines = LinesOf(OpenDocumentFile.OfBody("""
            <text:list text:style-name="numbers">
              <text:list-item><text:h>Purpose</text:h>
                <text:list><text:list-item><text:p>To report.</text:p></text:list-item></text:list></text:list-item>
              <text:list-item><text:p>One</text:p></text:list-item>
            </text:list>
            <text:list text:style-name="numbers"><text:list-item><text:p>Anew</text:p></text:list-item></text:list>
            """), SourceFormat.OpenDocument);

        Assert.Equal(["1. Purpose", "", "1.1 To report.", "", "2. One", "1. Anew"], lines);
    }

    [Fact]
    public void What_was_deleted_hidden_or_only_leads_elsewhere_is_not_read()
    {
        var lines = LinesOf(WordFile.OfBody(
            WordFile.Paragraph("Contents .... 3", "<w:pStyle w:val=\"TOC1\"/>")
            + "<w:p><w:r><w:t>The force is </w:t></w:r><w:del><w:r><w:delText>adequate</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>good</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> inadequate</w:t></w:r>"
            + "<w:r><w:footnoteReference w:id=\"4\"/></w:r><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>",
            "<w:footnote w:id=\"4\"><w:p><w:r><w:t>By its own count.</w:t></w:r></w:p></w:footnote>"), SourceFormat.Word);

        Assert.Equal(["The force is good\u00B9", "", "\u00B9 By its own count."], lines);
    }

    [Fact]
    public void Cells_that_span_columns_keep_those_after_them_in_their_place()
    {
        const string Wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>AFI</w:t></w:r></w:p></w:tc>";
        static string Cell(string text) => $"<w:tc><w:tcPr/>{WordFile.Paragraph(text)}</w:tc>";

        var lines = LinesOf(WordFile.OfBody(
            $"<w:tbl><w:tr>{Wide}{Cell("Status")}</w:tr><w:tr>{Cell("1")}{Cell("Answer")}{Cell("Closed")}</w:tr></w:tbl>"),
            SourceFormat.Word);

        Assert.Equal(["AFI\t\tStatus", "1\tAnswer\tClosed"], lines);
    }

    [Fact]
    public void A_saved_page_is_read_in_the_encoding_that_its_part_names()
    {
        var bytes = Encoding.Latin1.GetBytes(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
            + "Content-Type: text/html; charset=iso-8859-1\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>=A310 million</p></body></html>\r\n--b--\r\n");

        Assert.Equal(["£10 million"], LinesOf(bytes, SourceFormat.WebArchive));
    }

    public static TheoryData<string, byte[], string> Refused()
    {
        var word = WordFile.OfBody(WordFile.Paragraph("PEEL 2021/22"));
        return new()
        {
            {
                "cut.docx", word[..^200],
                "cut.docx is a Word document that cannot be read, for it is broken; open it, save it again and import that."
            },
            {
                "empty.docx", WordFile.OfBody("<w:p/>"),
                "empty.docx is a Word document without text, pictures of pages perhaps; give the document with its text."
            },
            {
                "locked.odt", OpenDocumentFile.OfBody("", "<manifest:encryption-data/>"),
                "locked.odt is an OpenDocument text with a password; save it without one."
            },
            {
                "locked.docx", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
                "locked.docx is an Office file with a password; save it without one."
            },
            {
                "empty.xlsx", SpreadsheetFile.Of(("Sheet 1", false, [])),
                "empty.xlsx is a spreadsheet without text, pictures of pages perhaps; give the document with its text."
            },
            {
                "none.mhtml", Encoding.ASCII.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b--\r\n"),
                "none.mhtml is a web archive (.mhtml) without a page; save the page of the report again from the browser."
            },
            {
                "entities.docx", Packed(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")),
                "entities.docx is a Word document that cannot be read, for it is broken; open it, save it again and import that."
            },
        };
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_document_that_cannot_be_read_is_refused_with_what_to_do(string name, byte[] bytes, string message) =>
        Assert.Equal(message, Assert.IsType<ReadResult.Refused>(ReportParser.Read(name, bytes, Repository.Catalogue)).Message);

    [Fact]
    public void A_few_bytes_that_unpack_to_very_many_are_refused() => Assert.EndsWith(
        "unpacks to more than 32 MB; save it without its pictures, or give its text.",
        Assert.IsType<ReadResult.Refused>(ReportParser.Read(
            "a.docx", Packed(("word/document.xml", new string(' ', 33 * 1024 * 1024))), Repository.Catalogue)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_document_cut_or_changed_anywhere_is_read_or_refused()
    {
        var random = new Random(20261130);
        var text = TextOf(Tracker);
        byte[][] files =
        [
            .. Writers.Values.Select(write => write(PageOfSeed.Body(text.Text, text.Parsed))),
            SpreadsheetFile.Of(("HMICFRS", false, [["AFI", "Status"], ["The force should", "Closed"]])),
        ];
        foreach (var file in files)
        {
            for (var i = 0; i < 150; i++)
            {
                var bytes = file.ToArray();
                for (var j = 0; j < 1 + (i % 5); j++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                if (i % 3 == 0) bytes = bytes[..random.Next(4, bytes.Length)];
                var result = ReportParser.ReadUnguarded("file.bin", bytes, Repository.Catalogue);
                if (result is ReadResult.Refused refused) Assert.Matches("^file\\.bin [^\\p{Cc}]+\\.$", refused.Message);
                else Provenance.AssertHolds(Assert.IsType<ReadResult.Report>(result));
            }
        }
    }

    internal static byte[] Packed(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "wordprocessingml.document.main+xml\"/></Types>";
            const string Relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"word/document.xml\"/></Relationships>";
            foreach (var (name, text) in parts.Prepend(("_rels/.rels", Relations)).Prepend(("[Content_Types].xml", Types)))
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return file.ToArray();
    }

    private static byte[] Archive(string html)
    {
        using var message = new MimeMessage
        {
            Body = new MultipartRelated
            {
                new TextPart("html") { Text = html, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
                new MimePart("image", "png") { Content = new MimeContent(new MemoryStream([1, 2, 3])) },
            },
        };
        message.Subject = "PEEL";
        using var file = new MemoryStream();
        message.WriteTo(file);
        return file.ToArray();
    }

    private static string[] LinesOf(byte[] bytes, SourceFormat format)
    {
        Assert.Equal(format, Parsing.Reading.Text.FileContent.KindOf("file.bin", bytes));
        var read = format is SourceFormat.WebArchive ? Parsing.Reading.Html.WebArchive.Read(bytes)
            : Parsing.Reading.Office.OfficeFile.Read(format, bytes);
        Assert.Null(read.Refusal);
        return [.. read.Lines];
    }

    private static ReadResult.Report TextOf(string name) => Repository.Seeds.Contains(name) ? Facts.Seed(name)
        : Report(Path.GetFileName(name), File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "specs", name)));

    private static ReadResult.Report Report(string name, byte[] bytes) =>
        ReportParser.Read(name, bytes, Repository.Catalogue) is ReadResult.Refused refused
            ? throw new InvalidOperationException(refused.Message)
            : (ReadResult.Report)ReportParser.Read(name, bytes, Repository.Catalogue);
}

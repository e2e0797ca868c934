using System.Diagnostics;
using PeelDashboard.Parsing.Reading.Pdf;

namespace PeelDashboard.Parsing.Tests.Reading;

/// <summary>PDFs that are no printed report: what comes of them, and that nothing is left behind.</summary>
public sealed class PdfTextTests
{
    private static readonly string? Program = PdfToTextProcess.Find(Environment.GetEnvironmentVariable("PATH"));

    [Fact]
    public void Without_pdftotext_a_PDF_is_refused_with_the_way_to_install_it()
    {
        var found = PdfText.Read(HandmadePdf.Page(""), PdfToTextProcess.Find(""), PdfLimits.Usual);

        Assert.Equal(
            "is a PDF, and pdftotext, which reads it, is not installed; install poppler-utils (apt-get install poppler-utils; on Windows "
                + "the poppler programs, "
            + "with their folder in PATH), or give the same document as text or web page.",
            found.Refusal);
    }

    [Fact]
    public void The_program_is_looked_for_in_the_search_path_and_not_where_one_happens_to_be()
    {
        Assert.Null(PdfToTextProcess.Find("."));
        Assert.Null(PdfToTextProcess.Find(null));
        Assert.True(Path.IsPathFullyQualified(Program!));
    }

    [Fact]
    public void Words_are_put_together_by_where_they_stand() => Assert.Equal(
        ["Head", "", "A paragraph of two lines, of which the first one reaches to the right-hand margin and is therefore hyphen-ated", "",
            "- an item", "- another", "", "a\tb\tc", "d\t\tf"],
        Lines(
            "BT /F1 18 Tf 72 760 Td (Head) Tj ET "
            + "BT /F1 11 Tf 72 720 Td (A paragraph of two lines, of which the first one reaches to the right-hand margin and is therefore "
            + "hyphen-) Tj 0 -13 Td (ated) Tj ET "
            + "BT /F1 11 Tf 72 680 Td (\\267) Tj 14 0 Td (an item) Tj -14 -13 Td (\\267) Tj 14 0 Td (another) Tj ET "
            + "BT /F1 11 Tf 72 630 Td (a) Tj 100 0 Td (b) Tj 100 0 Td (c) Tj -200 -18 Td (d) Tj 200 0 Td (f) Tj ET"));

    [Fact]
    public void A_raised_number_is_a_footnote_mark() =>
        Assert.Equal(["judgment²"], Lines("BT /F1 12 Tf 72 700 Td (judgment) Tj /F1 7 Tf 5 Ts (2) Tj ET"));

    [Theory]
    [InlineData("",
        "is a PDF without text, a scan perhaps; let a text recognition program add the text, or give the document as text or web page.")]
    [InlineData("0 0 100 100 re f",
        "is a PDF without text, a scan perhaps; let a text recognition program add the text, or give the document as text or web page.")]
    public void A_scan_is_refused_as_one(string content, string refusal) =>
        Assert.Equal(refusal, PdfText.Read(HandmadePdf.Page(content)).Refusal);

    [Fact]
    public void A_PDF_that_asks_for_a_password_is_refused()
    {
        var entry = new string('A', 64);
        var pdf = HandmadePdf.Page("BT /F1 12 Tf 72 720 Td (Text) Tj ET",
            $"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{entry}> /U <{entry}> /P -4 >> /ID [<00> <00>] ");

        Assert.Equal("is a PDF that asks for a password; save it without one.", PdfText.Read(pdf).Refusal);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(200)]
    public void A_PDF_that_breaks_off_is_refused(int length) =>
        Assert.Matches("^is a (broken PDF|PDF without text)", PdfText.Read(HandmadePdf.Page("BT ET")[..length]).Refusal!);

    [Fact]
    public void A_PDF_that_unpacks_to_more_than_it_may_is_ended_by_each_of_the_limits()
    {
        var before = Folders();
        var words = HandmadePdf.Page(string.Concat(Enumerable.Range(0, 50)
            .Select(line => $"BT /F1 8 Tf 72 {20 + (line * 16)} Td (some words) Tj ET ")));
        var bomb = HandmadePdf.Packed("q Q ", 400_000_000);
        Assert.InRange(bomb.Length, 1, 10_000_000);
        const string refusal = "is a PDF that takes more time or memory than a report may; print it to a new PDF, or give its text.";

        Assert.Null(PdfText.Read(words, Program, PdfLimits.Usual).Refusal);
        Assert.Equal(refusal, PdfText.Read(words, Program, PdfLimits.Usual with { Output = 1000 }).Refusal);
        Assert.Equal(refusal, PdfText.Read(bomb, Program, PdfLimits.Usual with { Memory = 1024 * 1024 }).Refusal);
        var clock = Stopwatch.StartNew();
        Assert.Equal(refusal, PdfText.Read(bomb, Program, PdfLimits.Usual with { Time = TimeSpan.FromSeconds(1) }).Refusal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"took {clock.Elapsed}");

        // Other tests have theirs at the same time, but not for long.
        var left = Folders().Except(before, StringComparer.Ordinal).ToList();
        Assert.True(SpinWait.SpinUntil(() => !left.Exists(Directory.Exists), TimeSpan.FromSeconds(60)), string.Join(", ", left));
    }

    private static string[] Folders() => Directory.GetDirectories(Path.GetTempPath(), "peel-pdf-*");

    private static IReadOnlyList<string> Lines(string content) => PdfText.Read(HandmadePdf.Page(content)).Lines;
}

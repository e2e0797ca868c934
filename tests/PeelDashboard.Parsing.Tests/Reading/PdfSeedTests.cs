using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Reading;

/// <summary>Every source document says the same printed to PDF as it says as text, in full and with no exception.</summary>
public sealed class PdfSeedTests
{
    public static TheoryData<string, PrintStyle> Prints()
    {
        var prints = new TheoryData<string, PrintStyle>();
        foreach (var name in Repository.Seeds)
            foreach (var style in Enum.GetValues<PrintStyle>()) prints.Add(name, style);
        return prints;
    }

    [Theory]
    [MemberData(nameof(Prints))]
    public void A_printed_seed_says_what_its_text_says(string name, PrintStyle style)
    {
        var seed = Facts.Seed(name);
        var pdf = Chromium.Print(PageOfSeed.ForPrint(seed.Text, seed.Parsed, style));

        var read = Assert.IsType<ReadResult.Report>(ReportParser.Read("report.pdf", pdf, Repository.Catalogue));

        Assert.Equal(SourceFormat.Pdf, read.Text.Format);
        Assert.Equal(string.Join('\n', Facts.OfPrinted(seed.Parsed)), string.Join('\n', Facts.OfPrinted(read.Parsed)));
    }
}

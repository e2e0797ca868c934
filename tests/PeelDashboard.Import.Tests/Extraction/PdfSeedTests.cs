using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import.Tests.Extraction;

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

        var read = Assert.IsType<ReadResult.Report>(ReportReader.Read("report.pdf", pdf, Repository.Catalogue));
        Dump.Write(name + style, pdf, read, seed);

        Assert.Equal(SourceFormat.Pdf, read.Text.Format);
        Assert.Equal(string.Join('\n', Facts.Of(seed.Parsed)), string.Join('\n', Facts.Of(read.Parsed)));
    }
}
internal static class Dump { public static void Write(string name, byte[] pdf, ReadResult.Report r, ReadResult.Report seed) {
 var d = Environment.GetEnvironmentVariable("DUMP"); if (d is null) return;
 File.WriteAllBytes(Path.Combine(d, name + ".pdf"), pdf);
 File.WriteAllText(Path.Combine(d, name + ".out"), r.Text.FullText); File.WriteAllLines(Path.Combine(d, name + ".found"), Facts.Of(r.Parsed)); File.WriteAllLines(Path.Combine(d, name + ".want"), Facts.Of(seed.Parsed)); } }

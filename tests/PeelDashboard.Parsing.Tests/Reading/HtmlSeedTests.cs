using System.Text;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Reading;

/// <summary>Every source document says the same as a web page as it says as text.</summary>
public sealed class HtmlSeedTests
{
    public static TheoryData<string> Seeds => [.. Repository.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_seed_on_a_site_says_what_its_text_says(string name)
    {
        var seed = Facts.Seed(name);
        var page = Encoding.UTF8.GetBytes(PageOfSeed.OnSite(seed.Text, seed.Parsed));

        var read = Assert.IsType<ReadResult.Report>(ReportParser.Read("page.html", page, Repository.Catalogue));

        Assert.Equal(SourceFormat.Html, read.Text.Format);
        Assert.Equal(string.Join('\n', Facts.Of(seed.Parsed)), string.Join('\n', Facts.Of(read.Parsed)));
    }
}

using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Parsing.Tests.ReferenceData;

public sealed class NamedRecommendationTests
{
    private static readonly IReadOnlyList<NamedRecommendation> Named = NamedRecommendation.Load(Path.Combine(Repository.Root, "data"));

    [Fact]
    public void The_committee_paper_counts_11_and_26_recommendations()
    {
        Assert.Equal([11, 26], Named.Select(named => named.Count));
        Assert.Equal([106, 90], Named.Select(named => named.Line));
    }

    [Fact]
    public void Every_quote_stands_on_its_line_and_has_the_count_in_it()
    {
        Assert.NotEmpty(Named);
        foreach (var named in Named)
        {
            var lines = File.ReadAllLines(Path.Combine(Repository.Root, "seeds", named.Document));
            Assert.Contains(named.Quote, lines[named.Line - 1], StringComparison.Ordinal);
            Assert.Contains(named.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), named.Quote, StringComparison.Ordinal);
            Assert.StartsWith("https://", named.Address, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_missing_file_is_told_by_its_name()
    {
        var error = Assert.Throws<InvalidDataException>(() => NamedRecommendation.Load(Path.GetTempPath()));

        Assert.Contains("named-recommendations.csv", error.Message, StringComparison.Ordinal);
    }
}

using PeelDashboard.Parsing.Layouts.Recognition;

namespace PeelDashboard.Parsing.Tests.Recognition;

public sealed class CycleFinderTests
{
    [Theory]
    [InlineData("PEEL 2021/22", "2021/22")]
    [InlineData("the HMICFRS 2023-25 Report", "2023-25")]
    [InlineData("PEEL 2023\u201325 and PEEL 2018/19", "2023-25")]
    [InlineData("HMIC: PEEL Effectiveness Inspection 2015", "2015")]
    [InlineData("PEEL 2016/17", null)]
    [InlineData("2024-2016", null)]
    [InlineData("section 20155", null)]
    [InlineData("no year", null)]
    public void A_line_names_a_cycle_by_its_key_or_its_year(string line, string? cycle) =>
        Assert.Equal(cycle, CycleFinder.NamedIn(line, Repository.Catalogue, yearsToo: true)?.Key);

    [Fact]
    public void A_year_alone_counts_only_where_that_is_allowed()
    {
        Assert.Null(CycleFinder.NamedIn("since 2015", Repository.Catalogue, yearsToo: false));
        Assert.Equal("2018/19", CycleFinder.NamedIn("2018-19", Repository.Catalogue, yearsToo: false)?.Key);
    }

    [Theory]
    [InlineData(2014, "2014")]
    [InlineData(2018, "2018/19")]
    [InlineData(2019, "2018/19")]
    [InlineData(2024, "2023-25")]
    [InlineData(2020, null)]
    [InlineData(2013, null)]
    public void An_inspection_year_belongs_to_the_cycle_that_bears_it(int year, string? cycle) =>
        Assert.Equal(cycle, CycleFinder.OfInspectionYear(year, Repository.Catalogue)?.Key);

    [Theory]
    [InlineData(2019, "2018/19")]
    [InlineData(2016, "2015 2016")]
    [InlineData(2013, "")]
    public void A_year_of_publication_can_belong_to_two_cycles(int year, string cycles) =>
        Assert.Equal(cycles, string.Join(' ', CycleFinder.PublishedIn(year, Repository.Catalogue).Select(cycle => cycle.Key)));
}

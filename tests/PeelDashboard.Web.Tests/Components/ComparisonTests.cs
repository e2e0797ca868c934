using AngleSharp.Dom;
using PeelDashboard.Web.Features.NationalComparison;

namespace PeelDashboard.Web.Tests.Components;

public sealed class ComparisonTests(ComponentStore store) : IClassFixture<ComponentStore>
{
    [Fact]
    public async Task Figures_stand_by_unit_and_the_farthest_apart_come_first()
    {
        var page = await ExplorerAsync();
        Assert.Equal(["percent", "percent change", "per 1,000 population"], page.QuerySelectorAll("[data-unit]").Select(part => part.GetAttribute("data-unit")));
        Assert.Equal(
            [
                "Calls answered in time", "Far apart, but in an older report", "MARAC cases assessed as high", "Domestic abuse arrest rate",
                "Domestic abuse arrest rate", "Black, Asian and minority ethnic officers", "Calls flagged as involving vulnerable people",
            ],
            Names(page.QuerySelector("[data-unit=percent]")!));
    }

    [Fact]
    public async Task The_table_says_what_the_chart_says()
    {
        var row = (await ExplorerAsync()).QuerySelector("[data-figure=domestic-abuse-arrest-rate]")!;
        Assert.Equal("20.1", row.QuerySelector("[data-label=Force]")!.Words());
        Assert.Equal("29.2 England and Wales", row.QuerySelector("[data-label='Compared with']")!.Words());
        Assert.Equal("9.1 points lower: worse (ours: higher is better)", row.QuerySelector("[data-label=Difference]")!.Words());
        Assert.Equal("one of the lowest rates", row.QuerySelector("q")!.Words());
        Assert.EndsWith("#L356", row.QuerySelector("a.passage")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_figure_without_direction_is_neither_better_nor_worse()
    {
        var row = (await ExplorerAsync()).QuerySelector("[data-figure=ethnic-minority-officers]")!;
        Assert.Equal(["3.1 points lower", "4.3 points lower"], row.QuerySelectorAll("[data-label=Difference] > div").Select(line => line.Words()));
        Assert.Equal(["7.3 England and Wales", "8.5 local population"], row.QuerySelectorAll("[data-label='Compared with'] > div").Select(line => line.Words()));
    }

    [Theory]
    [InlineData("?cycle=2016", 3)]
    [InlineData("?cycle=2018%2F19", 0)]
    [InlineData("?cycle=2021%2F22", 6)]
    [InlineData("?theme=workforce", 1)]
    [InlineData("?unit=percent%20change", 1)]
    [InlineData("?cycle=2021-22&theme=protecting-vulnerable-people&unit=percent", 2)]
    [InlineData("?cycle=&theme=&unit=", 9)]
    [InlineData("?force=kent", 1)]
    public async Task Filters_choose_among_the_figures_of_one_force(string query, int figures)
    {
        var page = await ExplorerAsync(query);
        Assert.Equal(figures, page.QuerySelectorAll(".chart-row").Length);
        Assert.Equal(figures, page.QuerySelectorAll("tbody tr").Length);
        if (figures == 0) Assert.Contains("No figure matches: clear the filters.", page.Body!.Words());
    }

    [Fact]
    public async Task Without_a_script_nothing_claims_to_be_interactive() =>
        Assert.Null((await ExplorerAsync()).QuerySelector("[data-interactive]"));

    [Fact]
    public async Task A_measure_shows_every_value_and_says_where_a_comparator_is_missing()
    {
        var page = await MeasureAsync("domestic-abuse-arrest-rate");
        Assert.Equal("Domestic abuse arrest rate", page.QuerySelector("h1")!.Words());
        Assert.Equal(["20.1", "25", "20"], page.QuerySelectorAll("[data-label=Force]").Select(value => value.Words()));
        Assert.Contains("No England and Wales figure in this report", page.QuerySelectorAll("tbody tr")[1].Words());
        Assert.Equal(2, page.QuerySelectorAll(".chart-row").Length);
    }

    [Fact]
    public async Task A_wrong_value_is_struck_through_beside_the_right_one()
    {
        var page = await MeasureAsync("101-abandonment-rate");
        Assert.Equal("8.8", page.QuerySelector("del")!.Words());
        Assert.Equal("25.6", page.QuerySelector("strong")!.Words());
        Assert.Contains("superseded August 2024 by 25.6: " + FigureRowsOfTest.HumanError, page.Body!.Words());
    }

    [Fact]
    public async Task An_unknown_measure_says_so() =>
        Assert.Contains("No report in the store gives \"no-such-measure\"", (await MeasureAsync("no-such-measure")).Body!.Words());

    private static IEnumerable<string> Names(IElement part) =>
        part.QuerySelectorAll(".chart-name").Select(name => name.FirstElementChild!.Words());

    private Task<IDocument> ExplorerAsync(string query = "") =>
        Rendered.PageAsync<ComparisonExplorer>(store, "/comparison" + query, ("Query", query));

    private Task<IDocument> MeasureAsync(string key) => Rendered.PageAsync<MeasurePage>(store, "/comparison/" + key, ("MeasureKey", key));
}

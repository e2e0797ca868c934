using AngleSharp.Dom;
using PeelDashboard.Web.Features.Comparison;

namespace PeelDashboard.Web.Tests.Components;

public sealed class ComparisonTests(ComponentStore store) : IClassFixture<ComponentStore>
{
    [Fact]
    public async Task Figures_stand_by_theme_in_the_order_of_the_history_with_one_scale_a_unit()
    {
        var page = await PageAsync();
        Assert.Equal(
            ["preventing-crime", "protecting-vulnerable-people", "workforce", ""],
            page.QuerySelectorAll("[data-theme]").Select(part => part.GetAttribute("data-theme")));
        Assert.Equal(
            ["percent change", "per 1,000 population"],
            page.QuerySelectorAll("[data-theme=preventing-crime] [data-unit]").Select(part => part.GetAttribute("data-unit")));
        Assert.Equal(
            ["Calls answered in time", "MARAC cases assessed as high", "Calls flagged as involving vulnerable people",
                "Far apart, but in an older report"],
            Names(page.QuerySelector("[data-theme='']")!));
    }

    [Fact]
    public async Task Themes_are_listed_with_their_counts_and_lead_to_their_part()
    {
        var page = await PageAsync();
        Assert.Equal(
            ["Preventing crime 2", "Protecting vulnerable people 1", "Workforce 1", "No theme 4"],
            page.QuerySelectorAll(".theme-jumps li").Select(item => item.Words()));
        Assert.All(page.QuerySelectorAll(".theme-jumps a"),
            link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
    }

    [Fact]
    public async Task In_the_order_of_distance_figures_stand_by_unit_and_the_farthest_apart_come_first()
    {
        var page = await PageAsync("?order=distance");
        Assert.Equal(["percent", "percent change", "per 1,000 population"],
            page.QuerySelectorAll("[data-unit]").Select(part => part.GetAttribute("data-unit")));
        Assert.Equal(
            [
                "Calls answered in time", "Far apart, but in an older report", "MARAC cases assessed as high",
                "Domestic abuse arrest rate", "Black, Asian and minority ethnic officers", "Calls flagged as involving vulnerable people",
            ],
            Names(page.QuerySelector("[data-unit=percent]")!));
        Assert.Equal("distance", page.QuerySelector("form input[name=order]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_figure_that_a_report_prints_twice_is_one_row_with_both_lines()
    {
        var row = Assert.Single((await PageAsync()).QuerySelectorAll("[data-theme=protecting-vulnerable-people] .chart-row"));
        Assert.Equal(["line 356", "line 146"], row.QuerySelectorAll("a.passage").Select(link => link.Words()));
        Assert.Contains("(20, England and Wales 29)", row.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_force_is_worse_is_told_first_by_how_much_and_by_whom()
    {
        var worse = Assert.Single((await PageAsync()).QuerySelectorAll("[data-verdict=worse] li"));
        Assert.Equal(
            "Domestic abuse arrest rate: 20.1 percent against 29.2 (England and Wales), 9.1 points lower (31 percent less) 2021/22, year "
                + "ending 31 March 2021 line 356",
            worse.Words());
        Assert.EndsWith("#L356", worse.QuerySelector("a.passage")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_says_what_the_chart_says()
    {
        var row = (await PageAsync()).QuerySelector("[data-figure=domestic-abuse-arrest-rate]")!;
        Assert.Equal("20.1", row.QuerySelector("[data-label=Force]")!.Words());
        Assert.Equal("29.2 England and Wales", row.QuerySelector("[data-label='Compared with']")!.Words());
        Assert.Equal("9.1 points lower (31 percent less): worse (higher is better)",
            row.QuerySelector("[data-label=Difference]")!.Words());
        Assert.Equal("one of the lowest rates", row.QuerySelector("q")!.Words());
        Assert.EndsWith("#L356", row.QuerySelector("a.passage")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_figure_without_direction_is_neither_better_nor_worse()
    {
        var row = (await PageAsync()).QuerySelector("[data-figure=ethnic-minority-officers]")!;
        Assert.Equal(["3.1 points lower (42 percent less)", "4.3 points lower (51 percent less)", "neither better nor worse"],
            row.QuerySelectorAll("[data-label=Difference] div div").Select(line => line.Words()));
        Assert.Equal(["7.3 England and Wales", "8.5 local population"], row.QuerySelectorAll("[data-label='Compared with'] div div")
            .Select(line => line.Words()));
    }

    [Theory]
    [InlineData("?cycle=2016", 3)]
    [InlineData("?cycle=2018%2F19", 0)]
    [InlineData("?cycle=2021%2F22", 5)]
    [InlineData("?theme=workforce", 1)]
    [InlineData("?unit=percent%20change", 1)]
    [InlineData("?cycle=2021-22&theme=protecting-vulnerable-people&unit=percent", 1)]
    [InlineData("?cycle=&theme=&unit=", 8)]
    [InlineData("?force=kent", 1)]
    public async Task Filters_choose_among_the_figures_of_one_force(string query, int figures)
    {
        var page = await PageAsync(query);
        Assert.Equal(figures, page.QuerySelectorAll(".chart-row").Length);
        Assert.Equal(figures, page.QuerySelectorAll("tbody tr").Length);
        if (figures == 0) Assert.Contains("No figure matches: clear the filters.", page.Body!.Words());
    }

    [Fact]
    public async Task Choices_are_a_plain_form_and_the_hint_of_the_script_is_hidden_without_it()
    {
        var page = await PageAsync("?cycle=2016");
        Assert.Equal(("get", "/comparison"), (page.QuerySelector("form.filters")!.GetAttribute("method"),
            page.QuerySelector("form.filters")!.GetAttribute("action")));
        Assert.True(page.QuerySelector("[data-choose-hint]")!.HasAttribute("hidden"));
        Assert.Equal("/exports/metrics.csv?force=northamptonshire&cycle=2016",
            page.QuerySelector(".comparison-top a[href^='/exports']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_measure_shows_every_value_and_says_where_a_comparator_is_missing()
    {
        var page = await MeasureAsync("domestic-abuse-arrest-rate");
        Assert.Equal("Northamptonshire Police: domestic abuse arrest rate", page.QuerySelector("h1")!.Words());
        Assert.Equal(["25", "20.1"], page.QuerySelectorAll("#values [data-label=Force]").Select(value => value.Words()));
        Assert.Contains("No England and Wales figure in this report", page.QuerySelectorAll("tbody tr")[0].Words());
        Assert.Contains("Kent Police 33 percent", (await MeasureAsync("domestic-abuse-arrest-rate", "?force=kent"))
            .QuerySelector(".time-plot")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_values_of_a_measure_stand_in_order_of_time_and_those_of_one_basis_are_joined()
    {
        var plot = Assert.Single((await MeasureAsync("domestic-abuse-arrest-rate")).QuerySelectorAll(".time-plot"));
        Assert.Equal(["25", "20.1"], plot.QuerySelectorAll("text.of-force").Select(value => value.Words()));
        Assert.Single(plot.QuerySelectorAll(".time-joint"));
        Assert.Equal(
            "2021/22, year ending 31 March 2019: Northamptonshire Police 25 percent; 2021/22, year ending 31 March 2021: Northamptonshire "
                + "Police 20.1 percent, England and Wales 29.2",
            plot.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_measure_says_what_it_means_whose_theme_it_is_and_what_else_the_theme_has()
    {
        var page = await MeasureAsync("domestic-abuse-arrest-rate");
        Assert.Equal(
            ["Of the crimes recorded as domestic abuse, the share that resulted in an arrest.", "Higher is better: our reading."],
            page.QuerySelectorAll(".lead").Select(line => line.Words()));
        Assert.NotNull(page.QuerySelector("#of-theme a[href='/grades/protecting-vulnerable-people']"));
        Assert.NotNull((await MeasureAsync("crime-rate")).QuerySelector("#of-theme li a[href='/comparison/crime-change']"));
    }

    [Fact]
    public async Task A_wrong_value_is_struck_through_beside_the_right_one()
    {
        var page = await MeasureAsync("101-abandonment-rate");
        Assert.Equal("8.8", page.QuerySelector("del")!.Words());
        Assert.Equal("25.6", page.QuerySelector("strong")!.Words());
        var plot = page.QuerySelector(".time-plot")!;
        Assert.Equal(["8.8"], plot.QuerySelectorAll("text.is-struck").Select(value => value.Words()));
        Assert.Equal(["8.8", "25.6"], plot.QuerySelectorAll("text.of-force").Select(value => value.Words()));
        Assert.Empty(plot.QuerySelectorAll(".time-joint"));
        Assert.Contains("superseded August 2024 by 25.6: " + FigureRowsOfTest.HumanError, page.Body!.Words());
    }

    [Fact]
    public async Task An_unknown_measure_says_so() =>
        Assert.Contains("No report that we have gives \"no-such-measure\"", (await MeasureAsync("no-such-measure")).Body!.Words());

    private static IEnumerable<string> Names(IElement part) =>
        part.QuerySelectorAll(".chart-name").Select(name => name.FirstElementChild!.Words());

    private Task<IDocument> PageAsync(string query = "") =>
        Rendered.PageAsync<ComparisonPage>(store, "/comparison" + query);

    private Task<IDocument> MeasureAsync(string key, string query = "") =>
        Rendered.PageAsync<MeasurePage>(store, "/comparison/" + key + query, ("MeasureKey", key));
}

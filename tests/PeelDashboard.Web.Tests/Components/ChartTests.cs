using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Charts;

namespace PeelDashboard.Web.Tests.Components;

public sealed class ChartTests
{
    private static readonly DumbbellRow Arrests = new(
        "Domestic abuse arrest rate", "/comparison/domestic-abuse-arrest-rate", "2021/22", new(20.1m, MeasureUnit.Percent),
        [new(ComparatorKind.EnglandAndWales, 29.2m)], "9.1 points lower", null);

    private static readonly DumbbellRow Officers = new(
        "Officers", null, "2021/22", new(4.2m, MeasureUnit.Percent),
        [new(ComparatorKind.EnglandAndWales, 7.3m), new(ComparatorKind.LocalPopulation, 8.5m)], "3.1 points lower", null);

    [Fact]
    public async Task Every_value_is_printed_at_its_point_and_read_aloud()
    {
        var page = await Rendered.PartAsync<DumbbellChart>(("Title", "Figures"), ("ForceName", "Kent Police"),
            ("Rows", new[] { Arrests, Officers }));
        var plots = page.QuerySelectorAll("svg[role=img]");
        Assert.Equal(["20.1", "29.2"], plots[0].QuerySelectorAll("text").Select(text => text.Words()));
        Assert.Equal(["4.2", "7.3", "8.5"], plots[1].QuerySelectorAll("text").Select(text => text.Words()));
        Assert.Equal("Domestic abuse arrest rate: Kent Police 20.1 percent, England and Wales 29.2", plots[0].GetAttribute("aria-label"));
        Assert.Equal("Figures", page.QuerySelector("figcaption")!.Words());
        Assert.Contains("percent", page.QuerySelector(".chart-axis")!.Words());
        Assert.Equal("/comparison/domestic-abuse-arrest-rate", page.QuerySelector(".chart-name a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_inexact_value_is_printed_as_the_report_has_it()
    {
        var about = Arrests with { Amount = new(20m, MeasureUnit.Percent, Margin: 1.5m, Qualifier: "about") };
        var page = await Rendered.PartAsync<DumbbellChart>(("Title", "Figures"), ("ForceName", "Kent Police"), ("Rows", new[] { about }));
        var plot = page.QuerySelector("svg[role=img]")!;
        Assert.Equal("about 20 \u00B1 1.5", plot.QuerySelector("text.of-force")!.Words());
        Assert.Contains("Kent Police about 20 \u00B1 1.5 percent, England and Wales 29.2", plot.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task All_rows_stand_on_one_scale()
    {
        var page = await Rendered.PartAsync<DumbbellChart>(("Title", "Figures"), ("ForceName", "Kent Police"),
            ("Rows", new[] { Arrests, Officers }));
        var scale = new DumbbellScale([20.1m, 29.2m, 4.2m]);
        var points = page.QuerySelectorAll("svg[role=img] .of-force").Select(point => point.ParentElement!.GetAttribute("x"))
            .OfType<string>();
        Assert.Equal([scale.At(20.1m), scale.At(4.2m)], points);
    }

    [Fact]
    public async Task A_point_between_two_others_has_its_number_above()
    {
        var page = await Rendered.PartAsync<DumbbellChart>(("Title", "Figures"), ("ForceName", "Kent Police"),
            ("Rows", new[] { Officers }));
        var texts = page.QuerySelectorAll("svg[role=img] text").ToDictionary(text => text.Words());
        Assert.Equal("middle", texts["7.3"].GetAttribute("text-anchor"));
        Assert.Equal("end", texts["4.2"].GetAttribute("text-anchor"));
        Assert.Equal("start", texts["8.5"].GetAttribute("text-anchor"));
        Assert.NotEqual(texts["7.3"].GetAttribute("y"), texts["8.5"].GetAttribute("y"));
    }

    [Theory]
    [InlineData(29.2, 0, 40)]
    [InlineData(80, 0, 80)]
    [InlineData(0.7, 0, 0.8)]
    [InlineData(10486, 0, 20000)]
    public void The_scale_ends_on_a_round_number(double greatest, double min, double max)
    {
        var scale = new DumbbellScale([(decimal)greatest]);
        Assert.Equal(((decimal)min, (decimal)max), (scale.Min, scale.Max));
    }

    [Fact]
    public void Changes_have_zero_on_the_scale()
    {
        var scale = new DumbbellScale([-3.4m, 5.5m]);
        Assert.Equal([-4m, 0m, 6m], scale.Ticks);
    }

    [Fact]
    public async Task A_bar_shows_how_many_areas_had_each_grade_and_no_mean()
    {
        var page = await Rendered.PartAsync<GradeBar>(("Counts",
            new (Grade, int)[] { (Grade.RequiresImprovement, 6), (Grade.Adequate, 4), (Grade.Good, 0) }));
        Assert.Equal(["A 4", "RI 6"], page.QuerySelectorAll("text").Select(text => text.Words()));
        Assert.Equal(["40%", "60%"], page.QuerySelectorAll("rect").Select(bar => bar.GetAttribute("width")));
        Assert.Equal("4 Adequate, 6 Requires improvement", page.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_grade_bar_leaves_what_is_not_known_empty_and_underlines_the_grade_that_the_page_is_about()
    {
        var counts = new (Grade, int)[] { (Grade.Outstanding, 1), (Grade.Good, 29), (Grade.RequiresImprovement, 12) };
        var page = await Rendered.PartAsync<GradeBar>(("Counts", counts), ("Unknown", 8), ("Marked", Grade.Good));

        Assert.Equal(["1", "G 29", "RI 12", "? 8"], page.QuerySelectorAll("text").Select(text => text.Words()));
        Assert.Equal("1 Outstanding, 29 Good, 12 Requires improvement, 8 not known", page.QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.Equal(("2%", "58%"), (page.QuerySelector(".bar-marked")!.GetAttribute("x"),
            page.QuerySelector(".bar-marked")!.GetAttribute("width")));
        Assert.Equal(("84%", "16%"), (page.QuerySelector(".bar-unknown")!.GetAttribute("x"),
            page.QuerySelector(".bar-unknown")!.GetAttribute("width")));
    }
}

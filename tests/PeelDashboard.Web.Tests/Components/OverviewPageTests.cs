using AngleSharp.Dom;
using PeelDashboard.Web.Components.Layout;
using PeelDashboard.Web.Features.Overview;

namespace PeelDashboard.Web.Tests.Components;

public sealed class OverviewPageTests(ComponentStore store) : IClassFixture<ComponentStore>
{
    [Fact]
    public async Task The_force_of_most_documents_is_shown_first()
    {
        Assert.Equal("Northamptonshire Police", (await PageAsync()).QuerySelector("h1")!.Words());
        Assert.Equal("Kent Police", (await PageAsync("?force=kent")).QuerySelector("h1")!.Words());
        Assert.Equal("Northamptonshire Police", (await PageAsync("?force=atlantis")).QuerySelector("h1")!.Words());
    }

    [Fact]
    public async Task The_latest_judgments_are_those_of_the_newest_cycle()
    {
        var latest = (await PageAsync()).QuerySelector(".latest")!;
        Assert.Contains("PEEL 2023-25", latest.Words());
        Assert.Equal(9, latest.QuerySelectorAll("[data-area]").Length);
        Assert.Equal("/grades/investigating-crime",
            latest.QuerySelector("[data-area=investigating-crime] .latest-link")!.GetAttribute("href"));
        Assert.StartsWith("https://", latest.QuerySelector("[data-area=investigating-crime] .passage")!.GetAttribute("href"));
        var amended = latest.QuerySelector("[data-area=responding-to-the-public]")!.Words();
        Assert.Contains("Requires improvement", amended);
        Assert.Contains("Adequate until 8 August 2024: " + JudgmentRows.AmendedReason, amended);
        Assert.Contains("published 16 February 2024, amended 8 August 2024", latest.Words());
    }

    [Fact]
    public async Task Nothing_is_compared_across_a_break()
    {
        var latest = (await PageAsync()).QuerySelector(".latest")!.Words();
        Assert.Contains("Grades of 2021/22 and 2023-25 can't be compared", latest);
        Assert.DoesNotContain("What changed since 2021/22 Responding", latest);
    }

    [Fact]
    public async Task Areas_for_improvement_are_counted_by_cycle_and_linked()
    {
        var row = (await PageAsync()).QuerySelector(".afi-counts [data-cycle='2021/22']")!;
        Assert.Equal("2021/22 3 3", row.Words());
        Assert.Equal("/afis?cycle=2021-22", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("2021/22 2 2", (await PageAsync("?force=kent")).QuerySelector(".afi-counts [data-cycle='2021/22']")!.Words());
    }

    [Fact]
    public async Task The_figures_farthest_from_England_and_Wales_are_of_the_newest_report_each_measure_once()
    {
        var names = (await PageAsync()).QuerySelectorAll(".farthest .chart-name").Select(name => name.FirstElementChild!.Words());
        Assert.Equal(
            ["MARAC cases assessed as high", "Domestic abuse arrest rate", "Black, Asian and minority ethnic officers",
                "Calls flagged as involving vulnerable people"],
            names);
    }

    [Fact]
    public async Task Corrections_show_both_values_and_the_reason()
    {
        var corrections = (await PageAsync()).QuerySelector(".corrections")!;
        Assert.Contains("101 calls abandoned: 8.8 percent 25.6 percent August 2024: " + FigureRowsOfTest.HumanError, corrections.Words());
        Assert.Equal("8.8 percent", corrections.QuerySelector("del")!.Words());
        Assert.Contains("Responding to the public, 2023-25:", corrections.Words());
    }

    [Fact]
    public async Task It_says_where_it_comes_from_and_what_is_partial()
    {
        var origin = (await PageAsync()).QuerySelector(".origin")!;
        Assert.Equal(3, origin.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("we have the inspectorate's own report for 2016 and 2021/22 only", origin.Words());
    }

    [Fact]
    public async Task The_footer_says_how_fresh_the_store_is()
    {
        var footer = (await Rendered.PageAsync<DataFreshness>(store, "/")).Body!.Words();
        Assert.StartsWith("4 source documents, 21 public records; last import 21 November 2026.", footer);
    }

    private Task<IDocument> PageAsync(string query = "") => Rendered.PageAsync<OverviewPage>(store, "/" + query);
}

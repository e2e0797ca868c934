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
    public async Task The_answer_counts_the_grades_and_says_of_how_many_areas_they_are()
    {
        Assert.Equal(
            "1 Outstanding, 1 Good, 5 Adequate and 2 Requires improvement in 2023-25 (all 9 graded areas); "
                + "Responding to the public was lowered, 8 August 2024.",
            Answer(await PageAsync()));
        Assert.Equal(
            "1 Outstanding, 1 Good, 6 Adequate and 1 Requires improvement in 2023-25 (all 9 graded areas); "
                + "Responding to the public was lowered later, 8 August 2024.",
            Answer(await PageAsync("?view=published")));
    }

    [Fact]
    public async Task The_answer_says_so_when_no_grade_of_the_newest_cycle_is_known()
    {
        var page = await PageAsync("?force=kent");
        Assert.Equal("We do not know a grade of Kent Police in 2023-25: we do not have this report.", Answer(page));
        Assert.Equal(9, page.QuerySelectorAll("[data-area]").Count(row => row.Words().StartsWith("We do not have this report",
            StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_answer_names_its_source_and_the_report_that_is_missing()
    {
        var source = (await PageAsync()).QuerySelector(".overview-source")!;
        Assert.StartsWith("https://", source.QuerySelector(".passage-out")!.GetAttribute("href"));
        Assert.Equal(
            "Source: hmicfrs.justiceinspectorates.gov.uk (9 grades) We do not have HMICFRS's report of 2023-25. "
                + "See also Paper to the joint independent audit committee.",
            source.Words());
    }

    [Fact]
    public async Task Areas_come_worst_first_with_the_grades_of_all_cycles()
    {
        var rows = (await PageAsync()).QuerySelectorAll("[data-area]").ToList();
        Assert.Equal(
            ["Requires improvement", "Requires improvement", "Adequate", "Adequate", "Adequate", "Adequate", "Adequate", "Good",
                "Outstanding"],
            rows.Select(row => row.QuerySelector(".area-grade .grade-word")!.Words()));
        var crime = rows.Find(row => row.GetAttribute("data-area") == "investigating-crime")!;
        Assert.Equal("/grades/investigating-crime", crime.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal(7, crime.QuerySelectorAll(".strip-cell").Length);
        Assert.Equal(2, crime.QuerySelectorAll(".strip-break").Length);
        Assert.Equal("Adequate", crime.QuerySelectorAll(".strip-cell .grade")[^2].GetAttribute("data-grade"));
        Assert.Equal("/afis?cycle=2021-22&theme=investigating-crime", crime.QuerySelector(".area-afis a")!.GetAttribute("href"));
        Assert.StartsWith("3", crime.QuerySelector(".area-afis")!.Words());
    }

    [Fact]
    public async Task What_changed_has_its_day_and_its_source()
    {
        var found = (await PageAsync("?since=2024-08-01")).QuerySelector("[aria-labelledby=new-facts]")!;
        Assert.StartsWith("Since 1 August 2024", found.Words());
        Assert.Contains("8 August 2024 Responding to the public, 2023-25: Adequate to Requires improvement", found.Words());
        Assert.Contains("August 2024 101 calls abandoned: corrected from 8.8 to 25.6 percent line 7", found.Words());
        Assert.DoesNotContain("PEEL 2021/22", found.Words());
        Assert.Contains("Since the last import", (await PageAsync("?since=yesterday"))
            .QuerySelector("[aria-labelledby=new-facts]")!.Words());
    }

    [Fact]
    public async Task Figures_that_a_report_calls_low_are_shown_in_its_words()
    {
        var ranked = (await PageAsync()).QuerySelector(".ranked li")!;
        Assert.Equal(
            "Domestic abuse arrest rate: 20.1 percent, one of the lowest rates 2021/22 line 356", ranked.Words());
        Assert.Null((await PageAsync("?force=kent")).QuerySelector(".ranked"));
    }

    [Fact]
    public async Task Between_imports_one_command_finds_the_overview()
    {
        await PageAsync();
        var before = store.Commands.Count;
        await PageAsync();
        Assert.Equal(1, store.Commands.Count - before);
    }

    [Fact]
    public async Task The_footer_says_how_fresh_the_store_is()
    {
        var footer = (await Rendered.PageAsync<DataFreshness>(store, "/")).Body!.Words();
        Assert.StartsWith("4 source documents, 21 public records; last import 21 November 2026.", footer);
    }

    private static string Answer(IDocument page) => page.QuerySelector(".overview-answer")!.Words();

    private Task<IDocument> PageAsync(string query = "") => Rendered.PageAsync<OverviewPage>(store, "/" + query);
}

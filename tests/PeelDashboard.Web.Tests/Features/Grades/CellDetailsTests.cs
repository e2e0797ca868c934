using AngleSharp.Dom;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Features.Forces;

namespace PeelDashboard.Web.Tests.Features.Grades;

/// <summary>What an open cell tells, on the five source documents and the public records.</summary>
[Collection(OneNationalHost.Name)]
public sealed class CellDetailsTests(NationalHost product)
{
    [Fact]
    public async Task A_grade_of_a_report_comes_with_its_words_its_source_its_AFIs_and_its_neighbours()
    {
        var cell = await CellAsync("investigating-crime.2016");

        Assert.Equal("Investigating crime 2016", cell.QuerySelector("h2#cell")!.Words());
        Assert.Equal("How effective is the force at investigating crime and reducing re-offending?", cell.QuerySelector("h3")!.Words());
        Assert.Equal("the same as 2015 (Requires improvement)", cell.QuerySelector(".open-grade > span:nth-of-type(2)")!.Words());
        Assert.StartsWith("Northamptonshire Police requires improvement in investigating crime and reducing re-offending.",
            cell.QuerySelector("blockquote")!.Words(), StringComparison.Ordinal);
        Assert.EndsWith("#L595", cell.QuerySelector(".open-area .passage")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith("The inspectorate itself: PEEL: Police effectiveness 2016", Fact(cell, "Who says so"), StringComparison.Ordinal);
        Assert.Equal("2 March 2017", Fact(cell, "Published"));
        Assert.Equal("Investigating crime; Investigating crime and reducing re-offending", Fact(cell, "Also called"));
        Assert.Equal("5 areas for improvement", cell.QuerySelector("a[href='/afis?cycle=2016&area=investigating-crime']")!.Words());
        Assert.Equal(5, cell.QuerySelectorAll("a[href^='/afis/NHP-2016-INV-']").Length);
        Assert.Equal("Before: 2015 Requires improvement may be compared", cell.QuerySelector("[data-neighbour='2015']")!.Words());
        Assert.Equal("After: 2021/22 Adequate cannot be compared: another framework",
            cell.QuerySelector("[data-neighbour='2021/22']")!.Words());
        Assert.Contains("2014 Investigating offending", cell.QuerySelectorAll(".open-names li").Select(row => row.Words()));
        Assert.Equal("/grades#row-investigating-crime", cell.QuerySelector(".open-top a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("preventing-crime.2015", "2014", "not compared: other questions")]
    [InlineData("preventing-crime.2014", "2015", "not compared: other questions")]
    [InlineData("preventing-crime.2016", "2015", "may be compared")]
    [InlineData("preventing-crime.2016&force=humberside", "2018/19", "not compared: carried over")]
    [InlineData("preventing-crime.2018-19&force=humberside", "2016", "not compared: carried over")]
    [InlineData("efficiency.2018-19&force=greater-manchester", "2017", "not compared: not graded")]
    [InlineData("leadership-and-resources.2017", "2016", "may be compared: Using resources, Planning for the future")]
    public async Task Neighbours_may_be_compared_only_where_the_table_compares_them(string key, string neighbour, string words) =>
        Assert.EndsWith(words, (await CellAsync(key)).QuerySelector($"[data-neighbour='{neighbour}']")!.Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "Requires improvement", "Adequate(superseded) until 8 August 2024")]
    [InlineData("&view=published", "Adequate", "Requires improvement since 8 August 2024")]
    public async Task A_re_issue_shows_both_grades_and_why_in_both_views(string view, string grade, string other)
    {
        var cell = await CellAsync("responding-to-the-public.2023-25" + view);

        Assert.Equal(grade, cell.QuerySelector(".open-grade .grade")!.Words());
        var amended = cell.QuerySelector(".open-amended")!;
        Assert.StartsWith(other + ": ", amended.Words(), StringComparison.Ordinal);
        Assert.Contains("the data first supplied by the force was incorrect", amended.Words(), StringComparison.Ordinal);
        Assert.Equal(view.Length == 0, amended.QuerySelector("a")!.GetAttribute("href")!.Contains("view=published",
            StringComparison.Ordinal));
        Assert.StartsWith("A public record, not a report that we have", Fact(cell, "Who says so"), StringComparison.Ordinal);
        Assert.Empty(cell.QuerySelectorAll("[data-change]"));
    }

    [Fact]
    public async Task Second_hand_says_who_tells_it() =>
        Assert.EndsWith("(commissioner's response), telling what the inspectorate judged",
            Fact(await CellAsync("investigating-crime.2015"), "Who says so"), StringComparison.Ordinal);

    [Theory]
    [InlineData("investigating-crime.2017", "not in our sources. The cycle asked about it")]
    [InlineData("crime-recording.2021-22", "not inspected in this cycle. The cycle could ask about it")]
    [InlineData("victims.2023-25", "not graded. The cycle asked about it")]
    [InlineData("victims.2014", "not part of this framework. The cycle did not ask about it")]
    public async Task An_empty_cell_says_what_kind_of_empty_it_is_and_what_that_means(string key, string words)
    {
        var cell = await CellAsync(key);

        Assert.StartsWith(words, cell.QuerySelector(".empty-kind")!.ParentElement!.Words(), StringComparison.Ordinal);
        Assert.Empty(cell.QuerySelectorAll(".open-area .grade, .open-area blockquote"));
    }

    [Fact]
    public async Task A_cell_of_several_areas_tells_of_each()
    {
        var cell = await CellAsync("leadership-and-resources.2016");
        Assert.Equal(
            ["understanding-demand", "using-resources", "planning-for-the-future", "leadership"],
            cell.QuerySelectorAll("[data-area]").Select(area => area.GetAttribute("data-area")));
    }

    [Theory, InlineData("nowhere.2016"), InlineData("workforce.1999"), InlineData("workforce")]
    public async Task What_the_table_does_not_have_opens_nothing(string key)
    {
        using var page = await product.GetAsync("/grades?cell=" + key);
        Assert.Null(page.QuerySelector(".open-cell"));
        Assert.NotNull(page.QuerySelector(".history"));
    }

    [Fact]
    public async Task A_change_is_marked_within_a_scale_and_never_across_a_double_rule()
    {
        using var page = await product.GetAsync("/grades");

        Assert.Equal("worse than 2017", Mark(page, "2018/19", "efficiency"));
        Assert.Equal("worse than 2016", Mark(page, "2018/19", "protecting-vulnerable-people")); // 2017 is not in our sources
        Assert.Equal("better than 2015", Mark(page, "2016", "efficiency"));
        Assert.Empty(
            page.QuerySelectorAll(
            "[data-cycle='2021/22'] [data-change], [data-cycle='2023-25'] [data-change], [data-cycle='2014'] [data-change]"));
    }

    [Fact]
    public async Task The_break_of_2021_22_is_told_in_the_words_of_the_report()
    {
        using var page = await product.GetAsync("/grades");
        using var kent = await product.GetAsync("/grades?force=kent");

        var told = page.QuerySelector("[data-break='2021/22']")!;
        Assert.Equal(
            "However, these changes mean that it isn't possible to make direct comparisons between the grades awarded this year with those "
                + "from previous PEEL inspections.",
            told.QuerySelector("q")!.Words());
        Assert.EndsWith("#L81", told.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[data-break='2023-25'] q"));
        Assert.Contains("no report on Kent Police that we have says it", kent.QuerySelector("[data-break='2021/22']")!.Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_has_the_force_s_own_dates_or_says_whose_they_are()
    {
        using var page = await product.GetAsync("/grades");
        using var devon = await product.GetAsync("/grades?force=devon-and-cornwall");

        Assert.Equal(
            ["published 27 November 2014", "published 20 October 2015 to 18 February 2016", "published 3 November 2016 to 2 March 2017",
             "published 9 November 2017 to 22 March 2018", "published 27 September 2019", "published November 2021",
             "published 16 February 2024"],
            page.QuerySelectorAll("thead .published").Skip(1).Select(date => date.Words()));
        Assert.Equal("all forces: May 2019 to 2020", devon.QuerySelectorAll("thead .published")[5].Words());
    }

    private async Task<IElement> CellAsync(string key) => (await product.GetAsync("/grades?cell=" + key)).QuerySelector(".open-cell")!;

    private static string Fact(IElement cell, string name) => cell.QuerySelectorAll("dt")
        .First(term => term.Words() == name).NextElementSibling!.Words();

    private static string Mark(IDocument page, string cycle, string theme) =>
        page.QuerySelector($"[data-cycle='{cycle}'][data-theme='{theme}'] [data-change]")!.Words();
}

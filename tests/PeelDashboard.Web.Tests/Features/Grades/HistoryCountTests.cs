using AngleSharp.Dom;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Components.Files;
using PeelDashboard.Web.Tests.Features.Forces;

namespace PeelDashboard.Web.Tests.Features.Grades;

/// <summary>How many areas had each grade: from stored grades, and only where all of them are known.</summary>
[Collection(OneNationalHost.Name)]
public sealed class HistoryCountTests(NationalHost product)
{
    [Theory]
    [InlineData("2014", "2 Good, 1 Requires improvement")]
    [InlineData("2021/22", "4 Adequate, 6 Requires improvement")]
    [InlineData("2023-25", "1 Outstanding, 1 Good, 5 Adequate, 2 Requires improvement")]
    public async Task A_complete_set_is_drawn(string cycle, string counts) =>
        Assert.Equal(counts, Row(await PageAsync(), "of-areas", cycle).QuerySelector(".grade-bar")!.GetAttribute("aria-label"));

    [Fact]
    public async Task As_first_published_the_re_issue_is_not_yet_there() => Assert.Equal(
        "1 Outstanding, 1 Good, 6 Adequate, 1 Requires improvement",
        Row(await PageAsync("&view=published"), "of-areas", "2023-25").QuerySelector(".grade-bar")!.GetAttribute("aria-label"));

    [Fact]
    public async Task An_incomplete_set_has_no_bar_and_names_what_is_missing()
    {
        var row = Row(await PageAsync(), "of-areas", "2016");
        Assert.Null(row.QuerySelector(".grade-bar"));
        Assert.Contains(
            "6 of 10 questions known: no bar. Not in our sources: Understanding demand, Treating the public fairly, Ethical and lawful "
                + "behaviour, Treating the workforce fairly.",
            row.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_that_the_force_s_own_report_leaves_out_is_no_gap() =>
        Assert.Contains("Not inspected in this cycle: Recording data about crime.", Row(await PageAsync(), "of-areas", "2021/22").Words(),
            StringComparison.Ordinal);

    [Fact]
    public async Task Pillars_are_counted_apart_from_questions()
    {
        var page = await PageAsync();
        Assert.Equal("2 Requires improvement, 1 Inadequate",
            Row(page, "of-pillars", "2018/19").QuerySelector(".grade-bar")!.GetAttribute("aria-label"));
        Assert.Contains("1 of 2 pillars known: no bar. Not in our sources: Legitimacy.", Row(page, "of-pillars", "2014").Words(),
            StringComparison.Ordinal);
        Assert.Equal(["2014", "2015", "2016", "2017", "2018/19"], page.QuerySelectorAll("[aria-labelledby=of-pillars] [data-column]")
            .Select(row => row.GetAttribute("data-column")));
    }

    [Fact]
    public async Task What_was_inspected_and_not_graded_is_in_no_count_and_said_in_words()
    {
        using var page = await product.GetAsync("/grades?show=counts&force=greater-manchester");
        var picture =
            new PictureText(await product.Client.GetStringAsync(new Uri("/charts/grade-counts.svg?force=greater-manchester",
            UriKind.Relative)));

        var row = Row(page, "of-pillars", "2017");
        Assert.Equal("1 Requires improvement", row.QuerySelector(".grade-bar")!.GetAttribute("aria-label"));
        Assert.Contains("Of 1 pillar: 1 Requires improvement", row.Words(), StringComparison.Ordinal);
        Assert.Equal("Inspected and not graded: Efficiency, Legitimacy.", row.QuerySelector("[data-ungraded]")!.Words());
        Assert.Contains("2017 1 pillar 0 0 0 1 0 2 0", page.QuerySelectorAll("details table tbody tr")
            .Select(line => string.Join(' ', line.Children.Select(cell => cell.Words()))));
        Assert.Contains("1 pillar graded; 2 inspected and not graded", picture.Words, StringComparison.Ordinal);
        Assert.Contains("Inspected and not graded: Strategic policing requirement, Armed threats.",
            Row(await PageAsync(), "of-areas", "2021/22").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_are_no_marks_none_are_announced()
    {
        using var table = await product.GetAsync("/grades");

        Assert.Contains("may be compared: a mark says better, worse or the same.", table.QuerySelector(".breaks")!.Words(),
            StringComparison.Ordinal);
        Assert.StartsWith("2014 to 2018/19 share one scale of four tiers and may be compared.",
            (await PageAsync()).QuerySelector(".breaks")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_public_record_counts_stands_beside_and_changes_no_bar()
    {
        var row = Row(await PageAsync(), "of-areas", "2023-25");
        Assert.Equal(
            "Stated in the report (not calculated): 1 Outstanding, 1 Good, 6 Adequate, 1 Requires improvement (parliamenttoday.com, 16 "
                + "February 2024, before the re-issue of 8 Aug 2024).",
            row.QuerySelector(".told")!.Words());
        Assert.Contains("5 Adequate", row.QuerySelector(".grade-bar")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_breaks_are_drawn_and_the_table_has_the_same_numbers()
    {
        var page = await PageAsync();
        Assert.Equal(["2021/22", "2023-25"], page.QuerySelectorAll(".count-row.at-break").Select(row => row.GetAttribute("data-column")));
        var twin = page.QuerySelectorAll("details table tbody tr")
            .Select(row => string.Join(' ', row.Children.Select(cell => cell.Words()))).ToList();
        Assert.Contains("2021/22 10 areas 0 0 4 6 0 2 0", twin);
        Assert.Contains("2016 10 questions not counted not counted not counted not counted not counted 1 4", twin);
    }

    private static IElement Row(IDocument page, string section, string cycle) =>
        page.QuerySelector($"[aria-labelledby={section}] [data-column='{cycle}']")!;

    private Task<IDocument> PageAsync(string view = "") => product.GetAsync("/grades?show=counts" + view);
}

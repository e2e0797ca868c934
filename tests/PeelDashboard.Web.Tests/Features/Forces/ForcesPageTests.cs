using AngleSharp.Dom;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features.Forces;

[Collection(OneNationalHost.Name)]
public sealed class ForcesPageTests(NationalHost product)
{
    [Fact]
    public async Task It_says_where_our_force_stands_and_names_those_above_and_below()
    {
        using var page = await product.GetAsync("/forces?theme=effectiveness");
        var standing = page.QuerySelector(".count-row[data-column='2016'] .standing")!;

        Assert.Equal("Requires improvement", standing.QuerySelector(".grade")!.Words());
        Assert.Contains("Of 42 other forces whose grade we know: 29 higher, 12 the same, 1 lower.", standing.Words(),
            StringComparison.Ordinal);
        var titles = standing.QuerySelectorAll("dt").Select(title => title.Words());
        Assert.Equal(["Graded higher (29)", "The same (13)", "Graded lower (1)"], titles);
        Assert.Equal("Bedfordshire Police", standing.QuerySelectorAll("dd")[2].Words());
        Assert.Equal("Northamptonshire Police", standing.QuerySelectorAll("dd")[1].QuerySelector("strong")!.Words());
    }

    [Fact]
    public async Task Any_force_can_be_ours()
    {
        using var page = await product.GetAsync("/forces?theme=effectiveness&force=durham");

        Assert.Contains("0 higher, 0 the same, 42 lower",
            page.QuerySelector(".count-row[data-column='2016'] .standing")!.Words(), StringComparison.Ordinal);
        Assert.Equal("durham", page.QuerySelector(".matrix tr.ours")!.GetAttribute("data-force"));
        Assert.EndsWith("force=durham&sort=region#matrix", page.QuerySelectorAll(".matrix thead a")[1].GetAttribute("href"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_else_is_known_no_standing_is_made_up()
    {
        using var page = await product.GetAsync("/forces?theme=protecting-vulnerable-people");

        Assert.Contains("No other force's grade is known.", page.QuerySelector(".count-row[data-column='2015'] .standing")!.Words(),
            StringComparison.Ordinal);
        Assert.Equal("known for 1 of 43 forces", page.QuerySelector(".count-row[data-column='2015'] .count-name p")!.Words());
    }

    [Fact]
    public async Task Breaks_are_drawn_and_explained_in_both_places()
    {
        using var page = await product.GetAsync("/forces?theme=investigating-crime");

        var notes = page.QuerySelectorAll(".counts-break").Select(note => note.Words()).ToList();
        Assert.Equal(2, notes.Count);
        Assert.Contains("cannot be compared directly with earlier ones", notes[0], StringComparison.Ordinal);
        Assert.All(notes, note => Assert.Contains(note, page.QuerySelector(".matrix-legend")!.Words(), StringComparison.Ordinal));
        Assert.Equal(["2021/22", "2023-25"], page.QuerySelectorAll(".matrix thead th.break").Select(head => head.Words()));
        Assert.All(page.QuerySelectorAll(".matrix tr[data-force]"), row => Assert.Equal(2, row.QuerySelectorAll("td.break").Length));
    }

    [Theory]
    [InlineData("effectiveness", "northamptonshire", "2014 (interim)", "not graded")]
    [InlineData("effectiveness", "derbyshire", "2017", "not in our sources")]
    [InlineData("effectiveness", "kent", "2021/22", "not part of this framework")]
    [InlineData("crime-recording", "northamptonshire", "2021/22", "not inspected in this cycle")]
    [InlineData("effectiveness", "durham", "2016", "Outstanding")]
    public async Task Each_cell_says_its_grade_or_why_there_is_none(string theme, string force, string cycle, string words)
    {
        using var page = await product.GetAsync("/forces?theme=" + theme);
        var cell = page.QuerySelector($".matrix tr[data-force={force}] td[data-label='{cycle}']")!;

        Assert.Equal(words, cell.QuerySelector(".heard")!.Words());
        Assert.Equal(words, cell.QuerySelector("[title]")!.GetAttribute("title"));
    }

    [Fact]
    public async Task Sorting_is_a_link_and_says_so_and_equal_grades_stay_by_name()
    {
        using var page = await product.GetAsync("/forces?theme=effectiveness");
        var link = page.QuerySelectorAll(".matrix thead a").Single(link => link.Words() == "2016").GetAttribute("href")!;
        using var sorted = await product.GetAsync(link.Split('#')[0]);
        using var turned = await product.GetAsync("/forces?sort=-2016");

        Assert.Equal("ascending", sorted.QuerySelectorAll("th")
            .Single(head => head.Words() == "2016" && head.Closest(".matrix") is not null).GetAttribute("aria-sort"));
        Assert.Equal("descending", turned.QuerySelectorAll(".matrix th[aria-sort]").Single().GetAttribute("aria-sort"));
        Assert.Equal("durham", Forces(sorted)[0]);
        Assert.Equal("bedfordshire", Forces(sorted)[^1]);
        Assert.Equal(Forces(sorted)[1..29], Forces(sorted)[1..29].Order(StringComparer.Ordinal));
        Assert.Equal("bedfordshire", Forces(turned)[0]);
    }

    [Fact]
    public async Task Forces_without_a_grade_come_last_in_either_direction()
    {
        using var up = await product.GetAsync("/forces?sort=2017");
        using var down = await product.GetAsync("/forces?sort=-2017");

        Assert.Equal(["derbyshire", "derbyshire"], [Forces(up)[^1], Forces(down)[^1]]);
    }

    [Fact]
    public async Task Peers_stand_first_under_the_name_that_the_reader_gives_them_and_can_stand_alone()
    {
        using var page = await product.GetAsync("/forces?theme=effectiveness&peers=kent&peers=essex&peers=nowhere&called=Most+similar");
        using var alone = await product.GetAsync("/forces?theme=effectiveness&peers=kent,essex&only=peers");

        Assert.Equal(["essex", "kent", "northamptonshire", "avon-and-somerset"], Forces(page)[..4]);
        Assert.Equal(43, Forces(page).Length);
        Assert.StartsWith("Most similar", page.QuerySelector(".matrix-group")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Of 2 peers: 2 higher, 0 the same, 0 lower; for 0 no grade is known.",
            page.QuerySelector(".count-row[data-column='2016'] .standing")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["essex", "kent", "northamptonshire"], Forces(alone));
        Assert.Equal(2, page.QuerySelectorAll("input[name=peers][checked]").Length);
        var file = await product.CsvAsync(alone.QuerySelector(".view-tools a[href*='grades.csv']")!.GetAttribute("href")!);
        Assert.Equal(["Essex Police", "Kent Police", "Northamptonshire Police"], file.Rows.Select(row => row["force"]).Distinct());
    }

    [Fact]
    public async Task A_region_limits_the_list_and_its_download_and_not_the_counts()
    {
        using var page = await product.GetAsync("/forces?theme=effectiveness&region=wales");

        Assert.Equal(["dyfed-powys", "gwent", "north-wales", "south-wales"], Forces(page));
        Assert.Contains("4 of 43 forces", page.QuerySelector(".table-count")!.Words(), StringComparison.Ordinal);
        Assert.Equal("known for all 43 forces", page.QuerySelector(".count-row[data-column='2016'] .count-name p")!.Words());
        var file = await product.CsvAsync(page.QuerySelector(".view-tools a[href*='grades.csv']")!.GetAttribute("href")!);
        Assert.Equal(["Dyfed-Powys Police", "Gwent Police", "North Wales Police", "South Wales Police"],
            file.Rows.Select(row => row["force"]).Distinct());
    }

    [Fact]
    public async Task A_cycle_with_several_areas_of_a_theme_has_a_column_for_each()
    {
        using var page = await product.GetAsync("/forces?theme=preventing-crime");

        Assert.Equal(["2014.reducing-crime", "2014.anti-social-behaviour", "2015"], page.QuerySelectorAll(".count-row").Take(3)
            .Select(row => row.GetAttribute("data-column")));
    }

    [Fact]
    public async Task A_grade_of_a_report_opens_its_passage_and_what_is_more_than_a_public_record_is_marked()
    {
        using var page = await product.GetAsync("/forces?theme=effectiveness");
        IElement Cell(string cycle) => page.QuerySelector($".matrix tr.ours td[data-label='{cycle}']")!;

        Assert.StartsWith("/reports/", Cell("2016").QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(Cell("2016").QuerySelector("[data-mark]"));
        Assert.Equal("SecondHand", Cell("2015").QuerySelector("[data-mark]")!.GetAttribute("data-mark"));
        Assert.Null(Cell("2018/19").QuerySelector("a"));
    }

    private static string[] Forces(IDocument page) => [.. page.QuerySelectorAll(".matrix tr[data-force]")
        .Select(row => row.GetAttribute("data-force")!)];
}

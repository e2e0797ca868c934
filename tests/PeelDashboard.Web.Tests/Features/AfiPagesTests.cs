using AngleSharp.Dom;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features;

[Collection(OneFeatureHost.Name)]
public sealed class AfiPagesTests(FeatureHost product)
{
    [Fact]
    public async Task The_list_has_the_default_forces_AFIs_newest_cycle_first_in_report_order()
    {
        using var page = await product.GetAsync("/afis");

        Assert.Equal(["NHP-2021-22-INV-1", "NHP-2021-22-INV-2", "NHP-2021-22-PRE-1", "NHP-2016-INV-1"], References(page));
        Assert.Equal("4 areas for improvement", page.QuerySelector(".table-count")!.Words());
        Assert.Equal("Awaiting allocation", page.QuerySelector("td[data-label=Status]")!.Words());
        Assert.Equal(["early; and", "well"], page.QuerySelectorAll(".afi-headline li").Select(bullet => bullet.Words()));
        Assert.Equal("/reports/1?lines=6;7-9&edition=1#L6", page.QuerySelector("td[data-label=Report] a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("?force=kent", "KEN-2021-22-INV-1")]
    [InlineData("?cycle=2016", "NHP-2016-INV-1")]
    [InlineData("?theme=preventing-crime", "NHP-2021-22-PRE-1")]
    [InlineData("?q=DETECTIVES", "NHP-2021-22-INV-2")]
    [InlineData("?q=100%25+qual", "NHP-2021-22-INV-2")]
    [InlineData("?status=awaiting-allocation&cycle=2016", "NHP-2016-INV-1")]
    public async Task A_filter_leaves_what_it_says(string query, string reference)
    {
        using var page = await product.GetAsync("/afis" + query);

        Assert.Equal([reference], References(page));
    }

    [Theory]
    [InlineData("?status=in-progress")]
    [InlineData("?q=zebra")]
    [InlineData("?cycle=2021-22&q=old+cases")]
    public async Task Where_nothing_matches_the_page_offers_to_clear_the_filters(string query)
    {
        using var page = await product.GetAsync("/afis" + query);

        Assert.Equal("No AFI matches: clear the filters.", page.QuerySelector(".empty")!.Words());
        Assert.Equal("/afis", page.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Where_its_report_gives_the_area_no_grade_the_page_says_so()
    {
        using var page = await product.GetAsync("/afis/NHP-2016-INV-1");

        var grade = page.QuerySelectorAll(".facts dt").Single(term => term.Words() == "Grade of the area").NextElementSibling!;
        Assert.Equal("no grade in the report that raised it", grade.Words());
    }

    [Fact]
    public async Task Words_are_marked_in_the_headline_or_shown_in_their_place_in_the_detail()
    {
        using var inHeadline = await product.GetAsync("/afis?q=train");
        using var inDetail = await product.GetAsync("/afis?q=qualified");

        Assert.Equal(["train"], inHeadline.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Null(inHeadline.QuerySelector(".afi-snippet"));
        Assert.Equal("Few 100% qualified detectives are left.", inDetail.QuerySelector(".afi-snippet")!.Words());
        Assert.Equal("qualified", inDetail.QuerySelector(".afi-snippet mark")!.TextContent);
    }

    [Fact]
    public async Task The_download_beside_the_list_gives_as_many_rows()
    {
        using var page = await product.GetAsync("/afis?cycle=2021-22&q=force+should");
        var csv = await product.Client.GetStringAsync(new Uri(page.QuerySelector("a.csv")!.GetAttribute("href")!, UriKind.Relative));

        Assert.All(References(page), reference => Assert.Contains("\r\n" + reference + ",", csv, StringComparison.Ordinal));
        Assert.DoesNotContain("KEN-", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("NHP-2016", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_AFI_shows_what_the_report_says_with_its_passage_and_its_grade()
    {
        using var page = await product.GetAsync("/afis/nhp-2021-22-inv-1");

        Assert.Equal("The force should plan its investigations:", page.QuerySelector("h1")!.Words());
        Assert.Equal(["early; and", "well"], page.QuerySelectorAll(".page-header ul:not([class]) li").Select(bullet => bullet.Words()));
        var source = page.QuerySelector(".afi-source")!;
        Assert.Equal("It does <not> yet.", source.QuerySelector("p")!.Words());
        Assert.Equal(["first", "second"], source.QuerySelectorAll("li").Select(bullet => bullet.Words()));
        Assert.Equal("/reports/1?lines=6;7-9&edition=1#L6", source.QuerySelector("a.afi-open")!.GetAttribute("href"));
        Assert.Contains("HMICFRS, November 2021", source.Words(), StringComparison.Ordinal);
        Assert.Equal("Adequate", page.QuerySelector(".facts .grade")!.GetAttribute("data-grade"));
        Assert.Contains("Awaiting allocation", page.QuerySelector(".facts")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_AFI_leads_to_its_neighbours_of_the_same_report_area_and_theme()
    {
        using var page = await product.GetAsync("/afis/NHP-2021-22-INV-2");

        Assert.Equal("/afis/NHP-2021-22-INV-1", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/afis/NHP-2021-22-PRE-1", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(
            ["NHP-2021-22-INV-1", "NHP-2016-INV-1"], page.QuerySelectorAll(".plain-list a").Select(link => link.Words()));
    }

    private static IEnumerable<string> References(IParentNode page) => page.QuerySelectorAll(".afis th[scope=row] a")
        .Select(link => link.Words());
}

using System.Net;
using AngleSharp.Dom;
using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Shared;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features.Forces;

[Collection(OneNationalHost.Name)]
public sealed class ForcePageTests(NationalHost product)
{
    public static TheoryData<string> Addresses { get; } = ["/forces", "/forces?theme=leadership-and-resources&peers=kent,essex",
        "/forces/northamptonshire", "/forces/kent"];

    public static TheoryData<ForcesFilter> States { get; } =
    [
        new ForcesFilter(),
        new ForcesFilter("workforce", "kent", "east-midlands", GradeView.Published, "-2016.ethical-behaviour", "essex,surrey", true,
            "Most similar & \"near\""),
    ];

    [Fact]
    public async Task Each_grade_stands_among_the_known_ones_and_opens_its_source()
    {
        using var page = await product.GetAsync("/forces/northamptonshire");

        Assert.Contains("29 higher, 12 the same, 1 lower of 42 others", Row(page, "2016", "effectiveness").Words(),
            StringComparison.Ordinal);
        Assert.Contains("30 higher, 11 the same, 0 lower of 41 others", Row(page, "2017", "effectiveness").Words(),
            StringComparison.Ordinal);
        Assert.StartsWith("/reports/", Row(page, "2016", "effectiveness").QuerySelector(".passage")!.GetAttribute("href"),
            StringComparison.Ordinal);
        Assert.StartsWith("https://", Row(page, "2017", "effectiveness").QuerySelector(".passage")!.GetAttribute("href"),
            StringComparison.Ordinal);
        Assert.Contains("Adequate until 8 August 2024", Row(page, "2023-25", "responding-to-the-public").Words(), StringComparison.Ordinal);
        Assert.Equal("Not inspected in this cycle: Recording data about crime.",
            page.QuerySelector("[data-cycle='2021/22'] .force-empty")!.Words());
    }

    [Fact]
    public async Task It_leads_to_grades_AFIs_reports_and_to_the_page_of_all_forces()
    {
        using var page = await product.GetAsync("/forces/kent");
        var links = page.QuerySelectorAll(".page-header a").Select(link => link.GetAttribute("href"));

        Assert.Equal(
            ["/forces", "/exports/grades.csv?force=kent&view=amended", "/grades?force=kent", "/afis?force=kent", "/forces?force=kent",
             "/forces/kent", "/forces/kent?view=published"],
            links);
        Assert.Contains("We have no report of this force", page.QuerySelector(".page-header")!.Words(), StringComparison.Ordinal);
        Assert.Equal("/forces?theme=efficiency&force=kent", Row(page, "2016", "efficiency").QuerySelector("th a")!.GetAttribute("href"));
    }

    [Theory, InlineData("/forces?view=published"), InlineData("/?view=published")]
    public async Task Whoever_reads_grades_as_first_published_goes_on_doing_so(string address)
    {
        using var page = await product.GetAsync(address);
        var links = page.QuerySelectorAll("main a[href^='/forces/'], .latest a[href^='/grades'], main a[href^='/grades?']:not([download])")
            .Select(link => link.GetAttribute("href")!).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.EndsWith("?view=published", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cycle_has_the_force_s_own_dates_or_says_whose_they_are()
    {
        using var page = await product.GetAsync("/forces/northamptonshire");
        using var devon = await product.GetAsync("/forces/devon-and-cornwall");

        Assert.Equal("2021/22 published November 2021", page.QuerySelector("[data-cycle='2021/22'] h2")!.Words());
        Assert.Equal("2018/19 all forces: May 2019 to 2020", devon.QuerySelector("[data-cycle='2018/19'] h2")!.Words());
    }

    [Fact]
    public async Task What_is_known_of_monitoring_stands_with_its_letters_and_only_where_something_is_known()
    {
        using var page = await product.GetAsync("/forces/west-midlands");
        using var other = await product.GetAsync("/forces/kent");
        var moves = page.QuerySelectorAll("[aria-labelledby='force-monitoring'] li").ToList();

        Assert.StartsWith("November 2023: Engage (enhanced monitoring).", moves[0].Words(), StringComparison.Ordinal);
        Assert.StartsWith("18 September 2024: Scan", moves[1].Words(), StringComparison.Ordinal);
        Assert.All(moves, move => Assert.StartsWith(
            "https://hmicfrs.justiceinspectorates.gov.uk/publication-html/west-midlands", move.QuerySelector("a")!.GetAttribute("href"),
            StringComparison.Ordinal));
        Assert.Null(other.QuerySelector("[aria-labelledby='force-monitoring']"));
    }

    [Fact]
    public async Task A_grade_that_is_known_from_a_copy_of_a_page_says_so()
    {
        using var page = await product.GetAsync("/forces/bedfordshire");

        Assert.Equal("copy of a public record", Row(page, "2023-25", "managing-offenders").QuerySelector(".passage")!.Words());
        Assert.Equal("public record", Row(page, "2023-25", "responding-to-the-public").QuerySelector(".passage")!.Words());
    }

    [Fact]
    public async Task A_grade_is_carried_over_only_where_the_note_of_its_page_names_it()
    {
        using var page = await product.GetAsync("/forces/northumbria");

        Assert.Contains("carried over", Row(page, "2017", "preventing-crime").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("carried over", Row(page, "2017", "investigating-crime").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_no_force_is_not_found()
    {
        using var response = await product.Client.GetAsync(new Uri("/forces/nowhere", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("nowhere", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_page_weighs_less_than_60_kilobytes_on_the_wire(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await product.Client.SendAsync(request);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1000, 60_000);
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task Headers_boxes_and_ids_are_in_order(string address)
    {
        using var page = await product.GetAsync(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("th"), cell => Assert.Contains(cell.GetAttribute("scope"), new[] { "col", "row", "rowgroup" }));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(
            page.QuerySelectorAll("main select, main input:not([type=hidden])"),
            box => Assert.True(box.Closest("label") is not null || page.QuerySelector($"label[for='{box.Id}']")
                is not null, box.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => same.Key));
    }

    [Theory, MemberData(nameof(States))]
    public void The_address_is_the_state(ForcesFilter state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Assert.Equal(state, ForcesFilter.Parse("http://localhost" + state.ToAddress()));
    }

    [Fact]
    public async Task Short_cells_say_what_the_long_ones_say()
    {
        using var page = await product.GetAsync("/forces?theme=victims&force=greater-manchester");
        foreach (var grade in Enum.GetValues<Grade>())
        {
            var shown = await Rendered.PartAsync<GradeBadge>(("Grade", grade), ("IsShort", true));
            var piece = await Rendered.PartAsync<Piece>(("Content", GradeBadge.Letter(grade)));
            Assert.Equal(shown.Body!.Words(), piece.Body!.Words());
            Assert.Equal(shown.QuerySelector(".grade")!.ClassName, piece.QuerySelector(".grade")!.ClassName);
            if (piece.QuerySelector("use") is { } use) Assert.NotNull(page.QuerySelector(use.GetAttribute("href")!));
        }

        foreach (var kind in Enum.GetValues<GradeGap>())
        {
            var piece = await Rendered.PartAsync<Piece>(("Content", EmptyCell.Sign(kind)));
            Assert.Equal((kind.Words(), kind.ToString()), (piece.QuerySelector(".heard")!.Words(),
                piece.QuerySelector("[data-empty]")!.GetAttribute("data-empty")));
        }
    }

    private static IElement Row(IDocument page, string cycle, string area) =>
        page.QuerySelector($"[data-cycle='{cycle}'] tr[data-area='{area}']")!;
}

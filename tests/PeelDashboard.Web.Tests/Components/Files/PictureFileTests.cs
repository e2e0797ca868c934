using System.Net;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Tests.Features.Forces;

namespace PeelDashboard.Web.Tests.Components.Files;

/// <summary>The charts as files, on the real data: what the page says is in the picture, and the picture stands for itself.</summary>
[Collection(OneNationalHost.Name)]
public sealed class PictureFileTests(NationalHost product)
{
    public static TheoryData<string> Addresses { get; } =
    [
        "grades.svg", "grades.svg?view=published", "grades.svg?force=kent", "farthest.svg", "grade-counts.svg",
        "grade-counts.svg?force=durham&view=published", "comparison.svg", "comparison.svg?cycle=2021-22&unit=percent",
        "comparison/call-abandonment-rate-101.svg", "comparison/domestic-abuse-arrest-rate.svg", "forces.svg",
        "forces.svg?theme=investigating-crime&force=durham",
        "forces.svg?theme=leadership-and-resources", "forces-matrix.svg", "forces-matrix.svg?theme=leadership-and-resources",
        "forces-matrix.svg?theme=responding-to-the-public&peers=kent,essex&only=peers&called=Near",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task It_is_a_whole_file_that_needs_nothing_and_says_where_it_comes_from(string address)
    {
        using var response = await product.Client.GetAsync(new Uri("/charts/" + address, UriKind.Relative));
        var picture = new PictureText(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches("^[a-z0-9-]+\\.svg$", response.Content.Headers.ContentDisposition.FileName!.Trim('"'));
        picture.AssertStandsForItself();
        Assert.NotEqual("", picture.Title);
        Assert.Contains("Sources:", picture.Words, StringComparison.Ordinal);
        Assert.Contains("Crown copyright", picture.Words, StringComparison.Ordinal);
        Assert.Contains("PeelDashboard, ", picture.Words, StringComparison.Ordinal);
        Assert.Contains("http://localhost/", picture.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_words_lie_over_others_or_leave_the_picture(string address) => (await PictureAsync(address)).AssertTidy();

    [Fact]
    public async Task The_same_state_gives_the_same_bytes() =>
        Assert.Equal(await BytesAsync("grades.svg"), await BytesAsync("grades.svg"));

    [Theory]
    [InlineData("", "Adequate until 8 August 2024")]
    [InlineData("?view=published", "Requires improvement since 8 August 2024")]
    public async Task Every_grade_of_the_history_is_in_its_picture(string query, string amended)
    {
        using var page = await product.GetAsync("/grades" + query);
        var picture = await PictureAsync("grades.svg" + query);

        foreach (var grades in page.QuerySelectorAll("table.history .grade")
            .GroupBy(grade => grade.GetAttribute("data-grade")!, StringComparer.Ordinal))
            Assert.True(picture.Boxes.Count(box => box.Text == grades.Key) >= grades.Count(), $"{grades.Key} {grades.Count()} times");
        Assert.All(page.QuerySelectorAll("table.history thead th").Skip(1),
            cycle => Assert.Contains(cycle.FirstChild!.Words(), picture.Words, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("table.history tbody th[scope=row]"),
            theme => Assert.Contains(theme.Words(), picture.Words, StringComparison.Ordinal));
        foreach (var kind in page.QuerySelectorAll("table.history .empty-kind")
            .Select(cell => Enum.Parse<GradeGap>(cell.GetAttribute("data-empty")!)).Distinct())
            Assert.Contains(kind.Words(), picture.Words, StringComparison.Ordinal);
        Assert.Contains(amended, picture.Words, StringComparison.Ordinal);
        Assert.Contains("second-hand", picture.Words, StringComparison.Ordinal);
        Assert.Contains("Double line before 2021/22", picture.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_of_the_comparison_is_in_its_picture()
    {
        using var page = await product.GetAsync("/comparison?cycle=2016");
        var picture = await PictureAsync("comparison.svg?cycle=2016");
        var rows = page.QuerySelectorAll(".unit table tbody tr");

        Assert.True(rows.Length > 30, $"{rows.Length} rows");
        foreach (var row in rows)
        {
            Assert.Contains(row.QuerySelector("th")!.Words(), picture.Words, StringComparison.Ordinal);
            Assert.Contains(picture.Boxes, box => box.Text == row.QuerySelector("td.number strong")!.Words());
        }
    }

    [Fact]
    public async Task A_superseded_value_is_struck_through_beside_the_one_that_replaced_it()
    {
        var picture = await PictureAsync("comparison/call-abandonment-rate-101.svg");

        var old = picture.Text("8.8");
        Assert.Equal("line-through", old.Attribute("text-decoration")!.Value);
        Assert.Null(picture.Text("25.6").Attribute("text-decoration"));
        Assert.Contains("superseded August 2024 by 25.6", picture.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counts_say_how_many_forces_they_rest_on_and_where_ours_stands()
    {
        var picture = await PictureAsync("forces.svg?theme=investigating-crime");

        Assert.Contains("known for 31 of 43 forces", picture.Words, StringComparison.Ordinal);
        Assert.Contains("4 Good, 8 Adequate, 16 Requires improvement, 3 Inadequate; 12 not in our sources", picture.Words,
            StringComparison.Ordinal);
        Assert.Contains("Of 30 other forces whose grade we know: 4 higher, 7 the same, 19 lower.", picture.Words,
            StringComparison.Ordinal);
        Assert.Contains("cannot be compared directly", picture.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_has_every_force_and_every_grade_of_the_page()
    {
        using var page = await product.GetAsync("/forces?theme=effectiveness");
        var picture = await PictureAsync("forces-matrix.svg?theme=effectiveness");

        Assert.All(page.QuerySelectorAll(".matrix tr[data-force] th a"),
            name => Assert.Contains(picture.Boxes, box => box.Text == name.Words()));
        foreach (var grades in page.QuerySelectorAll(".matrix tr[data-force] .grade .grade-word")
            .GroupBy(word => word.Words(), StringComparer.Ordinal))
            Assert.Equal(grades.Count() + 1, picture.Boxes.Count(box => box.Text == grades.Key)); // one more in the legend
    }

    [Theory]
    [InlineData("grades.svg?force=nowhere", "No force has the address \"nowhere\"")]
    [InlineData("forces.svg?force=nowhere", "No force has the address \"nowhere\"")]
    [InlineData("comparison/no-such-measure.svg", "\"no-such-measure\"")]
    [InlineData("comparison.svg?cycle=1999", "No figure of Northamptonshire Police")]
    public async Task What_cannot_be_drawn_is_not_found_and_says_why(string address, string words)
    {
        using var response = await product.Client.GetAsync(new Uri("/charts/" + address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/forces?theme=investigating-crime&view=published", "/charts/forces.svg?theme=investigating-crime&view=published",
        "/exports/national.csv?theme=investigating-crime&view=published")]
    [InlineData("/forces?theme=legitimacy&region=wales", "/charts/forces-matrix.svg?theme=legitimacy&region=wales",
        "/exports/grades.csv?theme=legitimacy&region=wales&view=amended")]
    public async Task A_view_offers_its_picture_and_its_rows_in_its_own_state(string address, string svg, string csv)
    {
        using var page = await product.GetAsync(address);
        var links = page.QuerySelectorAll(".view-tools a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Contains(svg, links);
        Assert.Contains(csv, links);
        Assert.NotEmpty((await PictureAsync(svg["/charts/".Length..])).Boxes);
    }

    [Fact]
    public async Task Areas_are_counted_only_where_all_of_them_are_known()
    {
        var picture = await PictureAsync("grade-counts.svg");
        var published = await PictureAsync("grade-counts.svg?view=published");

        Assert.Contains("1 Outstanding, 1 Good, 5 Adequate, 2 Requires improvement", picture.Words, StringComparison.Ordinal);
        Assert.Contains("1 Outstanding, 1 Good, 6 Adequate, 1 Requires improvement", published.Words, StringComparison.Ordinal);
        Assert.Contains("No bar: 6 of 10 questions known.", picture.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_offers_what_it_draws()
    {
        using var page = await product.GetAsync("/?view=published");
        var links = page.QuerySelectorAll(".view-tools a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Contains("/charts/grades.svg?view=published", links);
        Assert.NotEmpty((await PictureAsync("grades.svg?view=published")).Boxes);
        foreach (var csv in links.Where(link => link.Contains(".csv", StringComparison.Ordinal)))
            Assert.NotEmpty((await product.CsvAsync(csv)).Rows);
    }

    private async Task<PictureText> PictureAsync(string address) => new(await BytesAsync(address));

    private Task<string> BytesAsync(string address) => product.Client.GetStringAsync(new Uri("/charts/" + address, UriKind.Relative));
}

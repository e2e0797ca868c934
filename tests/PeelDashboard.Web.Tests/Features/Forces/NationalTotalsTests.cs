using System.Globalization;
using AngleSharp.Dom;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features.Forces;

[Collection(OneNationalHost.Name)]
public sealed class NationalTotalsTests(NationalHost product)
{
    private static readonly string[] Words = ["Outstanding", "Good", "Requires improvement", "Inadequate"];

    [Theory]
    [InlineData("2015", "effectiveness", 1, 24, 18, 0, 43)]
    [InlineData("2015", "efficiency", 5, 29, 8, 1, 43)]
    [InlineData("2015", "legitimacy", 1, 37, 5, 0, 43)]
    [InlineData("2016", "effectiveness", 1, 28, 13, 1, 43)]
    [InlineData("2016", "efficiency", 2, 33, 8, 0, 43)]
    [InlineData("2016", "legitimacy", 2, 36, 5, 0, 43)]
    [InlineData("2017", "effectiveness", 1, 29, 12, 0, 42)]
    [InlineData("2017", "efficiency", 2, 30, 9, 0, 42)]
    [InlineData("2017", "legitimacy", 1, 35, 6, 0, 43)]
    [InlineData("2018/19", "effectiveness", 1, 35, 6, 1, 43)]
    [InlineData("2018/19", "efficiency", 6, 25, 10, 2, 43)]
    [InlineData("2018/19", "legitimacy", 1, 35, 6, 1, 43)]
    public async Task Every_picture_of_a_pillar_has_the_known_totals(string cycle, string pillar, int outstanding, int good, int requires,
        int inadequate, int known)
    {
        int[] expected = [outstanding, good, requires, inadequate];
        using var page = await product.GetAsync("/forces?theme=" + pillar);
        var row = Row(page, cycle);
        var file = (await product.CsvAsync($"/exports/national.csv?theme={pillar}&cycle={cycle}")).Rows;

        Assert.Equal(expected, Counts(row));
        Assert.Equal($"{known} of 43", row.QuerySelector("[data-label='Forces known']")!.Words());
        Assert.Equal(expected, Words.Select(word => file.Where(line => line["grade"] == word).Sum(line => Number(line["forces"]))));
        Assert.All(file, line => Assert.Equal(known, Number(line["known_forces"])));
        Assert.Equal(expected, FromRecords(cycle, pillar));
        Assert.All(Words, word => Assert.Equal(expected[Array.IndexOf(Words, word)], Cells(page, cycle).Count(cell => cell == word)));
    }

    [Theory]
    [InlineData("efficiency", "2014", 38)]
    [InlineData("investigating-crime", "2014", 39)]
    public async Task The_interim_cycle_says_how_many_forces_it_rests_on(string theme, string cycle, int known)
    {
        using var page = await product.GetAsync("/forces?theme=" + theme);

        Assert.Equal($"known for {known} of 43 forces", page.QuerySelector($".count-row[data-column='{cycle}'] .count-name p")!.Words());
    }

    [Fact]
    public async Task A_force_that_was_not_graded_is_known_and_counted_apart()
    {
        using var page = await product.GetAsync("/forces?theme=legitimacy&force=greater-manchester");

        Assert.Equal("1", Row(page, "2017").QuerySelector("[data-grade=Ungraded]")!.Words());
        Assert.Equal("Ungraded", page.QuerySelector(".count-row[data-column='2017'] .standing .grade")!.Words());
        Assert.Null(page.QuerySelector(".count-row[data-column='2017'] .standing details"));
    }

    [Fact]
    public async Task A_grade_that_was_published_again_counts_once_in_either_view()
    {
        using var amended = await product.GetAsync("/forces?theme=responding-to-the-public");
        using var published = await product.GetAsync("/forces?theme=responding-to-the-public&view=published");

        Assert.Equal("4 Good, 9 Adequate, 15 Requires improvement, 5 Inadequate; 10 not in our sources", Line(amended));
        Assert.Equal("4 Good, 10 Adequate, 14 Requires improvement, 5 Inadequate; 10 not in our sources", Line(published));
        foreach (var (view, adequate) in new[] { ("amended", 9), ("published", 10) })
        {
            var file = await product.CsvAsync($"/exports/national.csv?theme=responding-to-the-public&cycle=2023-25&view={view}");
            Assert.Equal(adequate, Number(file.Rows.Single(row => row["grade"] == "Adequate")["forces"]));
            Assert.All(file.Rows, row => Assert.Equal("33", row["known_forces"]));
        }

        static string Line(IDocument page) => page.QuerySelector(".count-row[data-column='2023-25'] .count-words")!.Words();
    }

    [Fact]
    public async Task Every_force_is_in_one_place_of_every_picture()
    {
        using var start = await product.GetAsync("/forces");
        foreach (var theme in start.QuerySelectorAll("select[name=theme] option").Select(option => option.GetAttribute("value")))
        {
            using var page = await product.GetAsync("/forces?theme=" + theme);
            foreach (var row in page.QuerySelectorAll(".count-table tbody tr")
                .Where(row => row.QuerySelector("[data-label='Forces known']") is not null))
            {
                var counted = row.QuerySelectorAll("td[data-grade]")
                    .Sum(cell => int.TryParse(cell.Words(), CultureInfo.InvariantCulture, out var count) ? count : 0);
                Assert.Equal(row.QuerySelector("[data-label='Forces known']")!.Words(), $"{counted} of 43");
                Assert.Equal(43, page.QuerySelectorAll(".matrix tbody tr[data-force]").Length);
            }
        }
    }

    private int[] FromRecords(string cycle, string pillar) => [.. Words.Select(word => product.Records
        .Where(record => record["cycle"] == cycle && record["level"] == "pillar" && record["assessment"]
            .Equals(pillar, StringComparison.OrdinalIgnoreCase)
            && record["grade"].Equals(word, StringComparison.OrdinalIgnoreCase))
        .Select(record => record["force"]).Distinct(StringComparer.Ordinal).Count())];

    private static IEnumerable<string> Cells(IDocument page, string cycle) =>
        page.QuerySelectorAll($".matrix tbody td[data-label='{cycle}']")
        .Select(cell => cell.QuerySelector(".heard")!.Words());

    private static IElement Row(IDocument page, string cycle) => page.QuerySelectorAll(".count-table tbody tr")
        .Single(row => row.QuerySelector("th")!.Words() == cycle);

    private static int[] Counts(IElement row) => [.. new[] { "Outstanding", "Good", "RequiresImprovement", "Inadequate" }
        .Select(grade => Number(row.QuerySelector($"[data-grade={grade}]")!.Words()))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

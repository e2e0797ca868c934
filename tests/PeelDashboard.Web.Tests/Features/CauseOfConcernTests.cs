using AngleSharp.Dom;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Exports;

namespace PeelDashboard.Web.Tests.Features;

[Collection(OneFeatureHost.Name)]
public sealed class CauseOfConcernTests(FeatureHost product)
{
    [Fact]
    public async Task A_recommendation_stands_under_its_cause_with_its_time_limit()
    {
        using var page = await product.GetAsync("/afis?force=surrey");

        var rows = page.QuerySelectorAll(".afis tbody tr").ToList();
        Assert.Equal(["SUR-2016-INV-1", "SUR-2016-INV-3", "SUR-2016-INV-2"], rows.Select(row => row.QuerySelector("th")!.Words()));
        Assert.Equal(
            "recommendation: The force should keep evidence Part of SUR-2016-INV-1. Time limit: within three months (ends 2 June 2017)",
            rows[1].QuerySelector(".afi-headline")!.Words());
        Assert.Equal(
            ["Awaiting allocation", "Closed by inspectorate", "Awaiting allocation"],
                rows.Select(row => row.QuerySelector("[data-label=Status]")!.Words()));
    }

    [Fact]
    public async Task Those_gone_from_the_text_are_folded_below_the_list()
    {
        using var page = await product.GetAsync("/afis?force=surrey");

        Assert.Equal("3 areas for improvement", page.QuerySelector(".table-count")!.Words());
        Assert.Equal("Not in the latest text of their report (2)", page.QuerySelector(".afi-gone summary")!.Words());
        Assert.Equal(["SUR-2016-INV-4", "SUR-2016-INV-5"], page.QuerySelectorAll(".afi-gone a").Select(link => link.Words()));
    }

    [Theory]
    [InlineData("closed-by-inspectorate", "SUR-2016-INV-3")]
    [InlineData("awaiting-allocation", "SUR-2016-INV-1 SUR-2016-INV-2")]
    [InlineData("in-progress", "")]
    public async Task The_list_and_the_download_filter_by_what_is_closed(string status, string references)
    {
        using var page = await product.GetAsync("/afis?force=surrey&status=" + status);
        var file = await FileAsync("afis", "force=surrey&status=" + status);

        Assert.Equal(references, string.Join(' ', page.QuerySelectorAll(".afis th[scope=row]").Select(cell => cell.Words())));
        Assert.Equal(references, string.Join(' ', file.Rows.Select(row => row["reference"])));
    }

    [Fact]
    public async Task The_page_of_a_cause_lists_its_recommendations()
    {
        using var page = await product.GetAsync("/afis/SUR-2016-INV-1");

        Assert.Contains("Kind cause of concern", Facts(page));
        var section = page.QuerySelectorAll("section").Single(part =>
            part.QuerySelector("h2")?.Words() == "Recommendations of this cause of concern");
        Assert.Equal(
            ["The force should keep evidence Time limit: within three months (ends 2 June 2017). SUR-2016-INV-3"],
            section.QuerySelectorAll("li").Select(row => row.Words()));
        Assert.Equal(
            ["SUR-2016-INV-3", "SUR-2016-INV-2"], page.QuerySelectorAll(".plain-list a").Select(link => link.Words()));
    }

    [Fact]
    public async Task The_page_of_a_recommendation_names_its_cause_its_limit_and_its_closure()
    {
        using var page = await product.GetAsync("/afis/SUR-2016-INV-3");

        Assert.Contains("Part of SUR-2016-INV-1: Evidence is lost", Facts(page));
        Assert.Contains("Time limit within three months (ends 2 June 2017)", Facts(page));
        var notice = page.QuerySelector(".notice")!;
        Assert.Contains("The inspectorate closed this on 3 March 2017: where it says so", notice.Words(), StringComparison.Ordinal);
        Assert.EndsWith("?lines=1&edition=1#L1", notice.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(Facts(page), fact => fact.StartsWith("Status Closed by inspectorate", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SUR-2016-INV-4", "Open in the earlier text")]
    [InlineData("SUR-2016-INV-5", "The text that had it was not kept.")]
    public async Task One_that_is_gone_says_so_and_opens_the_text_that_had_it(string reference, string words)
    {
        using var page = await product.GetAsync("/afis/" + reference);

        Assert.Contains("Not in the latest text", page.QuerySelector(".notice-warning")!.Words(), StringComparison.Ordinal);
        Assert.Contains(words, page.QuerySelector(".afi-source")!.Words(), StringComparison.Ordinal);
        Assert.Equal(reference == "SUR-2016-INV-4", page.QuerySelector(".afi-open")?.GetAttribute("href")!.EndsWith("&edition=1#L3",
            StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task The_files_have_it_all_in_their_last_columns()
    {
        var afi = (await FileAsync("afis", "force=surrey")).Rows.Single(row => row["reference"] == "SUR-2016-INV-3");
        Assert.Equal(
            "SUR-2016-INV-1|within three months|2017-06-02|2017-03-03|Closed by inspectorate",
            string.Join('|', afi["part_of"], afi["time_limit"], afi["time_limit_ends_on"], afi["closed_on"], afi["status"]));
        Assert.Equal("2015", Assert.Single((await FileAsync("grades", "force=surrey")).Rows)["inspected_in"]);
        var summary = Assert.Single((await FileAsync("summary", "force=surrey")).Rows);
        Assert.Equal(("3", "2", "1"), (summary["afis"], summary["open"], summary["closed"]));
    }

    [Fact]
    public async Task The_file_of_figures_has_the_gap_the_range_and_the_superseded_value()
    {
        var rows = (await FileAsync("metrics", "force=surrey")).Rows;

        Assert.Equal(
            ["8.8 superseded The report was corrected.", "25.6 current The report was corrected.",
                " current The value is not in the text of the report.", "10 current ", "65 current "],
            rows.OrderBy(row => row["period"] + row["value"], StringComparer.Ordinal)
                .Select(row => $"{row["value"]} {row["status"]} {row["reason"]}")
                .OrderBy(row => Array.FindIndex(["8.8", "25", " c", "10", "65"],
                    start => row.StartsWith(start, StringComparison.Ordinal))));
        var range = rows.Single(row => row["value"] == "10");
        Assert.Equal(("15", "6.1", "about"), (range["value_to"], range["margin"], range["qualifier"]));
        Assert.All(rows.Where(row => row != range), row => Assert.Equal("", row["value_to"] + row["margin"] + row["qualifier"]));
    }

    private static List<string> Facts(IParentNode page) =>
        [.. page.QuerySelectorAll(".facts dt").Select(term => $"{term.Words()} {term.NextElementSibling!.Words()}")];

    private async Task<CsvFile> FileAsync(string name, string query) =>
        CsvFile.Read(await product.Client.GetByteArrayAsync(new Uri($"/exports/{name}.csv?{query}", UriKind.Relative)));
}

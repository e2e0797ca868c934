using AngleSharp.Dom;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features;

/// <summary>A report whose file was corrected: its texts, what went, and what was replaced.</summary>
[Collection(OneFeatureHost.Name)]
public sealed class RevisedReportTests(FeatureHost product)
{
    [Fact]
    public async Task The_latest_text_lists_its_texts_and_what_it_has_no_more()
    {
        using var page = await product.GetAsync(await AddressAsync());

        Assert.Equal("First line now", page.QuerySelector("#L1 .line-text")!.Words());
        Assert.Equal(
            ["Text 2, imported 1 September 2026 (latest)", "Text 1, imported 8 August 2026"],
                page.QuerySelectorAll(".editions a").Select(link => link.Words()));
        var gone = page.QuerySelectorAll(".gone li").Select(row => row.Words()).ToList();
        Assert.Equal("Not in the latest text (6)", page.QuerySelector(".gone summary")!.Words());
        Assert.Contains("area for improvement: SUR-2016-INV-4 Gone with the first text text 1, line 3", gone);
        Assert.Contains("area for improvement: SUR-2016-INV-5 Gone, and its text too (the text that had it was not kept)", gone);
        Assert.Contains("finding: A finding that went text 1, line 2", gone);
        Assert.Contains("superseded figure: Arrest rate: 8.8 percent text 1, line 2", gone);
        Assert.Contains("figure: Arrest rate: 11 percent text 1, line 3", gone);
        Assert.Contains(gone, row => row.StartsWith("judgment: ", StringComparison.Ordinal)
            && row.EndsWith("Good text 1, line 1", StringComparison.Ordinal));
        Assert.Contains("The file is a web page: line numbers refer to the text extracted from it", page.QuerySelector(".facts")!.Words(),
            StringComparison.Ordinal);
        Assert.Contains("not in the text", page.QuerySelector("#L6 .notes")!.Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#L1 .notes"));
    }

    [Fact]
    public async Task An_earlier_text_says_so_and_shows_what_only_it_has()
    {
        var address = await AddressAsync();
        using var page = await product.GetAsync(address + "?edition=1&lines=3");

        var notice = page.QuerySelector(".notice-warning")!;
        Assert.Contains(
            "This is the text as imported on 8 August 2026; a later one replaced it on 1 September 2026.", notice.Words(),
            StringComparison.Ordinal);
        Assert.Equal(address, notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["First line then", "Second then", "Highlighted passage: Third then"],
            page.QuerySelectorAll(".line-text").Select(line => line.Words()));
        Assert.Equal("SUR-2016-INV-4 not in the latest text", page.QuerySelector("#L3 .notes li")!.Words());
        Assert.DoesNotContain("SUR-2016-INV-3", page.QuerySelector(".source")!.Words(), StringComparison.Ordinal);
        Assert.Equal(address + "?lines=3&edition=1#L3", page.QuerySelector(".outline-marked a")!.GetAttribute("href"));
        Assert.Equal(address + "?edition=1#L1", page.QuerySelector("#L1 .line-number")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll(".outline-list"));
    }

    [Theory]
    [InlineData("?edition=7")]
    [InlineData("?edition=first")]
    [InlineData("?edition=2")]
    public async Task A_text_that_is_the_latest_or_none_opens_the_latest(string query)
    {
        using var page = await product.GetAsync(await AddressAsync() + query);

        Assert.Equal("First line now", page.QuerySelector("#L1 .line-text")!.Words());
        Assert.Null(page.QuerySelector(".notice-warning"));
    }

    [Fact]
    public async Task A_letter_says_what_it_closes_and_what_the_store_does_not_have()
    {
        using var list = await product.GetAsync("/reports");
        using var page = await product.GetAsync(Link(list, "surrey-letter.txt"));

        Assert.Equal("SUR-2016-INV-3 Closed on 3 March 2017: recommendation", page.QuerySelector("#L1 .notes li")!.Words());
        Assert.Equal(["Closed: cause of concern, custody line 2"], page.QuerySelectorAll(".notice li").Select(row => row.Words()));
    }

    [Fact]
    public async Task A_measure_shows_the_gap_the_range_and_the_old_value_with_the_reason()
    {
        using var page = await product.GetAsync("/comparison/made-by-hand?force=surrey");

        var rows = page.QuerySelectorAll(".figures tbody tr").ToDictionary(row => row.QuerySelector("[data-label=Force]")!.Words());
        Assert.Equal(["about 10 to 15 \u00B1 6.1", "11", "not in the text", "8.8", "25.6"], rows.Keys);
        Assert.NotNull(rows["8.8"].QuerySelector("del"));
        Assert.Contains("superseded by 25.6: The report was corrected.", rows["8.8"].Words(), StringComparison.Ordinal);
        Assert.Contains("corrected from 8.8: The report was corrected.", rows["25.6"].Words(), StringComparison.Ordinal);
        Assert.EndsWith("&edition=1&force=surrey#L2", rows["8.8"].QuerySelector("a.passage")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Not in the latest text of the report", rows["11"].Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Not in the latest text", rows["25.6"].Words(), StringComparison.Ordinal);
        Assert.Equal("line 6", rows["not in the text"].QuerySelector("a.passage")!.Words());
    }

    [Fact]
    public async Task The_comparison_folds_figures_that_nothing_is_set_against()
    {
        using var page = await product.GetAsync("/comparison?force=surrey");

        var other = page.QuerySelector("details.other-figures")!;
        Assert.Null(other.GetAttribute("open"));
        Assert.Equal("Other figures in the reports (4)", other.QuerySelector("summary")!.Words());
        Assert.Contains("Cases reviewed 2016: 65 of 88 line 5", other.QuerySelectorAll("li").Select(row => row.Words()));
        Assert.Contains("Arrest rate 2016, 2014: not in the text line 6", other.QuerySelectorAll("li").Select(row => row.Words()));

        // The value that was superseded had a comparator; it stands on its measure's page, struck through, and in no chart.
        Assert.Empty(page.QuerySelectorAll(".chart-row"));
        Assert.StartsWith("0 figures", page.QuerySelector(".table-count")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_of_a_press_release_stay_counts()
    {
        using var page = await product.GetAsync("/grades?force=surrey");
        using var counts = await product.GetAsync("/grades?force=surrey&show=counts");

        Assert.Equal(["Stated in the report (not calculated): 1 Good (example.org).",
            "Stated in the report (not calculated): 6 Adequate (press release, line 3)."],
            counts.QuerySelectorAll(".told").Select(row => row.Words()));
        Assert.DoesNotContain(counts.QuerySelectorAll(".grade-bar"),
            bar => bar.GetAttribute("aria-label")!.Contains("Adequate", StringComparison.Ordinal));
        Assert.Equal(["Good"], page.QuerySelectorAll(".history .grade").Select(grade => grade.Words()));
    }

    private async Task<string> AddressAsync()
    {
        using var list = await product.GetAsync("/reports");
        return Link(list, RevisedReportRows.File);
    }

    private static string Link(IDocument list, string file) =>
        list.QuerySelectorAll(".reports tbody a").Single(link => link.Words() == file).GetAttribute("href")!;
}

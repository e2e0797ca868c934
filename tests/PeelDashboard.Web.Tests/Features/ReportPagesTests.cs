using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features;

[Collection(OneFeatureHost.Name)]
public sealed class ReportPagesTests(FeatureHost product)
{
    [Fact]
    public async Task The_list_says_what_was_taken_from_each_document()
    {
        using var page = await product.GetAsync("/reports");

        var row = page.QuerySelectorAll(".reports tbody tr").Single(row => row.QuerySelector("a")!.GetAttribute("href") == "/reports/1");
        Assert.Equal(["1", "3", "1", "1"], row.QuerySelectorAll("td.number").Select(cell => cell.Words()));
        Assert.Contains("HMICFRS, November 2021", row.Words(), StringComparison.Ordinal);
        Assert.Contains("Inspection report, Northamptonshire Police. File 2021-22-peel-report.txt, 13 lines", row.Words(),
            StringComparison.Ordinal);
        Assert.Contains("no date in the text", page.QuerySelector(".reports tbody")!.Words(), StringComparison.Ordinal);
        Assert.Contains("1 judgment of 1 force", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Northamptonshire Police,Kent Police,Surrey Police", "all")]
    [InlineData("?force=kent", "Kent Police", "kent")]
    [InlineData("?force=KENT", "Kent Police", "kent")]
    [InlineData("?force=nowhere", "Northamptonshire Police,Kent Police,Surrey Police", "all")]
    public async Task The_list_is_of_the_force_in_the_address(string query, string forces, string chosen)
    {
        using var page = await product.GetAsync("/reports" + query);

        var kinds = page.QuerySelectorAll(".report-kind").Select(kind => kind.Words()).ToList();
        Assert.All(kinds, kind => Assert.Contains(forces.Split(','), force => kind.Contains(force, StringComparison.Ordinal)));
        Assert.All(forces.Split(','), force => Assert.Contains(kinds, kind => kind.Contains(force, StringComparison.Ordinal)));
        Assert.Equal(chosen, page.QuerySelector("main select[name=force] option[selected]")!.GetAttribute("value"));
        Assert.Equal(chosen != "all", page.QuerySelector(".filters-clear[href='/reports?force=all']") is not null);
    }

    [Fact]
    public async Task A_force_without_documents_is_named()
    {
        using var page = await product.GetAsync("/reports?force=essex");

        Assert.Equal("The store has no document about Essex Police. All 5 source documents", page.QuerySelector(".empty")!.Words());
        Assert.Empty(page.QuerySelectorAll(".reports"));
    }

    [Fact]
    public async Task Every_line_of_the_file_is_an_anchor_and_its_text_is_the_files()
    {
        using var page = await product.GetAsync("/reports/1");

        var lines = FeatureRows.ReportText.Split('\n');
        Assert.Equal(Enumerable.Range(1, lines.Length).Select(number => $"L{number}"),
            page.QuerySelectorAll("li.line").Select(line => line.Id));
        for (var number = 1; number <= lines.Length; number++)
        {
            var text = page.GetElementById($"L{number}")!.QuerySelector(".line-text");
            Assert.Equal(
                lines[number - 1].Replace("\t", "", StringComparison.Ordinal).Trim(),
                text is null ? "" : string.Concat((text.QuerySelector("p, h2, h3, .cells") ?? text).TextContent.Trim().Split('\n')));
        }

        Assert.Equal("/reports/1#L3", page.QuerySelector("#L3 .line-number")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Tabs_are_columns_as_many_in_every_row_of_a_table()
    {
        using var page = await product.GetAsync("/reports/1");

        Assert.Equal(["", "Charged", "10.9", "12.1"], page.QuerySelectorAll("#L8 .cell").Select(cell => cell.TextContent));
        Assert.Equal(["L7", "L8", "L9"], page.QuerySelectorAll(".cells-4").Select(cells => cells.Closest("li")!.Id));
    }

    [Fact]
    public async Task A_passage_is_highlighted_for_the_eye_and_for_the_ear()
    {
        using var plain = await product.GetAsync("/reports/1");
        using var marked = await product.GetAsync("/reports/1?lines=3;1-2");

        Assert.Empty(plain.QuerySelectorAll(".line-marked"));
        Assert.Equal(["L1", "L2", "L3"], marked.QuerySelectorAll(".line-marked").Select(line => line.Id));
        Assert.All(marked.QuerySelectorAll(".line-marked"),
            line => Assert.Equal("Highlighted passage:", line.QuerySelector(".heard")!.Words()));
        Assert.Equal(
            ["/reports/1?lines=3;1-2#L3", "/reports/1?lines=3;1-2#L1", "/reports/1"],
            marked.QuerySelectorAll(".outline-marked a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData(2, "/grades?force=northamptonshire", "Adequate Investigating crime")]
    [InlineData(3, "/grades?force=northamptonshire", "Adequate Investigating crime")]
    [InlineData(6, "/afis/NHP-2021-22-INV-1", "NHP-2021-22-INV-1")]
    [InlineData(10, "/comparison/made-by-hand?force=northamptonshire", "Figure 20.1 percent")]
    public async Task In_the_margin_stands_what_was_taken_from_a_line_and_the_way_back(int line, string address, string words)
    {
        using var page = await product.GetAsync("/reports/1");

        var link = page.QuerySelectorAll($"#L{line} .notes a").Single(link => link.GetAttribute("href") == address);
        Assert.Equal(words, link.Words());
        Assert.Contains("Finding", page.QuerySelector("#L11 .notes")!.Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#L1 .notes"));
    }

    [Fact]
    public async Task The_outline_counts_what_each_section_gave_once()
    {
        using var page = await product.GetAsync("/reports/1");

        Assert.Equal(
            [("Investigating crime", "1 judgment, 3 AFIs, 1 finding, 1 figure"), ("Area for improvement", "1 AFI")],
            page.QuerySelectorAll(".outline-list li").Select(row => (row.QuerySelector("a")!.Words(), row.QuerySelector("span")!.Words())));
        Assert.Equal(["Investigating crime"], page.QuerySelectorAll(".source h2").Select(heading => heading.Words()));
        Assert.Equal(["Area for improvement"], page.QuerySelectorAll(".source h3").Select(heading => heading.Words()));
    }
}

using AngleSharp.Dom;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features;

[Collection(OneFeatureHost.Name)]
public sealed class ImportPageTests(FeatureHost product)
{
    [Fact]
    public async Task It_says_how_it_ended_what_the_file_was_taken_for_and_what_was_found()
    {
        using var page = await product.GetAsync("/imports/2");

        Assert.Equal("Import of 2021-22-peel-report.txt", page.QuerySelector("h1")!.Words());
        Assert.Equal("Four facts changed.", page.QuerySelector(".lead")!.Words());
        var facts = page.QuerySelectorAll(".facts dt").ToDictionary(term => term.Words(), term => term.NextElementSibling!.Words());
        Assert.Equal("Updated", facts["Outcome"]);
        Assert.Equal("Inspection report. By hand.", facts["Taken for"]);
        Assert.Equal("2 sections, 1 judgment, 3 AFIs, 1 finding, 5 figures", facts["Found"]);
        Assert.Equal("1,234 added, 0 changed, 0 left alone, 1 gone from the text", facts["In the store"]);
        Assert.Equal("/reports/1", page.QuerySelector(".facts a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_share_of_lines_is_told_in_words_and_drawn_to_scale()
    {
        using var page = await product.GetAsync("/imports/2");

        const string Sentence =
            "Of 200 lines with text, 90 (45 percent) are where some fact stands, a rule accounts for 60 (30 percent), and 50 (25 percent) "
                + "are left over.";
        var share = page.QuerySelector(".line-share")!;
        Assert.Equal(Sentence, share.QuerySelector("p")!.Words());
        Assert.Equal(Sentence, share.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"));
        Assert.Equal(["45%", "30%", "25%"], share.QuerySelectorAll(".share-bar rect").Select(part => part.GetAttribute("width")));
        Assert.Equal(["facts", "headings, contents, captions, notes", "left over"],
            share.QuerySelectorAll("li").Select(key => key.Words()));
    }

    [Fact]
    public async Task What_was_not_understood_stands_by_topic_with_links_to_the_lines_and_numbers_folded()
    {
        using var page = await product.GetAsync("/imports/2");

        var section = page.QuerySelector(".diagnostics")!;
        Assert.Equal("What was not understood 2 warnings, 1 note", section.QuerySelector("h2")!.Words());
        Assert.Equal(["Sections without a judgment", "Other"], section.QuerySelectorAll(".diagnostics-topic")
            .Select(topic => topic.Words()));
        Assert.Equal("Numbers left over (1)", section.QuerySelector("details:not([open]) summary")!.Words());
        Assert.Equal(
            ["Warning, line 1: No judgment was found.", "Warning, line 11: The link is broken.", "Note, line 10: 20.1 is no figure."],
            section.QuerySelectorAll("li").Select(row => row.Words()));
        Assert.Equal("/reports/1?lines=1&edition=1#L1", section.QuerySelector("li a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Changes_show_old_and_new_side_by_side()
    {
        using var page = await product.GetAsync("/imports/2");

        Assert.Equal(
            ["Changed (1)", "Not in the latest text, kept and marked (1)", "Added (1)"], page.QuerySelectorAll(".changes > summary")
                .Select(row => row.Words()));
        Assert.Equal(["figure Arrest rate", "8.8 percent", "20.1 percent", "line 10"], Cells(page, "Changed"));
        Assert.Equal(["area for improvement NHP-2021-22-PRE-2", "Gone from the text", "line 12"], Cells(page, "Gone"));
        Assert.Equal(["finding Main findings", "It uses a score", "line 11"], Cells(page, "Added"));
        Assert.Equal("/afis/NHP-2021-22-PRE-2", page.QuerySelector("[data-kind=Gone] th a")!.GetAttribute("href"));
        Assert.Equal("/reports/1?lines=10&edition=1#L10", page.QuerySelector("[data-kind=Changed] a.passage")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("[data-kind=Gone] a.passage"));
    }

    [Fact]
    public async Task A_refusal_is_its_sentence_and_no_more()
    {
        using var page = await product.GetAsync("/imports/3");

        Assert.Equal("It is no text.", page.QuerySelector(".lead")!.Words());
        Assert.Empty(page.QuerySelectorAll(".line-share, .diagnostics, .changes"));
    }

    private static IEnumerable<string> Cells(IParentNode page, string kind) =>
        page.QuerySelectorAll($"[data-kind={kind}] tbody th, [data-kind={kind}] tbody td").Select(cell => cell.Words());
}

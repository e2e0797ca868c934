using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features.Forces;

[Collection(OneNationalHost.Name)]
public sealed class BetterGradedTests(NationalHost product)
{
    [Fact]
    public async Task Area_names_forces_graded_good_or_better_when_ours_is_lower()
    {
        using var page = await product.GetAsync("/forces");
        var row = page.QuerySelector("#better [data-area='investigating-crime']")!;

        Assert.Contains("Requires improvement", row.QuerySelector("td")!.Words(), StringComparison.Ordinal);
        Assert.Contains("2 of the 33 other forces whose grade we know", row.Words(), StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector("a[href='/forces/cumbria']"));
        Assert.All(row.QuerySelectorAll(".passage"), link => Assert.StartsWith("https://", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Null(page.QuerySelector("#better [data-area='recording-data-about-crime']"));
    }

    [Fact]
    public async Task Later_grade_is_never_called_an_improvement_when_scales_differ()
    {
        using var page = await product.GetAsync("/forces");
        var cases = page.QuerySelectorAll(".better-later li").Select(item => item.Words()).ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, words => Assert.DoesNotContain("improved", words, StringComparison.Ordinal));
        Assert.Contains(cases, words => words.Contains("a later cycle on another scale", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Brief_begins_with_its_answer_and_every_note_leads_to_a_source_when_the_force_is_known()
    {
        using var page = await product.GetAsync("/brief");
        var notes = page.QuerySelectorAll(".brief-note a").ToList();

        Assert.StartsWith("In 2023-25: 1 Outstanding, 1 Good, 5 Adequate and 2 Requires improvement",
            page.QuerySelector(".brief-answer")!.Words(), StringComparison.Ordinal);
        Assert.True(notes.Count > 20, $"{notes.Count} notes");
        Assert.All(notes, note => Assert.NotNull(page.QuerySelector("#" + note.GetAttribute("href")!.Split('#')[1] + " a")));
        Assert.Null(page.QuerySelector("#brief-late"));
    }

    [Fact]
    public async Task Brief_says_what_is_not_known_when_only_part_of_the_areas_is()
    {
        using var page = await product.GetAsync("/brief?force=kent");

        Assert.Matches(@"known for \d+ of \d+ areas", page.QuerySelector(".brief-answer")!.Words());
    }
}

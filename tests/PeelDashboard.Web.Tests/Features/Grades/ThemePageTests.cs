using System.Net;
using PeelDashboard.Web.Tests.Components;
using PeelDashboard.Web.Tests.Features.Forces;

namespace PeelDashboard.Web.Tests.Features.Grades;

/// <summary>The page of one theme, on the source documents and the grades of all forces.</summary>
[Collection(OneNationalHost.Name)]
public sealed class ThemePageTests(NationalHost product)
{
    private const string Across =
        "Across the double rules below HMICFRS says that grades cannot be compared directly, so grades alone do not say whether it got "
            + "better since.";

    [Fact]
    public async Task It_answers_whether_investigating_crime_gets_better_compared_with_whom_and_who_says_so()
    {
        using var page = await product.GetAsync("/grades/investigating-crime");
        var answer = page.QuerySelector(".theme-answer")!;

        Assert.Equal(["2023-25", "2021/22", "2014 to 2018/19"], answer.QuerySelectorAll("dt").Select(label => label.Words()));
        var says = answer.QuerySelectorAll("dd");
        Assert.Contains("Requires improvement", says[0].Words(), StringComparison.Ordinal);
        Assert.Contains("Of 33 other forces whose grade we know: 13 higher, 17 the same, 3 lower", says[0].Words(),
            StringComparison.Ordinal);
        Assert.StartsWith("https://", says[0].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Adequate (line 326)", says[1].Words(), StringComparison.Ordinal);
        Assert.StartsWith("/reports/", says[1].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("not in our sources for 2017 and 2018/19", says[2].Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("investigating-crime",
        "In 2014 to 2018/19, whose grades may be compared, it got the same grade in 2014, 2015 and 2016: Requires improvement. " + Across)]
    [InlineData("armed-policing",
        "In 2021/22 the inspectorate inspected it and did not grade it, so there are no grades to say whether it got better.")]
    [InlineData("strategic-policing",
        "In 2016 and 2021/22 the inspectorate inspected it and did not grade it, so there are no grades to say whether it got better.")]
    [InlineData("preventing-crime?force=bedfordshire", "No two of these grades may be compared, so they do not say whether it got better.")]
    [InlineData("preventing-crime?force=humberside", "No two of these grades may be compared, so they do not say whether it got better.")]
    [InlineData("efficiency?force=greater-manchester",
        "In 2014 to 2018/19, whose grades may be compared, it was graded Good in 2014, 2015 and 2016, then got worse, to Requires "
            + "improvement in 2018/19.")]
    [InlineData("legitimacy?force=greater-manchester",
        "In 2014 to 2018/19, whose grades may be compared, it got the same grade in 2015, 2016 and 2018/19: Good.")]
    public async Task The_answer_is_what_the_marks_of_the_history_say(string theme, string answer)
    {
        using var page = await product.GetAsync("/grades/" + theme);

        Assert.Equal(answer, page.QuerySelector(".theme-conclusion")!.Words());
    }

    [Fact]
    public async Task Each_cycle_has_the_words_of_the_report_and_how_many_forces_had_each_grade()
    {
        using var page = await product.GetAsync("/grades/investigating-crime");

        var row = page.QuerySelector("[data-column='2021-22']")!;
        Assert.Equal("Northamptonshire Police is adequate at investigating crime.", row.QuerySelector("blockquote")!.Words());
        Assert.Contains("known for 31 of 43 forces: 4 Good, 8 Adequate, 16 Requires improvement, 3 Inadequate; 12 not in our sources",
            row.Words(), StringComparison.Ordinal);
        Assert.Contains("The inspectorate itself: PEEL 2021/22", row.Words(), StringComparison.Ordinal);
        Assert.Matches("Second-hand: HMIC: PEEL Effectiveness Inspection 2015.*, telling what the inspectorate judged, line 39",
            page.QuerySelector("[data-column='2015']")!.Words());
        Assert.Equal(2, page.QuerySelectorAll(".theme-break").Length);
    }

    [Fact]
    public async Task A_grade_that_was_issued_again_stands_in_both_views()
    {
        using var amended = await product.GetAsync("/grades/responding-to-the-public");
        using var published = await product.GetAsync("/grades/responding-to-the-public?view=published");

        Assert.Contains("Requires improvement", Grade(amended), StringComparison.Ordinal);
        Assert.Contains("Adequate until 8 August 2024", Grade(amended), StringComparison.Ordinal);
        Assert.StartsWith("Adequate", Grade(published), StringComparison.Ordinal);
        Assert.Contains("Requires improvement since 8 August 2024", Grade(published), StringComparison.Ordinal);

        static string Grade(AngleSharp.Dom.IDocument page) => page.QuerySelector("[data-column='2023-25'] .theme-grade")!.Words();
    }

    [Fact]
    public async Task Its_figures_and_AFIs_are_those_of_the_theme()
    {
        using var page = await product.GetAsync("/grades/investigating-crime");

        Assert.Equal(6, page.QuerySelectorAll("#afis li").Length);
        Assert.Contains("NHP-2016-INV-3", page.QuerySelector("#afis")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Trained investigators", page.QuerySelector("#figures")!.Words(), StringComparison.Ordinal);
        Assert.Contains("129 lower than the target (35 percent less)", page.QuerySelector("#figures")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#figures a[href='/comparison?theme=investigating-crime']"));
        Assert.Contains(page.QuerySelectorAll("#words blockquote"),
            words => words.Words().StartsWith("Crime investigation standards have improved significantly since our last inspection",
            StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("#words a[href='/lineage?theme=investigating-crime']"));
    }

    [Theory]
    [InlineData("/grades/effectiveness")]
    [InlineData("/grades/leadership-and-resources?force=kent&view=published")]
    [InlineData("/grades/crime-recording?force=wiltshire")]
    public async Task Pillars_other_forces_and_themes_without_grades_have_their_page(string address)
    {
        using var page = await product.GetAsync(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("a[href^='#']"));
    }

    [Fact]
    public async Task A_theme_that_nobody_knows_is_not_found()
    {
        using var response = await product.Client.GetAsync(new Uri("/grades/nothing", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}

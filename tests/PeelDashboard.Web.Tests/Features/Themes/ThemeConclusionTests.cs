using PeelDashboard.Domain;
using PeelDashboard.Web.Features.Forces;
using PeelDashboard.Web.Features.GradeHistory;
using PeelDashboard.Web.Features.Themes;

namespace PeelDashboard.Web.Tests.Features.Themes;

/// <summary>What may be said of better or worse, and what not.</summary>
public sealed class ThemeConclusionTests
{
    private const string Across = "Across the double rules below HMICFRS says that grades cannot be compared directly, so grades alone do not say whether it got better since.";

    [Fact]
    public void One_grade_all_along_stayed_so() => Assert.Equal(
        "In 2015 to 2017, whose grades may be compared, it stayed Good.",
        ThemeConclusion.Of([Period("2015", "2017", Run(Grade.Good, "", "2015", "2016", "2017"))]));

    [Fact]
    public void Every_change_is_named_with_its_cycles() => Assert.Equal(
        "In 2015 to 2018/19, whose grades may be compared, it got worse from Good in 2016 to Inadequate in 2017, then got better from Inadequate in 2017 to Good in 2018/19.",
        ThemeConclusion.Of([Period("2015", "2018/19", Run(Grade.Good, "", "2015", "2016"), Run(Grade.Inadequate, "", "2017"), Run(Grade.Good, "", "2018/19"))]));

    [Fact]
    public void Nothing_is_said_across_a_break()
    {
        Assert.Equal(
            "No two of these grades may be compared, so they do not say whether it got better.",
            ThemeConclusion.Of([Period("2021/22", "2021/22", Run(Grade.Adequate, "", "2021/22")), Period("2023-25", "2023-25", Run(Grade.Good, "", "2023-25"))]));
        Assert.Equal(
            "In 2015 to 2016, whose grades may be compared, it stayed Good. " + Across,
            ThemeConclusion.Of([Period("2015", "2016", Run(Grade.Good, "", "2015", "2016")), Period("2021/22", "2021/22", Run(Grade.Inadequate, "", "2021/22"))]));
    }

    [Fact]
    public void Areas_of_one_theme_are_not_mixed() => Assert.Equal(
        "In 2016 to 2017, whose grades may be compared, Using resources got worse from Good in 2016 to Requires improvement in 2017; Planning stayed Good.",
        ThemeConclusion.Of([Period("2016", "2017",
            Run(Grade.Good, "Using resources", "2016"), Run(Grade.RequiresImprovement, "Using resources", "2017"), Run(Grade.Good, "Planning", "2016", "2017"),
            Run(Grade.Good, "Leadership", "2017"))]));

    [Fact]
    public void Ungraded_is_neither_better_nor_worse() => Assert.Equal(
        "In 2015 to 2016, whose grades may be compared, it was not graded in 2016.",
        ThemeConclusion.Of([Period("2015", "2016", Run(Grade.Good, "", "2015"), Run(Grade.Ungraded, "", "2016"))]));

    [Fact]
    public void Without_a_grade_it_says_so()
    {
        Assert.Equal("No source in the store states a grade.", ThemeConclusion.Of([Period("2015", "2015", new GradeRun(null, EmptyKind.NotInSources, "", [Column("2015")]))]));
        Assert.Equal("Only one grade is known.", ThemeConclusion.Of([Period("2015", "2015", Run(Grade.Good, "", "2015"))]));
        Assert.Equal("In 2015 to 2016 no question was graded twice.", ThemeConclusion.Of([Period("2015", "2016", Run(Grade.Good, "A", "2015"), Run(Grade.Good, "B", "2016"))]));
    }

    private static ComparablePeriod Period(string from, string to, params GradeRun[] runs) => new(from, to, "", runs, []);

    private static GradeRun Run(Grade grade, string area, params string[] cycles) => new(grade, null, area, [.. cycles.Select(Column)]);

    private static NationalColumn Column(string cycle) =>
        NationalColumn.NotAsked(new HistoryCycle(cycle, cycle, cycle, 1, "one", "", "", ""), GradeScale.FourTier);
}

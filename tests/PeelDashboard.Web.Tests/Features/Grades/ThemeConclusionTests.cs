using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Tests.Features.Grades;

/// <summary>What may be said of better or worse, and what not: the periods of a theme, and the sentences made from them.</summary>
public sealed class ThemeConclusionTests
{
    private const string Across =
        "Across the double rules below HMICFRS says that grades cannot be compared directly, so grades alone do not say whether it got "
            + "better since.";
    private const string Apart = "No two of these grades may be compared, so they do not say whether it got better.";

    private static readonly NationalForce Ours = new(1, "Ours", "ours", "Region", []), Other = new(2, "Other", "other", "Region", []);
    private static readonly HistoryCycle Y2014 = Cycle("2014", 1), Y2015 = Cycle("2015", 2), Y2016 = Cycle("2016", 3),
        Y2017 = Cycle("2017", 4),
        Y2018 = Cycle("2018/19", 5), Y2021 = Cycle("2021/22", 6, "five tiers"), Y2023 = Cycle("2023-25", 7, "five tiers, later");

    [Fact]
    public void One_grade_all_along_is_told_with_the_cycles_that_gave_it_and_no_others() => Assert.Equal(
        "In 2014 to 2018/19, whose grades may be compared, it got the same grade in 2014, 2015 and 2017: Good.",
        Told(Given(Y2014, Grade.Good), Given(Y2015, Grade.Good), Unknown(Y2016), Given(Y2017, Grade.Good), Unknown(Y2018)));

    [Fact]
    public void Every_change_is_named_with_its_cycles() => Assert.Equal(
        "In 2015 to 2018/19, whose grades may be compared, it was graded Good in 2015 and 2016, then got worse, to Inadequate in 2017, "
            + "then got better, to Requires improvement in 2018/19.",
        Told(Given(Y2015, Grade.Good), Given(Y2016, Grade.Good), Given(Y2017, Grade.Inadequate), Given(Y2018, Grade.RequiresImprovement)));

    [Fact]
    public void Nothing_is_said_across_a_break()
    {
        Assert.Equal(Apart, Told(Given(Y2021, Grade.Adequate), Given(Y2023, Grade.Good)));
        Assert.Equal(
            "In 2015 to 2016, whose grades may be compared, it got the same grade in 2015 and 2016: Good. " + Across,
            Told(Given(Y2015, Grade.Good), Given(Y2016, Grade.Good), Given(Y2021, Grade.Inadequate)));
    }

    [Fact]
    public void Questions_of_one_theme_are_not_mixed() => Assert.Equal(
        "In 2016 to 2017, whose grades may be compared, Using resources was graded Good in 2016, then got worse, to Requires improvement "
            + "in 2017; Planning got the same grade in 2016 and 2017: Good.",
        Told(
            Given(Y2016, Grade.Good, "using-resources", "Using resources"), Given(Y2016, Grade.Good, "planning", "Planning"),
            Given(Y2017, Grade.RequiresImprovement, "using-resources", "Using resources"), Given(Y2017, Grade.Good, "planning", "Planning"),
            Given(Y2017, Grade.Good, "leadership", "Leadership")));

    [Fact]
    public void A_question_that_was_called_otherwise_is_still_the_same() => Assert.Equal(
        "In 2017 to 2018/19, whose grades may be compared, Meeting current demands was graded Good in 2017, then got worse, to Inadequate "
            + "in 2018/19.",
        Told(
            Given(Y2017, Grade.Good, "using-resources", "Using resources"), Given(Y2017, Grade.Good, "planning", "Planning"),
            Given(Y2018, Grade.Inadequate, "using-resources", "Meeting current demands"), Unknown(Y2018, "planning", "Planning")));

    [Fact]
    public void Ungraded_is_passed_over_as_in_the_history()
    {
        Assert.Equal(
            "In 2016 to 2018/19, whose grades may be compared, it was graded Good in 2016, then got worse, to Requires improvement in "
                + "2018/19.",
            Told(Given(Y2016, Grade.Good), Given(Y2017, Grade.Ungraded), Given(Y2018, Grade.RequiresImprovement)));
        Assert.Equal("Only one grade is known.", Told(Given(Y2015, Grade.Good), Given(Y2016, Grade.Ungraded)));
        Assert.Equal(
            "In 2016 to 2017, whose grades may be compared, it got the same grade in 2016 and 2017: Good.",
            Told(Given(Y2016, Grade.Good), Given(Y2017, Grade.Good), Given(Y2021, Grade.Ungraded)));
    }

    [Fact]
    public void Where_nothing_but_Ungraded_is_known_that_is_what_it_says() => Assert.Equal(
        "In 2016 and 2021/22 the inspectorate inspected it and did not grade it, so there are no grades to say whether it got better.",
        Told(Given(Y2016, Grade.Ungraded), Unknown(Y2017), Given(Y2021, Grade.Ungraded)));

    [Fact]
    public void What_is_carried_over_is_no_judgment_of_its_own()
    {
        Assert.Equal(Apart, Told(Given(Y2016, Grade.Good), CarriedOver(Y2018, Grade.Good, "2016")));
        Assert.Equal(
            "In 2015 to 2018/19, whose grades may be compared, it was graded Requires improvement in 2015, then got better, to Good in "
                + "2016, then got worse, to Inadequate in 2018/19.",
            Told(Given(Y2015, Grade.RequiresImprovement), Given(Y2016, Grade.Good), CarriedOver(Y2017, Grade.Good, "2016"),
                Given(Y2018, Grade.Inadequate)));
    }

    [Fact]
    public void Without_a_comparison_it_says_why()
    {
        Assert.Equal("No source that we have states a grade.", Told(Unknown(Y2015), Unknown(Y2021)));
        Assert.Equal("Only one grade is known.", Told(Given(Y2015, Grade.Good), Unknown(Y2016)));
        Assert.Equal(Apart, Told(Given(Y2014, Grade.RequiresImprovement, "reducing", "Reducing crime"),
            Given(Y2014, Grade.Good, "disorder", "Disorder"), Unknown(Y2015)));
    }

    [Fact]
    public void A_period_holds_the_cycles_that_may_be_compared_and_a_run_ends_with_the_next_grade()
    {
        var periods = Story(
            NationalColumn.NotAsked(Y2014, GradeScale.FourTier), Given(Y2015, Grade.Good), Given(Y2016, Grade.Inadequate),
            Given(Y2017, Grade.Good), Unknown(Y2018), Given(Y2021, Grade.Good),
            NationalColumn.NotAsked(Y2023, GradeScale.FiveTier));

        Assert.Equal(["2014 to 2018/19", "2021/22"], periods.Select(period => period.Label));
        Assert.Equal(
            [(Grade.Good, null, "2015"), (Grade.Inadequate, null, "2016"), (Grade.Good, null, "2017"),
                (null, GradeGap.NotInSources, "2018/19")],
            periods[0].Runs.Select(run => (run.Grade, run.Empty, string.Join(' ', run.Cycles))));
        Assert.Equal((3, false), (periods[0].Grades, periods[0].HasSeveral));
    }

    [Fact]
    public void Where_a_cycle_asked_several_questions_every_run_names_its_own()
    {
        var period = Assert.Single(Story(
            Given(Y2016, Grade.Good, "using", "Using"), Given(Y2016, Grade.Good, "planning", "Planning"),
            Given(Y2017, Grade.Good, "using", "Using"), Unknown(Y2017, "planning", "Planning")));

        Assert.True(period.HasSeveral);
        Assert.Equal(["Using: 2016 2017", "Planning: 2016", "Planning: 2017"],
            period.Runs.Select(run => $"{run.Area}: {string.Join(' ', run.Cycles)}"));
    }

    private static string Told(params NationalColumn[] columns) => ThemeConclusion.Of(Story(columns));

    private static IReadOnlyList<ComparablePeriod> Story(params NationalColumn[] columns) =>
        ComparablePeriods.Of(new("theme", "Theme", GradeView.Amended, columns), Ours.Id);

    private static NationalColumn Given(HistoryCycle cycle, Grade grade, string key = "question", string name = "Question") =>
        Column(cycle, key, name, Judgment(grade, null));

    private static NationalColumn CarriedOver(HistoryCycle cycle, Grade grade, string from) =>
        Column(cycle, "question", "Question", Judgment(grade, from));

    private static NationalColumn Unknown(HistoryCycle cycle, string key = "question", string name = "Question") =>
        Column(cycle, key, name, null);

    // Another force has a grade everywhere, so that nothing is taken from the wrong one.
    private static NationalColumn Column(HistoryCycle cycle, string key, string name, ShownJudgment? judgment) => NationalColumn.Of(
        cycle, GradeScale.FiveTier, new HistoryArea(1, key, name, name, AreaLevel.Question, "Effectiveness", true, 1, "theme", "Theme", 1,
            0, 0, cycle), false, true,
        [new(Other, Judgment(Grade.Outstanding, null), null), new(Ours, judgment, judgment is null ? GradeGap.NotInSources : null)]);

    private static ShownJudgment Judgment(Grade grade, string? inspectedIn) =>
        new(1, grade, inspectedIn is null ? Basis.Stated : Basis.CarriedOver, null, new StoredPassage(), null, null, "",
            null, null, inspectedIn);

    private static HistoryCycle Cycle(string key, int order, string group = "annual") =>
        new(key, key.Replace('/', '-'), key, order, group, "", "", "");
}

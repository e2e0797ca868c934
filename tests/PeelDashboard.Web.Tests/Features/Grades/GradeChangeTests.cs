using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Tests.Features.Grades;

public sealed class GradeChangeTests
{
    private static readonly HistoryCycle Y2014 = Cycle("2014", 1), Y2015 = Cycle("2015", 2), Y2016 = Cycle("2016", 3),
    Y2017 = Cycle("2017", 4),
    Y2021 = Cycle("2021/22", 6, "2021/22");

    [Theory]
    [InlineData(Grade.RequiresImprovement, Grade.Good, "better than 2015")]
    [InlineData(Grade.Good, Grade.Good, "the same as 2015")]
    [InlineData(Grade.Good, Grade.Inadequate, "worse than 2015")]
    public void A_grade_is_set_against_the_cycle_before(Grade before, Grade now, string words) =>
        Assert.Equal(words, Change(Given(Y2016, "preventing", now), Given(Y2015, "preventing", before)));

    [Fact]
    public void A_cycle_of_which_nothing_is_known_is_passed_over_and_the_older_one_named() =>
        Assert.Equal("worse than 2014", Change(Given(Y2016, "preventing", Grade.Inadequate), Empty(Y2015, "preventing"),
            Given(Y2014, "preventing", Grade.Good)));

    [Fact]
    public void Nothing_is_said_across_a_break() =>
        Assert.Null(Change(Given(Y2021, "preventing", Grade.Good), Given(Y2017, "preventing", Grade.Inadequate)));

    [Fact]
    public void A_later_grade_says_nothing_of_an_earlier_one() =>
        Assert.Null(Change(Given(Y2015, "preventing", Grade.Good), Given(Y2016, "preventing", Grade.Inadequate)));

    [Fact]
    public void Of_several_questions_each_is_compared_with_its_own() => Assert.Equal(
        "better than 2016",
        Change(
            Given(Y2017, "planning", Grade.Good), Given(Y2017, "using", Grade.Good), Given(Y2016, "using", Grade.Outstanding),
            Given(Y2016, "planning", Grade.RequiresImprovement)));

    [Fact]
    public void A_question_without_a_counterpart_is_compared_with_nothing() =>
        Assert.Null(Change(Given(Y2016, "behaviour", Grade.Good), Given(Y2016, "workforce", Grade.Good),
            Given(Y2015, "culture", Grade.Inadequate)));

    [Fact]
    public void The_only_graded_question_of_a_theme_is_compared_though_its_name_changed() =>
        Assert.Equal("the same as 2014", Change(Given(Y2015, "investigating-crime", Grade.Good),
            Given(Y2014, "investigating-offending", Grade.Good)));

    [Fact]
    public void What_is_carried_over_is_no_judgment_of_its_own() =>
        Assert.Null(Change(Given(Y2017, "preventing", Grade.Good, inspectedIn: "2016"), Given(Y2016, "preventing", Grade.Good)));

    [Fact]
    public void Set_against_a_grade_that_was_carried_over_the_year_of_its_inspection_is_named() =>
        Assert.Equal("worse than 2015", Change(Given(Y2017, "preventing", Grade.Inadequate),
            Given(Y2016, "preventing", Grade.Good, inspectedIn: "2015")));

    [Fact]
    public void Ungraded_is_passed_over() => Assert.Equal(
        "the same as 2014",
        Change(Given(Y2016, "preventing", Grade.Good), Given(Y2015, "preventing", Grade.Ungraded), Given(Y2014, "preventing", Grade.Good)));

    private static string? Change(HistoryEntry entry, params HistoryEntry[] others) => HistoryChanges.Of(entry, [entry, .. others])?.Words;

    private static HistoryCycle Cycle(string key, int order, string group = "annual") =>
        new(key, key.Replace('/', '-'), key, order, group, "", "", "");

    private static HistoryEntry Given(HistoryCycle cycle, string key, Grade grade, string? inspectedIn = null) => new(
        Area(cycle, key),
        new(1, grade, inspectedIn is null ? Basis.Stated : Basis.CarriedOver, null, new StoredPassage(), null, null, "", null,
            null, inspectedIn), null);

    private static HistoryEntry Empty(HistoryCycle cycle, string key) => new(Area(cycle, key), null, GradeGap.NotInSources);

    private static HistoryArea Area(HistoryCycle cycle, string key) =>
        new(1, key, key, key, AreaLevel.Question, "Effectiveness", true, 1, "theme", "Theme", 1, 0, 0, cycle);
}

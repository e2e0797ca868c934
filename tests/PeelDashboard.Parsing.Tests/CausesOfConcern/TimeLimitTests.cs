using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Layouts.CausesOfConcern;

namespace PeelDashboard.Parsing.Tests.CausesOfConcern;

public sealed class TimeLimitTests
{
    private static readonly PartialDate Published = PartialDate.Parse("2017-03-02");

    [Theory]
    [InlineData("Within three months, Kent Police should review its plans.", "within three months", "2017-06-02")]
    [InlineData("Within 6 months of the publication of this report, the force should train them.",
        "within 6 months of the publication of this report", "2017-09-02")]
    [InlineData("Within six months of this report being published the force must train them.",
        "within six months of this report being published", "2017-09-02")]
    [InlineData("In the next twelve months, the force should hire.", "in the next twelve months", "2018-03-02")]
    [InlineData("Within two weeks, the force needs to write to us.", "within two weeks", "2017-03-16")]
    [InlineData("Within 28 days, the force should write to us.", "within 28 days", "2017-03-30")]
    [InlineData("Within one year, the force should move house.", "within one year", "2018-03-02")]
    [InlineData("Within a month, the force should move house.", "within a month", "2017-04-02")]
    [InlineData("To address this cause of concern, HMIC recommends that by 31 March 2018 the force should:",
        "by 31 March 2018", "2018-03-31")]
    [InlineData("We recommend that within three months the force should begin.", "within three months", "2017-06-02")]
    [InlineData("The force should, by the end of December 2017, make a plan.", "by the end of December 2017", "2017-12")]
    [InlineData("The force, no later than 1 May 2017, should make a plan.", "no later than 1 May 2017", "2017-05-01")]
    [InlineData("The force should make a plan by 1 May 2017.", "by 1 May 2017", "2017-05-01")]
    [InlineData("The force should make a plan within six months of publication.", "within six months of publication", "2017-09-02")]
    [InlineData("By 31 March, the force should begin.", "by 31 March", null)]
    [InlineData("The force should immediately stop.", "immediately", null)]
    [InlineData("With immediate effect, the force should stop.", "with immediate effect", null)]
    [InlineData("Within three months:", "within three months", "2017-06-02")]
    public void What_frames_a_recommendation_is_its_limit(string text, string words, string? due)
    {
        var limit = TimeLimit.In(text, Published);

        Assert.Equal(words, limit?.Words);
        Assert.Equal(due, limit?.DueOn?.ToString());
    }

    [Theory]
    [InlineData("The force should arrive within 15 minutes.")]
    [InlineData("Within the first hour, officers should look for evidence.")]
    [InlineData("Within 24 hours of the report being made, a supervisor should look at it.")]
    [InlineData("Within three months of an offence, the force should tell the victim what was done.")]
    [InlineData("The force should tell the victim within three months of the offence.")]
    [InlineData("Within three months of our last inspection the force had no plan. It should have one.")]
    [InlineData("Within three months, the force closed 50 cases.")]
    [InlineData("The force should look again at cases reported by 1 May 2016.")]
    [InlineData("The force should make sure that officers act immediately.")]
    [InlineData("The force should act immediately after an arrest.")]
    [InlineData("The force should review its plans within three months.")]
    [InlineData("The force should look at the 12 months before the inspection.")]
    public void What_says_how_to_work_is_none(string text) => Assert.Null(TimeLimit.In(text, Published));

    [Fact]
    public void A_span_at_the_end_is_doubtful_unless_it_is_one_of_hours()
    {
        Assert.Equal("within three months", TimeLimit.Doubtful("The force should review its plans within three months."));
        Assert.Null(TimeLimit.Doubtful("The force should arrive within two hours."));
    }

    [Fact]
    public void A_month_gives_a_month_and_a_year_or_nothing_gives_no_due_date()
    {
        const string Text = "Within three months, the force should begin.";
        Assert.Equal("2022-02", TimeLimit.In(Text, PartialDate.Parse("2021-11"))?.DueOn?.ToString());
        Assert.Null(TimeLimit.In("Within two weeks, the force should begin.", PartialDate.Parse("2021-11"))?.DueOn);
        Assert.Null(TimeLimit.In(Text, PartialDate.Parse("2021"))?.DueOn);
        Assert.Null(TimeLimit.In(Text, null)?.DueOn);
    }
}

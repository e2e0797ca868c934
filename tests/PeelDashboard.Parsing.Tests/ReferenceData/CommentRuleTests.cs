using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Parsing.Tests.ReferenceData;

public sealed class CommentRuleTests
{
    private static readonly CommentRule Rule = Assert.Single(CommentRule.Load(Path.Combine(Repository.Root, "data")));

    [Fact]
    public void Comments_are_due_within_56_days_by_the_law_of_May_2017()
    {
        Assert.Equal((56, new PartialDate(2017, 5, 2)), (Rule.Days, Rule.From));
        Assert.EndsWith("/about-us/what-we-do/powers/", Rule.Address, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_of_publication_is_the_first_of_the_period()
    {
        Assert.Equal(new PartialDate(2024, 1, 31), (Rule with { Days = 31 }).LastDay(new PartialDate(2024, 1, 1)));
        Assert.Equal(new PartialDate(2022, 12, 8), Rule.LastDay(new PartialDate(2022, 10, 14)));
        Assert.Null(Rule.LastDay(new PartialDate(2022, 10)));
    }
}

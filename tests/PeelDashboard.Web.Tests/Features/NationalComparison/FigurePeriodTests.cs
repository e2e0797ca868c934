using PeelDashboard.Web.Features.NationalComparison;

namespace PeelDashboard.Web.Tests.Features.NationalComparison;

/// <summary>Two periods are one only where the words say so.</summary>
public sealed class FigurePeriodTests
{
    [Theory]
    [InlineData("in 2020", "year ending 31 December 2020", true)]
    [InlineData("12 months to 30 June 2016", "year to 30 June 2016", true)]
    [InlineData("between 1 January 2016 and 30 June 2016", "6 months to 30 June 2016", true)]
    [InlineData("between 1 January 2016 and 30 June 2016", "12 months to 30 June 2016", false)]
    [InlineData("1 July 2015 to 30 June 2016", "12 months to 30 June 2016", true)]
    [InlineData("year to 30 June 2016", "year to 31 March 2016", false)]
    public void It_is_its_last_day_and_its_length(string one, string other, bool areSame) => Assert.Equal(areSame, FigurePeriod.AreSame(one, other));
}

using PeelDashboard.Domain;
using PeelDashboard.Web.Features.NationalComparison;

namespace PeelDashboard.Web.Tests.Features.NationalComparison;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData(20.1, 29.2, MeasureUnit.Percent, "9.1 points lower (31 percent less)")]
    [InlineData(21, 13, MeasureUnit.Percent, "8 points higher (62 percent more)")]
    [InlineData(269, 240, MeasureUnit.Per1000Population, "29 higher (12 percent more)")]
    [InlineData(68.0, 68.2, MeasureUnit.Per1000Population, "0.2 lower (under 1 percent less)")]
    [InlineData(68, 68, MeasureUnit.Per1000Population, "the same")]
    [InlineData(5, 0, MeasureUnit.Percent, "5 points higher")]
    [InlineData(0, 5, MeasureUnit.Percent, "5 points lower (100 percent less)")]
    [InlineData(32, 23, MeasureUnit.PercentChange, "9 points higher")]
    [InlineData(1.3, -3.4, MeasureUnit.PercentChange, "4.7 points higher")]
    [InlineData(-1, 2, MeasureUnit.Count, "3 lower")]
    [InlineData(80, 50, MeasureUnit.Ratio, "30 higher")]
    public void It_is_told_in_points_and_in_percent_where_percent_says_something(double value, double comparator, MeasureUnit unit, string words)
    {
        var figure = TestFigure.Percent((decimal)value, (decimal)comparator) with { Unit = unit };
        Assert.Equal(words, figure.DifferenceWords(figure.Nearest!));
    }

    [Fact]
    public void Named_it_says_than_what()
    {
        var figure = TestFigure.Percent(4.2m, null) with { Others = [new(ComparatorKind.LocalPopulation, 8.5m, 1)] };
        Assert.Equal("4.3 points lower than the local population (51 percent less)", figure.DifferenceWords(figure.Nearest!, isNamed: true));
    }

    [Fact]
    public void Parts_of_different_wholes_have_no_difference()
    {
        var audit = TestFigure.Percent(67, null) with { Unit = MeasureUnit.Count, Numerator = 67, Denominator = 70, Others = [new(ComparatorKind.PreviousPeriod, 37, 1, 60)] };
        Assert.Equal("", audit.DifferenceWords(audit.Nearest!));
        Assert.Null(audit.PercentFrom(audit.Nearest!));
    }

    [Fact]
    public void Long_tables_of_outcomes_are_groups_of_their_own_and_lose_no_row()
    {
        var outcomes = Enumerable.Range(1, 6).Select(number => TestFigure.Percent(number, 5m, cycle: "2016") with { MeasureKey = $"outcome-{number}" }).ToList();
        var recent = TestFigure.Percent(21m, 13m) with { MeasureKey = "outcome-15" };
        var total = TestFigure.Percent(100m, 100m, cycle: "2016") with { MeasureKey = null, Label = "Total" };
        var theme = Assert.Single(ThemeGroup.Of([.. outcomes, recent, total], []));
        Assert.Equal([recent], Assert.Single(theme.Units).Figures);
        Assert.Equal([100m, 6m, 5m, 4m, 3m, 2m, 1m], Assert.Single(theme.Tables).Figures.Select(figure => figure.Value!.Value));
        Assert.Equal(8, theme.Count);
    }
}

using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Tests.Features.Comparison;

public sealed class DuplicateFiguresTests
{
    private const string Year = "year ending 31 March 2021";

    [Fact]
    public void A_rounding_joins_the_exact_figure_which_is_the_one_that_is_shown()
    {
        var one = Assert.Single(DuplicateFigures.Merge([TestFigure.Percent(20m, 29m, Year, 146),
            TestFigure.Percent(20.1m, 29.2m, Year, 356)]));
        Assert.Equal((20.1m, 29.2m, 356), (one.Value, one.Nearest!.Value, one.Passage.FirstLine));
        Assert.Equal(146, Assert.Single(one.AlsoPrinted).Passage.FirstLine);
        Assert.Equal("20, England and Wales 29", one.RoundedAt(one.AlsoPrinted[0]));
    }

    [Fact]
    public void The_same_value_without_a_period_joins_the_one_with_it_and_takes_its_period()
    {
        var one = Assert.Single(DuplicateFigures.Merge([TestFigure.Percent(10m, 8.3m, "", 476), TestFigure.Percent(10m, 8.3m, Year, 454)]));
        Assert.Equal((Year, 454), (one.Period, one.Passage.FirstLine));
        Assert.Equal("", one.RoundedAt(one.AlsoPrinted[0]));
    }

    [Fact]
    public void Comparators_of_both_places_stand_in_one_row()
    {
        var population = TestFigure.Percent(4.2m, null, "", 603) with { Others = [new(ComparatorKind.LocalPopulation, 8.5m, 603)] };
        var one = Assert.Single(DuplicateFigures.Merge([population, TestFigure.Percent(4.2m, 7.3m, "", 603)]));
        Assert.Equal([ComparatorKind.EnglandAndWales, ComparatorKind.LocalPopulation], one.Others.Select(other => other.Kind));
    }

    [Theory]
    [InlineData("in 2020", "year ending 31 December 2020", true)]
    [InlineData("12 months to 30 June 2016", "year to 30 June 2016", true)]
    [InlineData("12 months to 30 June 2015 against 12 months to 30 June 2016",
        "year ending 30 June 2016, compared with the previous 12 month period", true)]
    [InlineData("12 months to 30 June 2016", "3 months to 30 June 2016", false)]
    [InlineData("year ending 31 March 2020", "year ending 31 March 2021", false)]
    [InlineData("currently", "in the last year", false)]
    [InlineData("between 1 January 2016 and 30 June 2016", "6 months to 30 June 2016", true)]
    [InlineData("between 1 January 2016 and 30 June 2016", "12 months to 30 June 2016", false)]
    [InlineData("1 July 2015 to 30 June 2016", "12 months to 30 June 2016", true)]
    public void Periods_are_the_same_by_their_last_day_and_length(string one, string other, bool areSame)
    {
        Assert.Equal(areSame, FigurePeriod.AreSame(one, other));
        Assert.Equal(areSame ? 1 : 2,
            DuplicateFigures.Merge([TestFigure.Percent(21m, 13m, one), TestFigure.Percent(21m, 13m, other)]).Count);
    }

    public static TheoryData<string, Func<ComparedFigure, ComparedFigure>> Apart => new()
    {
        { "another value", figure => figure with { Value = 21m } },
        { "a value that rounds to something else", figure =>
            figure with { Value = 20.6m, Others = [new(ComparatorKind.EnglandAndWales, 29.2m, 1)] } },
        { "a rounding without a comparator", figure => figure with { Value = 20.1m, Others = [] } },
        { "a rounding without a period", figure => figure with { Value = 20.1m, Period = "" } },
        { "another comparator", figure => figure with { Others = [new(ComparatorKind.EnglandAndWales, 30m, 1)] } },
        { "another cycle", figure => figure with { Cycle = new("2016", "2016", "2016", 3) } },
        { "another report", figure => figure with { Passage = TestFigure.Passage(1, document: 2) } },
        { "another unit", figure => figure with { Unit = MeasureUnit.Per100Offences } },
        { "another whole", figure => figure with { Numerator = 6, Denominator = 30 } },
        { "a corrected figure", figure => figure with { AmendedOn = "2024-08" } },
        { "a superseded figure", figure => figure with { Status = FactStatus.Superseded } },
        { "words that no measure fits", figure => figure with { MeasureKey = null } },
        { "a range", figure => figure with { Inexactness = new(25m, null, "") } },
    };

    [Theory, MemberData(nameof(Apart), DisableDiscoveryEnumeration = true)]
    public void Anything_else_stays_a_row_of_its_own(string what, Func<ComparedFigure, ComparedFigure> change)
    {
        var figure = TestFigure.Percent(20m, 29m, Year);
        Assert.True(DuplicateFigures.AreOne(figure, TestFigure.Percent(20m, 29m, Year)));
        Assert.False(DuplicateFigures.AreOne(figure, change(figure)), what);
    }
}

using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Tests.Features.Comparison;

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
    [InlineData(-1, 2, MeasureUnit.Per1000Population, "3 lower")]
    [InlineData(80, 50, MeasureUnit.Ratio, "30 higher")]
    public void It_is_told_in_points_and_in_percent_where_percent_says_something(double value, double comparator,
        MeasureUnit unit, string words)
    {
        var figure = TestFigure.Percent((decimal)value, (decimal)comparator) with { Unit = unit };
        Assert.Equal(words, figure.DifferenceWords(figure.Nearest!));
    }

    [Fact]
    public void Named_it_says_than_what()
    {
        var figure = TestFigure.Percent(4.2m, null) with { Others = [new(ComparatorKind.LocalPopulation, 8.5m, 1)] };
        Assert.Equal("4.3 points lower than the local population (51 percent less)",
            figure.DifferenceWords(figure.Nearest!, isNamed: true));
    }

    [Fact]
    public void Parts_of_different_wholes_have_no_difference()
    {
        var audit = TestFigure.Percent(67, null) with { Unit = MeasureUnit.Count, Numerator = 67, Denominator = 70,
            Others = [new(ComparatorKind.PreviousPeriod, 37, 1, 60)] };
        Assert.Null(audit.Nearest);
        Assert.Equal("", audit.DifferenceWords(audit.Others[0]));
        Assert.Null(audit.PercentFrom(audit.Others[0]));
    }

    [Theory]
    [InlineData(20.1, 29.2, Direction.HigherIsBetter, "worse")]
    [InlineData(20.1, 29.2, Direction.LowerIsBetter, "better")]
    [InlineData(29.2, 20.1, Direction.HigherIsBetter, "better")]
    [InlineData(29.2, 29.2, Direction.HigherIsBetter, "")]
    [InlineData(20.1, 29.2, Direction.NoDirection, "")]
    public void Better_or_worse_is_the_direction_of_the_measure(double value, double national, Direction direction, string verdict)
    {
        var figure = TestFigure.Percent((decimal)value, (decimal)national) with { Direction = direction };
        Assert.Equal(verdict, figure.Verdict(figure.Nearest!));
    }

    [Theory]
    [InlineData(ComparatorKind.Target, "worse")]
    [InlineData(ComparatorKind.LocalPopulation, "")]
    [InlineData(ComparatorKind.PreviousPeriod, "")]
    public void There_is_no_verdict_against_a_population_or_an_earlier_period(ComparatorKind kind, string verdict)
    {
        var figure = TestFigure.Percent(20, null) with { Others = [new(kind, 30, 1)] };
        Assert.Equal(verdict, figure.Verdict(figure.Nearest!));
    }

    [Theory]
    [InlineData(10, 15.0, null, 12, "")]
    [InlineData(10, 15.0, null, 15, "")]
    [InlineData(10, 15.0, null, 16, "worse")]
    [InlineData(75.3, null, 6.1, 80, "")]
    [InlineData(75.3, null, 6.1, 82, "worse")]
    public void There_is_no_verdict_where_the_figure_reaches_the_other(double value, double? upper, double? margin,
        double national, string verdict)
    {
        var figure = TestFigure.Percent((decimal)value,
            (decimal)national) with { Inexactness = new((decimal?)upper, (decimal?)margin, "") };
        Assert.Equal(verdict, figure.Verdict(figure.Nearest!));
    }

    [Fact]
    public void A_range_has_no_difference_to_tell()
    {
        var figure = TestFigure.Percent(10, 16) with { Inexactness = new(15, null, "") };
        Assert.Equal("", figure.DifferenceWords(figure.Nearest!));
        Assert.Null(figure.Distance);
    }

    [Fact]
    public void What_counts_something_else_is_told_and_not_compared()
    {
        var share = TestFigure.Percent(67, null) with { Unit = MeasureUnit.Count, Numerator = 67, Denominator = 70,
            Others = [new(ComparatorKind.EnglandAndWales, 500, 1, 800)] };
        var waiting = TestFigure.Percent(200, 12_000) with { Unit = MeasureUnit.Count };
        foreach (var figure in new[] { share, waiting })
        {
            Assert.False(figure.IsCompared);
            Assert.Empty(figure.Comparable);
            Assert.Equal(("", ""), (figure.Verdict(figure.Others[0]), figure.DifferenceWords(figure.Others[0])));
        }

        Assert.Equal("500 of 800", share.Text(share.Others[0]));
    }

    [Theory]
    [InlineData(8, 7, MeasureUnit.Days, "1 day higher (14 percent more)")]
    [InlineData(21.00, 20.00, MeasureUnit.PercentChange, "1 point higher")]
    [InlineData(8, 6, MeasureUnit.Days, "2 days higher (33 percent more)")]
    public void One_step_is_said_in_the_singular(double value, double comparator, MeasureUnit unit, string words)
    {
        var figure = TestFigure.Percent((decimal)value, (decimal)comparator) with { Unit = unit };
        Assert.Equal(words, figure.DifferenceWords(figure.Nearest!));
    }

    [Fact]
    public void A_correction_says_what_it_was_before_and_why_and_the_old_value_by_what()
    {
        var wrong = TestFigure.Percent(8.8m, null) with { Status = FactStatus.Superseded, AmendedOn = "2024-08", Reason = "counted anew" };
        var right = TestFigure.Percent(25.6m, null);
        wrong = wrong with { SupersededById = right.Id };
        Assert.Equal("superseded August 2024 by 25.6: counted anew", wrong.Correction([wrong, right]));
        Assert.Equal("corrected from 8.8", right.Correction([wrong, right]));
        Assert.Equal("", TestFigure.Percent(1, null).Correction([wrong, right]));
    }

    [Fact]
    public void What_stands_elsewhere_passes_the_same_filters()
    {
        var shown = TestFigure.Percent(20, 29);
        var old = TestFigure.Percent(46, 40, cycle: "2016") with { MeasureKey = "another", ThemeKey = "managing-offenders",
            AreaThemeKey = "victims" };
        var comparison = new ForceFigures(new(1, "Kent Police", "kent", true, [], []), [shown, old], [], []);
        Assert.Equal([old], comparison.Themed(new(Theme: "victims")).Single().Elsewhere);
        Assert.Empty(comparison.Themed(new(Theme: "victims", Cycle: "2021-22")).Single().Elsewhere);
    }

    [Fact]
    public void Long_tables_of_outcomes_are_groups_of_their_own_and_lose_no_row()
    {
        var outcomes = Enumerable.Range(1, 6).Select(number =>
            TestFigure.Percent(number, 5m, cycle: "2016") with { MeasureKey = $"outcome-{number}" }).ToList();
        var recent = TestFigure.Percent(21m, 13m) with { MeasureKey = "outcome-15" };
        var total = TestFigure.Percent(100m, 100m, cycle: "2016") with { MeasureKey = null, Label = "Total" };
        var theme = Assert.Single(ThemeGroup.Of([.. outcomes, recent, total], []));
        Assert.Equal([recent], Assert.Single(theme.Units).Figures);
        Assert.Equal([100m, 6m, 5m, 4m, 3m, 2m, 1m], Assert.Single(theme.Tables).Figures.Select(figure => figure.Value!.Value));
        Assert.Equal(8, theme.Count);
    }
}

using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Domain.Figures;

namespace PeelDashboard.Web.Tests.Features.Comparison;

public sealed class FigureBasisTests
{
    private static readonly ComparedFigure Old = TestFigure.Percent(30m, null, cycle: "2016");
    private static readonly ComparedFigure New = TestFigure.Percent(20m, null);

    [Fact]
    public void Values_of_one_cycle_share_a_basis() => Assert.True(AreJoined(New, New with { Period = "year ending 31 March 2019" }, null));

    [Fact]
    public void Across_cycles_a_catalogue_that_says_nothing_joins_nothing()
    {
        Assert.False(AreJoined(Old, New, null));
        Assert.False(AreJoined(Old, New, Counting(("2016", "offences recorded"))));
    }

    [Fact]
    public void Across_cycles_only_the_same_words_of_the_catalogue_join()
    {
        Assert.True(AreJoined(Old, New, Counting(("2016", "offences recorded"), ("2021/22", "offences recorded"))));
        Assert.False(AreJoined(Old, New, Counting(("2016", "arrests made"), ("2021/22", "crimes that led to an arrest"))));
    }

    [Fact]
    public void Other_units_wholes_and_measures_are_never_joined()
    {
        Assert.False(AreJoined(New, New with { Unit = MeasureUnit.Per100Offences }, null));
        Assert.False(AreJoined(New, New with { MeasureKey = "arrests-per-100-offences" }, null));
        var audit = New with { Unit = MeasureUnit.Count, Numerator = 37, Denominator = 60 };
        Assert.False(AreJoined(audit, audit with { Numerator = 67, Denominator = 70 }, null));
        Assert.True(AreJoined(audit, audit with { Numerator = 40 }, null));
    }

    [Fact]
    public void The_arrest_rates_of_the_two_reports_count_different_things_and_outcome_15_the_same()
    {
        var catalogue = Parsing.ReferenceData.ReferenceFiles.Load(Path.Combine(Web.Tests.Components.ComponentStore.Root, "data"));
        var arrests = Old with { MeasureKey = "domestic-abuse-arrests-per-100-offences", Unit = MeasureUnit.Per100Offences };
        var rate = New with { MeasureKey = "domestic-abuse-arrest-rate" };
        Assert.NotEqual(FigureBasis.Of(arrests, catalogue.Measure(arrests.MeasureKey!)),
            FigureBasis.Of(rate, catalogue.Measure(rate.MeasureKey!)));
        Assert.Contains(arrests.MeasureKey!, catalogue.Measure(rate.MeasureKey!)!.AlsoSee);
        Assert.True(AreJoined(Old with { MeasureKey = "outcome-15" }, New with { MeasureKey = "outcome-15" },
            catalogue.Measure("outcome-15")));
    }

    private static bool AreJoined(ComparedFigure one, ComparedFigure other, MeasureDefinition? measure) =>
        FigureBasis.Of(one, measure) == FigureBasis.Of(other, measure);

    private static MeasureDefinition Counting(params (string Cycle, string Words)[] bases) =>
        new("arrest-rate", "Arrest rate", MeasureUnit.Percent, Direction.HigherIsBetter, "victims", [])
        { Bases = bases.ToDictionary(basis => basis.Cycle, basis => basis.Words, StringComparer.Ordinal) };
}

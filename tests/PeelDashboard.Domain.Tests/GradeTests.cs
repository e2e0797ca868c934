using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Domain.Tests;

public sealed class GradeTests
{
    [Theory]
    [InlineData("Outstanding", Grade.Outstanding)]
    [InlineData("good", Grade.Good)]
    [InlineData(" Adequate ", Grade.Adequate)]
    [InlineData("REQUIRES IMPROVEMENT", Grade.RequiresImprovement)]
    [InlineData("inadequate", Grade.Inadequate)]
    [InlineData("Ungraded", Grade.Ungraded)]
    [InlineData("not graded", Grade.Ungraded)]
    public void A_grade_word_alone_is_read_in_any_case(string text, Grade expected)
    {
        Assert.True(GradeWords.TryParse(text, out var grade));
        Assert.Equal(expected, grade);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("good practice")]
    [InlineData("adequately")]
    [InlineData("require improvement")]
    [InlineData("requires improvement.")]
    [InlineData("needs to improve")]
    public void Anything_else_is_no_grade(string? text) => Assert.False(GradeWords.TryParse(text, out _));

    [Fact]
    public void Every_grade_reads_back_from_its_own_words_and_has_its_own_short_form()
    {
        var grades = Enum.GetValues<Grade>();
        foreach (var grade in grades)
        {
            Assert.True(GradeWords.TryParse(grade.Words(), out var back));
            Assert.Equal(grade, back);
        }

        Assert.Equal(grades.Length, grades.Select(grade => grade.ShortForm()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Adequate_is_on_the_five_tier_scale_only_and_ungraded_on_both()
    {
        Assert.False(GradeScale.FourTier.Has(Grade.Adequate));
        Assert.True(GradeScale.FiveTier.Has(Grade.Adequate));
        Assert.All(Enum.GetValues<GradeScale>(), scale => Assert.True(scale.Has(Grade.Ungraded) && scale.Has(Grade.Inadequate)));
    }

    [Fact]
    public void Scales_units_and_directions_read_back_from_their_words_and_refuse_others()
    {
        Assert.All(Enum.GetValues<GradeScale>(), scale => Assert.Equal(scale, GradeScaleWords.Parse(scale.Words())));
        Assert.All(Enum.GetValues<MeasureUnit>(), unit => Assert.Equal(unit, FigureWords.ParseUnit(unit.Words())));
        Assert.All(Enum.GetValues<Direction>(), direction => Assert.Equal(direction, FigureWords.ParseDirection(direction.Words())));
        Assert.Throws<FormatException>(() => GradeScaleWords.Parse("3-tier"));
        Assert.Throws<FormatException>(() => FigureWords.ParseUnit("furlongs"));
        Assert.Throws<FormatException>(() => FigureWords.ParseDirection("up"));
    }
}

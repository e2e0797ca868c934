using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Domain.Tests;

public sealed class GradeComparisonTests
{
    [Theory]
    [InlineData(Grade.RequiresImprovement, Grade.Good, "better than")]
    [InlineData(Grade.Good, Grade.Outstanding, "better than")]
    [InlineData(Grade.Good, Grade.Good, "the same as")]
    [InlineData(Grade.Good, Grade.Adequate, "worse than")]
    [InlineData(Grade.RequiresImprovement, Grade.Inadequate, "worse than")]
    public void A_grade_is_better_worse_or_the_same(Grade earlier, Grade now, string words) =>
        Assert.Equal(words, GradeComparisons.Between(earlier, now)!.Value.Words());

    [Theory]
    [InlineData(Grade.Ungraded, Grade.Good)]
    [InlineData(Grade.Inadequate, Grade.Ungraded)]
    [InlineData(Grade.Ungraded, Grade.Ungraded)]
    public void Ungraded_is_compared_with_nothing(Grade earlier, Grade now) => Assert.Null(GradeComparisons.Between(earlier, now));
}

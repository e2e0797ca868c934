using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Web.Tests.Features.Grades;

public sealed class ShownJudgmentTests
{
    [Theory]
    [InlineData(Grade.Adequate, null, "2024-08-08", "wrong data", "Adequate until 8 August 2024: wrong data")]
    [InlineData(null, Grade.Good, "2024-08", null, "Good since August 2024")]
    [InlineData(Grade.Adequate, null, null, "wrong data", "Adequate until it was amended: wrong data")]
    [InlineData(null, null, "2024-08-08", "wrong data", "")]
    public void An_amendment_is_told_with_what_is_known_of_it(Grade? earlier, Grade? later, string? on, string? reason, string words) =>
        Assert.Equal(words, new ShownJudgment(1, Grade.RequiresImprovement, Basis.Stated, null, new StoredPassage(), on, reason, "",
            earlier, later, null).WasAndWhy);
}

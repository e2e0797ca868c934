using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Grades;

namespace PeelDashboard.Web.Tests.Features.Grades;

/// <summary>What a report itself says of comparing grades: its own sentence, letter by letter.</summary>
public sealed class BreakStatementTests
{
    private static readonly ForceDocument Report = new(1, "Report", "2021/22", "integrated-report", "", "HMICFRS", "2021-11");

    [Theory]
    [InlineData("We grade in five tiers. No direct comparison of grades is possible, e.g. with 2018/19. More follows.",
        "No direct comparison of grades is possible, e.g. with 2018/19.")]
    [InlineData("New grades: direct comparison is not possible", "New grades: direct comparison is not possible")]
    [InlineData("Can grades be set in direct comparison? They can't.", "Can grades be set in direct comparison?")]
    public void The_quote_stands_in_the_report(string line, string quote)
    {
        var statement = BreakStatement.Find(Report, "Title\n" + line)!;

        Assert.Equal((quote, 2), (statement.Passage.Quote, statement.Passage.FirstLine));
    }

    [Fact]
    public void A_comparison_of_anything_else_is_no_statement() =>
        Assert.Null(BreakStatement.Find(Report, "A direct comparison of costs is made. Grades follow."));
}

using PeelDashboard.Application.Queries.Afis;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Web.Features.Afis;
using PeelDashboard.Web.Tests.Components;

namespace PeelDashboard.Web.Tests.Features;

public sealed class AfiCommentsTests(ComponentStore store) : IClassFixture<ComponentStore>
{
    [Theory]
    [InlineData("2022-10-14", AfiKind.Recommendation, "Within 56 days of publication: by 8 December 2022.")]
    [InlineData("2022-10", AfiKind.CauseOfConcern, "Within 56 days of publication.")]
    [InlineData("2022-10-14", AfiKind.AreaForImprovement, null)]
    [InlineData("2017-03-02", AfiKind.CauseOfConcern, null)]
    [InlineData(null, AfiKind.CauseOfConcern, null)]
    public async Task A_recommendation_tells_by_when_the_commissioner_comments_on_it_if_the_law_was_there(
        string? published, AfiKind kind, string? within)
    {
        var facts = new AfiFacts(
            1, "SUR-2016-INV-1", kind, "The force should keep evidence", "", true, new(), new(1, "Surrey Police", "surrey"),
            new(1, "Investigating crime", "Investigating crime", true, "investigating-crime",
                "Investigating crime", "2016", "2016", "2016"),
            new("A report", "report.txt", "HMICFRS", published, "pillar-report"), null, "", null, null);
        using var page = await Rendered.PageAsync<AfiComments>(store, "/", ("Afi", facts));
        var comments = page.QuerySelectorAll("dt").SingleOrDefault(label => label.Words() == "Comments")?.NextElementSibling;

        if (within is null)
        {
            Assert.Null(comments);
            return;
        }

        Assert.Contains("with the steps to be taken on each recommendation or the reason why none is taken. " + within, comments!.Words(),
            StringComparison.Ordinal);
        Assert.EndsWith("/what-we-do/powers/", comments!.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }
}

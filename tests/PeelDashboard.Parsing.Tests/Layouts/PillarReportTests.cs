using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Layouts;

/// <summary>PEEL effectiveness 2016 of Northamptonshire: what a careful reader counts in it.</summary>
public sealed class PillarReportTests
{
    private static readonly ParsedReport Report = ParsedSeeds.Parse(ParsedSeeds.Pillar);

    [Fact]
    public void The_document_is_known_by_its_own_words()
    {
        var document = Report.Document;
        Assert.Equal("Northamptonshire Police", document.ForceName);
        Assert.Equal("2016", document.CycleKey);
        Assert.Equal("Effectiveness", document.Pillar);
        Assert.Equal("HMIC", document.Publisher);
        Assert.Equal(new PartialDate(2017, 3, 2), document.Published);
    }

    [Fact]
    public void Six_judgments_five_requiring_improvement_with_the_overall_one_and_one_ungraded()
    {
        Assert.Equal(
            [
                ("effectiveness", Grade.RequiresImprovement, "224;222"),
                ("preventing-crime", Grade.RequiresImprovement, "409;407;234"),
                ("investigating-crime", Grade.RequiresImprovement, "595;593;240"),
                ("protecting-vulnerable-people", Grade.RequiresImprovement, "783;781;246"),
                ("serious-organised-crime", Grade.RequiresImprovement, "897;895;252"),
                ("specialist-capabilities", Grade.Ungraded, "953;256"),
            ],
            Report.Judgments.Select(judgment => (judgment.AreaKey, judgment.Grade, judgment.Passage.LinesText)));
    }

    [Fact]
    public void Eighteen_areas_for_improvement_four_five_two_seven_none()
    {
        string[] areas = ["preventing-crime", "investigating-crime", "protecting-vulnerable-people", "serious-organised-crime",
            "specialist-capabilities"];
        Assert.Equal([4, 5, 2, 7, 0], areas.Select(area => Report.Afis.Count(afi => afi.AreaKey == area)));
        Assert.Equal(18, Report.Afis.Count);
        Assert.All(Report.Afis, afi => Assert.Equal(AfiKind.AreaForImprovement, afi.Kind));
        Assert.All(Report.Afis, afi => Assert.StartsWith("The force should ", afi.Headline, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bullet_of_two_sentences_is_one()
    {
        Assert.Single(Report.Afis, afi => afi.Passage.LinesText == "796"
            && afi.Headline.Contains("required. The force should ensure", StringComparison.Ordinal));
        Assert.Single(Report.Afis, afi => afi.Passage.LinesText == "912"
            && afi.Headline.Contains("them. These officers should", StringComparison.Ordinal));
    }

    [Fact]
    public void The_urgent_concern_is_the_only_finding()
    {
        var finding = Assert.Single(Report.Findings);
        Assert.Equal("949", finding.Passage.LinesText);
        Assert.Equal("specialist-capabilities", finding.AreaKey);
    }

    [Fact]
    public void Nothing_is_left_ununderstood() => Assert.Empty(Report.Diagnostics);

    [Fact]
    public void Questions_in_another_order_keep_their_facts()
    {
        var turned = ParsedSeeds.ParseChanged(ParsedSeeds.Pillar, text =>
        {
            var lines = text.Split('\n');
            return string.Join('\n', [.. lines[..275], .. lines[421..612], .. lines[275..421], .. lines[612..]]);
        });
        Assert.Equal(["effectiveness", "investigating-crime", "preventing-crime", "protecting-vulnerable-people", "serious-organised-crime",
            "specialist-capabilities"],
            turned.Judgments.Select(judgment => judgment.AreaKey));
        Assert.Equal(Report.Afis.Select(afi => (afi.AreaKey, afi.Headline)).Order(),
            turned.Afis.Select(afi => (afi.AreaKey, afi.Headline)).Order());
    }
}

using System.Text;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Layouts;

/// <summary>What a report leaves open is told by kind, so that a long list of diagnostics can be read.</summary>
public sealed class GapTopicTests
{
    [Theory]
    [InlineData("integrated-report/web-edition-2023-25", 45)]
    [InlineData("integrated-report/section-without-grade", 12)]
    [InlineData("pillar-report/carried-over-without-its-grade", 11, 23)]
    [InlineData("pillar-report/not-carried-over", 25)]
    [InlineData("integrated-report/three-pillars-2018-19", 102, 114)]
    public void A_section_of_the_framework_without_a_judgment_is_named(string spec, params int[] lines) =>
        Assert.Equal(lines, LinesAbout(spec, DiagnosticTopic.SectionWithoutJudgment));

    [Theory]
    [InlineData("pillar-report/none-to-improve", 21)]
    [InlineData("pillar-report/run-together-and-numbered-afis", 41)]
    [InlineData("integrated-report/afi-lists", 56)]
    public void A_heading_that_yields_no_area_for_improvement_is_named(string spec, params int[] lines) =>
        Assert.Equal(lines, LinesAbout(spec, DiagnosticTopic.HeadingWithoutAfi));

    [Theory]
    [InlineData(ParsedSeeds.Integrated)]
    [InlineData(ParsedSeeds.Pillar)]
    public void A_complete_report_has_neither(string seed) =>
        Assert.All(ParsedSeeds.Parse(seed).Diagnostics, diagnostic => Assert.Equal(DiagnosticTopic.Other, diagnostic.About));

    private static IEnumerable<int> LinesAbout(string spec, DiagnosticTopic topic)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "specs", spec + ".txt"));
        return Assert.IsType<ReadResult.Report>(ReportParser.Read("report.txt", Encoding.UTF8.GetBytes(text),
            Repository.Catalogue)).Parsed.Diagnostics
            .Where(diagnostic => diagnostic.About == topic && diagnostic.Line is not null).Select(diagnostic => diagnostic.Line!.Value);
    }
}

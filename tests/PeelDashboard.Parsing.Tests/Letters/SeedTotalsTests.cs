using PeelDashboard.Domain.Grades;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Letters;

public sealed class SeedTotalsTests
{
    [Fact]
    public void The_letter_of_2014_has_16_findings_under_three_headings_and_no_grades()
    {
        var report = Read("2014-core-business-letter.txt");

        Assert.Equal([4, 7, 5], report.Findings.GroupBy(finding => finding.AreaAsPrinted, StringComparer.Ordinal)
            .Select(group => group.Count()));
        Assert.Empty(report.Judgments);
        Assert.Empty(report.Afis);
        Assert.Empty(report.Diagnostics);
        Assert.All(report.Findings, finding => Assert.Equal(
            Repository.SeedText("2014-core-business-letter.txt")[finding.Passage.FirstLine], "- " + finding.Headline));
    }

    [Fact]
    public void The_response_of_2015_tells_five_grades_and_four_conclusions()
    {
        var report = Read("2015-peel-effectiveness-commissioner-response.txt");

        Assert.Equal(5, report.Judgments.Count);
        Assert.All(report.Judgments, judgment => Assert.Equal((Grade.RequiresImprovement, Basis.Reported),
            (judgment.Grade, judgment.Basis)));
        Assert.Equal(5, report.Judgments.Select(judgment => judgment.AreaKey).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(4, report.Findings.Count);
        Assert.DoesNotContain(report.Findings, finding => finding.Passage.Lines.Any(lines => lines.Last >= 37));
        Assert.Empty(report.Afis);
    }

    [Fact]
    public void The_paper_tells_two_grades_of_2019_and_none_of_its_own_cycle()
    {
        var report = Read("2023-25-audit-committee-paper.txt");

        Assert.Equal(["protecting-vulnerable-people", "management-and-leadership"], report.Judgments.Select(judgment => judgment.AreaKey));
        Assert.All(report.Judgments, judgment => Assert.Equal(("2018/19", Grade.Inadequate, Basis.Reported),
            (judgment.CycleKey, judgment.Grade, judgment.Basis)));
        Assert.Equal("2023-25", report.Document.CycleKey);
        Assert.Empty(report.Afis);
        Assert.Empty(report.Findings);
        Assert.Equal([7, 9, 9], report.Diagnostics.Select(diagnostic => diagnostic.Line));
    }

    private static ParsedReport Read(string seed) =>
        Assert.IsType<ReadResult.Report>(ReportParser.Read(seed, Repository.SeedBytes(seed), Repository.Catalogue)).Parsed;
}

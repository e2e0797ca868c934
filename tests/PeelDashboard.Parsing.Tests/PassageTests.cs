using PeelDashboard.Domain.Grades;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests;

public sealed class PassageTests
{
    public static TheoryData<string> Seeds() => [.. Repository.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_quote_of_every_fact_stands_on_the_first_of_its_lines(string seed)
    {
        if (ReportParser.Read(seed, Repository.SeedBytes(seed), Repository.Catalogue) is ReadResult.Report report)
            Provenance.AssertHolds(report);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_outline_covers_every_line_once_and_lies_within_the_document(string seed)
    {
        if (ReportParser.Read(seed, Repository.SeedBytes(seed), Repository.Catalogue) is not ReadResult.Report(var text, var report))
            return;

        var next = 1;
        foreach (var chapter in report.Sections.Where(section => section.Level == 1))
        {
            Assert.Equal(next, chapter.Lines.First);
            next = chapter.Lines.Last + 1;
        }

        Assert.Equal(text.LineCount, next - 1);
        Assert.All(report.Sections, section => Assert.InRange(section.Lines.Last, section.Lines.First, text.LineCount));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_area_and_measure_that_a_fact_names_is_in_the_catalogue(string seed)
    {
        if (ReportParser.Read(seed, Repository.SeedBytes(seed), Repository.Catalogue) is not ReadResult.Report(_, var report)) return;

        var areas = report.Judgments.Select(judgment => (judgment.CycleKey, AreaKey: (string?)judgment.AreaKey))
            .Concat(report.Afis.Select(afi => (afi.CycleKey, AreaKey: (string?)afi.AreaKey)))
            .Concat(report.Findings.Select(finding => (finding.CycleKey, AreaKey: finding.AreaKey)))
            .Concat(report.Observations.Select(figure => (figure.CycleKey, AreaKey: figure.AreaKey)));
        Assert.All(areas.Where(named => named.AreaKey is not null),
            named => Assert.NotNull(Repository.Catalogue.Area(named.CycleKey, named.AreaKey!)));
        Assert.All(report.Observations.Where(figure => figure.MeasureKey is not null),
            figure => Assert.NotNull(Repository.Catalogue.Measure(figure.MeasureKey!)));
        Assert.All(report.Judgments, judgment => Assert.True(Repository.Catalogue.Cycle(judgment.CycleKey)!.Scale.Has(judgment.Grade)));
    }

    [Fact]
    public void At_least_the_letter_the_response_and_the_paper_are_read() =>
        Assert.True(Repository.Seeds.Count(seed => ReportParser.Read(seed, Repository.SeedBytes(seed), Repository.Catalogue)
            is ReadResult.Report) >= 3);
}

using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Diagnostics;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Parsing.Tests.Diagnostics;

public sealed class ReadingCoverageTests
{
    private const string Text = """
        Contents

        1 Crime
        Crime
        The force is good.
        Some prose that says nothing.

        ¹ A note.
        """;

    [Fact]
    public void A_line_counts_for_a_fact_or_for_a_rule_or_not_at_all()
    {
        var text = SourceText.FromString("report.txt", Text);
        ParsedSection[] sections =
        [
            new(SectionKind.Contents, 1, "Contents", new LineSpan(1, 3), null),
            new(SectionKind.Area, 1, "Crime", new LineSpan(4, 8), "crime"),
        ];
        var judgment = new ParsedJudgment("2016", "crime", "Crime", Grade.Good, Basis.Stated,
            new Passage([LineSpan.Of(5), LineSpan.Of(4)], "The force"));
        var report = new ParsedReport(null!, sections, [judgment], [], [], [], []);

        Assert.Equal(new ReadingAccount(FilledLines: 6, FactLines: 2, RuleLines: 3), ReadingCoverage.Of(text, report));
        Assert.Equal(new ReadingAccount(6, 0, 4), ReadingCoverage.Of(text, report with { Judgments = [] }));
    }

    [Fact]
    public void Every_filled_line_of_the_source_documents_is_counted_once()
    {
        foreach (var seed in Repository.Seeds)
        {
            var read = Assert.IsType<ReadResult.Report>(ReportParser.Read(seed, Repository.SeedBytes(seed), Repository.Catalogue));
            var account = read.Parsed.Account;
            Assert.Equal(Enumerable.Range(1, read.Text.LineCount).Count(line => !read.Text.IsBlank(line)), account.FilledLines);
            Assert.InRange(account.FactLines, 1, account.FilledLines - account.RuleLines);
        }
    }
}

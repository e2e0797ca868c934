using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Figures;
using PeelDashboard.Parsing.Figures.Numbers;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Parsing.Tests.Figures;

public sealed class NumberCoverageTests
{
    [Fact]
    public void No_number_of_the_seeds_is_left_over()
    {
        foreach (var seed in Repository.Seeds)
        {
            var report = Assert.IsType<ReadResult.Report>(ReportParser.Read(seed, Repository.SeedBytes(seed), Repository.Catalogue));
            Assert.Empty(LeftOver(report.Text, report.Parsed.Document, report.Parsed.Sections, report.Parsed.Observations));
        }
    }

    [Fact]
    public void A_number_whose_figure_is_taken_away_is_left_over()
    {
        const string Seed = "2016-peel-effectiveness-report.txt";
        var report = Assert.IsType<ReadResult.Report>(ReportParser.Read(Seed, Repository.SeedBytes(Seed), Repository.Catalogue));
        ParsedObservation[] without = [.. report.Parsed.Observations.Where(figure => figure.Passage.FirstLine is not (91 or 311 or 571))];
        Assert.Equal(
            [new(95, "269"), new(99, "240"), new(311, "8.8"), new(311, "8.1"), new(571, "93")],
            LeftOver(report.Text, report.Parsed.Document, report.Parsed.Sections, without));
    }

    [Fact]
    public void A_note_tells_the_line_and_the_numbers()
    {
        var diagnostics = new List<Diagnostic>();
        var text = SourceText.FromString("report.txt",
            "Nothing.\n\nSatisfaction rose by 4 percentage points. It fell by 6 percentage points before.");
        FigureReader.Read(text, FigureHarness.Document("Kent Police", "2021/22"), [FigureHarness.Chapter(SectionKind.Body, 1, 3)],
            Repository.Catalogue, diagnostics);
        Assert.Equal([new(DiagnosticSeverity.Note, 3, "The numbers 4 and 6 are in no figure.", DiagnosticTopic.NumberLeftOver)],
            diagnostics);
    }

    [Theory]
    [InlineData("Satisfaction rose by 4 percentage points.", "4")]
    [InlineData("On 3 May 2021, in section 34, the force gave 2.5 and 39 of 43 forces 3 of the 4Ps.", "2.5")]
    [InlineData("Recorded crime (excluding fraud) 68.0 68.2", "68.0 68.2")]
    [InlineData("15 Evidential difficulties: suspect identified 10.0 10.6", "15 10.0 10.6")]
    [InlineData("In Essex 12 percent left. Across England and Wales it was 14 percent.", "")]
    public void Numbers_without_figure_or_rule_are_listed_as_printed(string sentence, string expected)
    {
        var text = SourceText.FromString("report.txt", sentence);
        var sections = new[] { FigureHarness.Chapter(SectionKind.Body, 1, 1) };
        var left = LeftOver(text, FigureHarness.Document("Kent Police", "2021/22"), sections, []);
        Assert.Equal(expected, string.Join(' ', left.Select(number => number.Number)));
        if (sentence.EndsWith("68.2", StringComparison.Ordinal) || sentence.EndsWith("10.6", StringComparison.Ordinal))
            Assert.Empty(FigureReader.Read(text, FigureHarness.Document("Kent Police", "2021/22"), sections, Repository.Catalogue, []));
    }

    private static IEnumerable<NumberLeftOver> LeftOver(
        SourceText text, DocumentFacts document, IReadOnlyList<ParsedSection> sections, IReadOnlyList<ParsedObservation> figures) =>
        NumberCoverage.LeftOver(new FigureContext(new FigureScope(text, sections), document, Repository.Catalogue), figures);
}

using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Parsing.Tests;

/// <summary>
/// Every fact of a report quotes the first of the lines that it stands on, and everything that names a line names one of the document.
/// </summary>
internal static class Provenance
{
    public static void AssertHolds(ReadResult.Report read)
    {
        var (text, report) = read;
        foreach (var (fact, passage) in FactsOf(report)) AssertStands(fact, passage, text);
        Assert.All(report.Observations.SelectMany(figure => figure.Comparators),
            comparator => Assert.InRange(comparator.Line, 1, text.LineCount));
        Assert.All(report.Diagnostics, diagnostic => Assert.InRange(diagnostic.Line ?? 1, 1, text.LineCount));
        Assert.All(report.Sections, section => AssertWithin($"section {section.Heading}", section.Lines, text));
    }

    private static void AssertStands(string fact, Passage passage, SourceText text)
    {
        Assert.NotEmpty(passage.Lines);
        Assert.All(passage.Lines, lines => AssertWithin(fact, lines, text));
        Assert.False(string.IsNullOrWhiteSpace(passage.Quote), $"{fact} has no quote.");
        Assert.True(text[passage.FirstLine].Contains(passage.Quote, StringComparison.Ordinal),
            $"{fact}: line {passage.FirstLine} does not hold \"{passage.Quote}\".");
    }

    private static void AssertWithin(string fact, LineSpan lines, SourceText text) =>
        Assert.True(lines.First >= 1 && lines.First <= lines.Last && lines.Last <= text.LineCount, $"{fact}: lines {lines}");

    private static IEnumerable<(string Fact, Passage Passage)> FactsOf(ParsedReport report) =>
    [
        .. report.Judgments.Select(judgment => ($"judgment {judgment.AreaKey}", judgment.Passage)),
        .. report.Judgments.Where(judgment => judgment.Amendment is not null)
            .Select(judgment => ($"amendment {judgment.AreaKey}", judgment.Amendment!.Passage)),
        .. report.Afis.Select(afi => ($"AFI {afi.Headline}", afi.Passage)),
        .. report.Findings.Select(finding => ($"finding {finding.Headline}", finding.Passage)),
        .. report.Observations.Select(figure => ($"figure {figure.Label}", figure.Passage)),
        .. report.Observations.Where(figure => figure.Correction is not null)
            .Select(figure => ($"correction {figure.Label}", figure.Correction!.Passage)),
        .. report.Closures.Select(closure => ($"closure {closure.Subject}", closure.Passage)),
        .. report.GradeCounts.Select(count => ($"count of {count.Grade}", count.Passage)),
    ];
}

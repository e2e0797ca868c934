using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Tests.Specs;

namespace PeelDashboard.Parsing.Tests.Reading;

/// <summary>What a report says, without the lines and words where it says so: these differ from one kind of file to another.</summary>
internal static class Facts
{
    private static readonly Passage Nowhere = new([LineSpan.Of(1)], "");

    public static IReadOnlyList<string> Of(ParsedReport report) =>
        [.. ReportPrinter.Print(report with
        {
            Sections = [.. report.Sections.Select(section => section with { Lines = LineSpan.Of(1) })],
            Judgments = [.. report.Judgments.Select(judgment => judgment with { Passage = Nowhere })],
            Afis = [.. report.Afis.Select(afi => afi with { Passage = Nowhere })],
            Findings = [.. report.Findings.Select(finding => finding with { Passage = Nowhere })],
            Observations = [.. report.Observations.Select(WithoutLines)],
            Diagnostics = [],
        })];

    /// <summary>The same for print: where a page ends with a sentence, nothing tells whether the paragraph ends too.</summary>
    public static IReadOnlyList<string> OfPrinted(ParsedReport report) => Of(report with
    {
        Afis = [.. report.Afis.Select(afi => afi with { Detail = OneParagraph(afi.Detail) })],
        Findings = [.. report.Findings.Select(finding => finding with { Detail = OneParagraph(finding.Detail) })],
    });

    private static string OneParagraph(string text) => text.Replace("\n\n", " ", StringComparison.Ordinal);

    public static ReadResult.Report Seed(string name) =>
        Assert.IsType<ReadResult.Report>(ReportParser.Read(name, Repository.SeedBytes(name), Repository.Catalogue));

    private static ParsedObservation WithoutLines(ParsedObservation figure) => figure with
    {
        Passage = Nowhere,
        Comparators = [.. figure.Comparators.Select(other => other with { Line = 1 })],
        Correction = figure.Correction is { } old ? old with { Passage = Nowhere } : null,
    };
}

using System.Globalization;
using System.Text;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Layouts;

internal static class ChangedReports
{
    public static readonly string[] Seeds =
    [
        ParsedSeeds.Integrated, ParsedSeeds.Pillar, "2014-core-business-letter.txt", "2015-peel-effectiveness-commissioner-response.txt",
        "2023-25-audit-committee-paper.txt",
    ];

    public static string[] Lines(string seed) => Repository.SeedText(seed).FullText.Split('\n');

    public static ParsedReport Read(IEnumerable<string> lines) => Read(string.Join('\n', lines));

    public static ParsedReport Read(string text) =>
        Assert.IsType<ReadResult.Report>(ReportParser.Read("report.txt", Encoding.UTF8.GetBytes(text), Repository.Catalogue)).Parsed;

    public static IEnumerable<(string Area, Grade Grade)> Grades(ParsedReport report) =>
        report.Judgments.Select(judgment => (judgment.AreaKey, judgment.Grade));

    public static IEnumerable<(string Area, string Headline)> Afis(ParsedReport report) =>
        report.Afis.Select(afi => (afi.AreaKey, afi.Headline));

    public static IEnumerable<(string? Area, string Headline)> Findings(ParsedReport report) =>
        report.Findings.Select(finding => (finding.AreaKey, finding.Headline));

    public static IEnumerable<string> FiguresOf(ParsedReport report) =>
        report.Observations.Select(figure => string.Create(CultureInfo.InvariantCulture,
        $"{figure.AreaKey} {figure.MeasureKey} {figure.Value} {figure.Unit} {figure.Period} against "
            + $"{string.Join(", ", figure.Comparators.Select(other => $"{other.Kind} {other.Value}"))}"));

    public static void AssertSameFacts(ParsedReport expected, ParsedReport found)
    {
        Assert.Equal(expected.Document.CycleKey, found.Document.CycleKey);
        Assert.Equal(Grades(expected), Grades(found));
        Assert.Equal(expected.Afis.Select(afi => afi.AreaKey), found.Afis.Select(afi => afi.AreaKey));
        Assert.Equal(expected.Findings.Select(finding => finding.AreaKey), found.Findings.Select(finding => finding.AreaKey));
        Assert.Equal(FiguresOf(expected), FiguresOf(found));
        Assert.Equal(expected.Diagnostics.Select(diagnostic => diagnostic.Severity),
            found.Diagnostics.Select(diagnostic => diagnostic.Severity));
    }
}

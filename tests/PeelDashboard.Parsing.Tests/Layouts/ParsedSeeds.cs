using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Layouts;
using PeelDashboard.Parsing.Layouts.IntegratedReport;
using PeelDashboard.Parsing.Layouts.PillarReport;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Parsing.Tests.Layouts;

internal static class ParsedSeeds
{
    public const string Integrated = "2021-22-peel-report.txt";
    public const string Pillar = "2016-peel-effectiveness-report.txt";

    public static ILayout LayoutOf(string seed) => seed == Integrated ? new IntegratedReportLayout() : new PillarReportLayout();

    public static ParsedReport Parse(string seed) => Parse(LayoutOf(seed), Repository.SeedText(seed));

    public static ParsedReport ParseChanged(string seed, Func<string, string> change) =>
        Parse(LayoutOf(seed), SourceText.FromString(seed, change(Repository.SeedText(seed).FullText)));

    public static ParsedReport Parse(ILayout layout, SourceText text)
    {
        var document = layout.Recognise(text, Repository.Catalogue);
        Assert.NotNull(document);
        return layout.Parse(text, document, Repository.Catalogue);
    }

    public static IEnumerable<Passage> Passages(ParsedReport report) =>
        [.. report.Judgments.Select(judgment => judgment.Passage), .. report.Afis.Select(afi => afi.Passage),
            .. report.Findings.Select(finding => finding.Passage)];
}

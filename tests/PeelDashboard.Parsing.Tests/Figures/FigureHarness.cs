using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Figures;
using PeelDashboard.Parsing.Model;
using PeelDashboard.Parsing.Reading.Text;
using PeelDashboard.Parsing.Tests.Specs;

namespace PeelDashboard.Parsing.Tests.Figures;

/// <summary>Reads figures without the layouts: the sections of the two seeds are written down here by hand.</summary>
internal static class FigureHarness
{
    public static IReadOnlyList<ParsedSection> Sections2016 { get; } =
    [
        Chapter(SectionKind.Front, 1, 24), Chapter(SectionKind.Contents, 25, 57), Chapter(SectionKind.Body, 58, 84),
        Chapter(SectionKind.ForceInNumbers, 85, 215), Chapter(SectionKind.Overview, 216, 275),
        Chapter(SectionKind.Area, 276, 421, "preventing-crime"), Chapter(SectionKind.Area, 422, 612, "investigating-crime"),
        Chapter(SectionKind.Area, 613, 797, "protecting-vulnerable-people"), Chapter(SectionKind.Area, 798, 916, "serious-organised-crime"),
        Chapter(SectionKind.Area, 917, 960, "specialist-capabilities"), Chapter(SectionKind.Body, 961, 968),
        Chapter(SectionKind.Annex, 969, 1172),
    ];

    private static readonly (int First, string AreaKey)[] Areas2021 =
    [
        (172, "supporting-victims"), (216, "treating-the-public-fairly"), (254, "preventing-crime"), (292, "responding-to-the-public"),
        (322, "investigating-crime"), (374, "protecting-vulnerable-people"), (429, "managing-offenders"), (473, "serious-organised-crime"),
        (517, "strategic-policing"), (543, "armed-policing"), (593, "workforce"), (652, "leadership-and-resources"),
    ];

    private static readonly Lazy<IReadOnlyList<ParsedObservation>> Seed2016 = new(() => Read(
        Repository.SeedText("2016-peel-effectiveness-report.txt"), Document("Northamptonshire Police", "2016"), Sections2016));

    private static readonly Lazy<IReadOnlyList<ParsedObservation>> Seed2021 = new(() => Read(
        Repository.SeedText("2021-22-peel-report.txt"), Document("Northamptonshire Police", "2021/22"), Sections2021()));

    public static IReadOnlyList<ParsedObservation> Of2016 => Seed2016.Value;

    public static IReadOnlyList<ParsedObservation> Of2021 => Seed2021.Value;

    public static DocumentFacts Document(string force, string cycle) =>
        new("test", "written by hand", "A report", "HMICFRS", null, force, cycle, "");

    public static IReadOnlyList<ParsedObservation> Read(SourceText text, DocumentFacts document, IReadOnlyList<ParsedSection> sections) =>
        FigureReader.Read(text, document, sections, Repository.Catalogue, []);

    public static IReadOnlyList<ParsedObservation> ReadBody(string text, string force = "Northamptonshire Police",
        SectionKind kind = SectionKind.Body)
    {
        var source = SourceText.FromString("report.txt", text);
        return Read(source, Document(force, "2021/22"), [Chapter(kind, 1, source.LineCount)]);
    }

    public static IEnumerable<string> Print(IReadOnlyList<ParsedObservation> figures) =>
        ReportPrinter.Print(new ParsedReport(Document("", ""), [], [], [], [], figures, []))
            .Where(line => line.StartsWith("figure ", StringComparison.Ordinal));

    public static ParsedSection Chapter(SectionKind kind, int first, int last, string? areaKey = null) =>
        new(kind, 1, "Heading", new LineSpan(first, last), areaKey);

    private static List<ParsedSection> Sections2021()
    {
        List<ParsedSection> sections = [Chapter(SectionKind.Front, 1, 8), Chapter(SectionKind.Contents, 9, 54),
            Chapter(SectionKind.Overview, 55, 171)];
        for (var i = 0; i < Areas2021.Length; i++)
            sections.Add(Chapter(SectionKind.Area, Areas2021[i].First, i + 1 < Areas2021.Length ? Areas2021[i + 1].First - 1
                : 705, Areas2021[i].AreaKey));
        return sections;
    }
}

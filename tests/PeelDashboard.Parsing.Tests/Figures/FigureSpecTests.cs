using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Figures;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Parsing.Tests.Figures;

/// <summary>
/// Every pair in tests/specs/figures: NAME.txt is a text, NAME.figures the figures that must be found in it. The first line of NAME.figures
/// names the force, and after a bar "block" where the text is a "Force in numbers" block or "correction" where it tells of a corrected
/// figure.
/// </summary>
public sealed class FigureSpecTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "specs", "figures");

    public static TheoryData<string> Specs() => [.. Directory.GetFiles(Folder, "*.figures")
        .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Specs))]
    public void The_text_gives_exactly_these_figures(string spec)
    {
        var expected = File.ReadAllLines(Path.Combine(Folder, spec + ".figures"));
        var head = expected[0].Split('|', StringSplitOptions.TrimEntries);
        var text = File.ReadAllText(Path.Combine(Folder, spec + ".txt"));
        var figures = head.ElementAtOrDefault(1) switch
        {
            "correction" => FigureCorrections.Read(SourceText.FromString(spec, text),
                FigureHarness.Document(head[0], "2023-25"), Repository.Catalogue),
            "block" => FigureHarness.ReadBody(text, head[0], SectionKind.ForceInNumbers),
            _ => FigureHarness.ReadBody(text, head[0]),
        };
        Assert.Equal(string.Join('\n', expected.Skip(1).Where(line => line.Length > 0)), string.Join('\n', FigureHarness.Print(figures)));
    }
}

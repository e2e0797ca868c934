using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Specs;

/// <summary>
/// Every pair in tests/specs: NAME.txt is a text as a report might have it, NAME.expected what must be found in it. A line "# only:
/// judgment, afi" in the .expected file limits the comparison to lines that start with these words; other lines that start with # are
/// comments. The five seeds have their .expected files in tests/specs/seeds.
/// </summary>
public sealed class SpecTests
{
    private static readonly string SpecFolder = Path.Combine(Repository.Root, "tests", "specs");

    public static TheoryData<string> Specs()
    {
        var names = Directory.GetFiles(SpecFolder, "*.expected", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(SpecFolder, path)[..^".expected".Length].Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        return [.. names];
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void The_text_gives_exactly_what_is_expected(string spec)
    {
        var expected = File.ReadAllLines(Path.Combine(SpecFolder, spec + ".expected"));
        var only = expected.FirstOrDefault(line => line.StartsWith("# only:", StringComparison.Ordinal))?["# only:".Length..]
            .Split(',', StringSplitOptions.TrimEntries);
        var wanted = expected.Where(line => line.Length > 0 && line[0] != '#');

        var bytes = spec.StartsWith("seeds/", StringComparison.Ordinal)
            ? Repository.SeedBytes(Path.GetFileName(spec) + ".txt")
            : File.ReadAllBytes(Path.Combine(SpecFolder, spec + ".txt"));
        var found = Print(ReportParser.Read(Path.GetFileName(spec) + ".txt", bytes, Repository.Catalogue));
        if (only is not null) found = found.Where(line => only.Any(word => line.StartsWith(word + " ", StringComparison.Ordinal)));

        Assert.Equal(string.Join('\n', wanted), string.Join('\n', found));
    }

    private static IEnumerable<string> Print(ReadResult result) => result switch
    {
        ReadResult.Report report => ReportPrinter.Print(report.Parsed),
        ReadResult.Refused refused => [$"refused {refused.Message}"],
        _ => throw new InvalidOperationException("Specifications are for reports."),
    };
}

using System.Globalization;
using PeelDashboard.Parsing.CrossReferences;
using PeelDashboard.Parsing.Reading.Text;

namespace PeelDashboard.Parsing.Tests.CrossReferences;

/// <summary>
/// Every pair in tests/specs/look-backs, and what the two reports among the source documents say of the inspections before them.
/// </summary>
public sealed class CrossReferenceTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "specs", "look-backs");

    public static TheoryData<string> Specs() =>
        [.. Directory.GetFiles(Folder, "*.look-backs").Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Specs))]
    public void The_text_gives_exactly_these_look_backs(string spec)
    {
        var expected = File.ReadAllLines(Path.Combine(Folder, spec + ".look-backs"));
        var text = SourceText.FromString(spec, File.ReadAllText(Path.Combine(Folder, spec + ".txt")));
        var stem = Repository.Catalogue.ForceNamed(expected[0])!.Stem;
        Assert.Equal(string.Join('\n', expected.Skip(1)), string.Join('\n', CrossReferenceReader.Read(text, stem).Select(Print)));
    }

    [Theory]
    [InlineData("2014-core-business-letter.txt", "")]
    [InlineData("2016-peel-effectiveness-report.txt",
        "224:last 266:2015 268:2015 353:2015 353:2015 365:2015 397:2015 559:2015 571:last 601:2015 619:2015 621:last 701:2015 733:2015 "
            + "761:2015 761:2015 783:2015")]
    [InlineData("2021-22-peel-report.txt",
        "87:2019 91:last 111:last 338:last 340:last 340:2018 406:last 439:last 457:last 567:last 628:2017 634:last 650:last 687:last")]
    public void The_reports_look_back_on_these_lines(string seed, string expected)
    {
        var found = CrossReferenceReader.Read(Repository.SeedText(seed), "Northamptonshire").Where(back => back.Passage.FirstLine > 58)
            .Select(back => string.Create(CultureInfo.InvariantCulture,
                $"{back.Passage.FirstLine}:{back.Target.Year?.ToString(CultureInfo.InvariantCulture) ?? "last"}"));
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Every_quote_stands_on_its_line()
    {
        foreach (var seed in Repository.Seeds)
        {
            var text = Repository.SeedText(seed);
            Assert.All(CrossReferenceReader.Read(text, "Northamptonshire"),
                back => Assert.Contains(back.Passage.Quote, text[back.Passage.FirstLine], StringComparison.Ordinal));
        }
    }

    private static string Print(CrossReference back) => string.Create(
        CultureInfo.InvariantCulture,
        $"{back.Passage.FirstLine} {back.Target.Year?.ToString(CultureInfo.InvariantCulture) ?? "last"} \"{back.Target.Words}\": "
            + $"{back.Words}{(back.Before.Length > 0 ? " < " + back.Before : "")}{(back.After.Length > 0 ? " > " + back.After : "")}");
}

using System.Text;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Reading.Text;
using PeelDashboard.Parsing.Tests.Specs;
using PeelDashboard.Tests;

namespace PeelDashboard.Parsing.Tests.Layouts;

public sealed class ReportCoverageTests
{
    public static TheoryData<string> Seeds { get; } = [ParsedSeeds.Integrated, ParsedSeeds.Pillar];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_quote_stands_on_the_first_of_its_lines(string seed)
    {
        var text = Repository.SeedText(seed);
        Assert.All(ParsedSeeds.Passages(ParsedSeeds.Parse(seed)), passage =>
        {
            Assert.NotEmpty(passage.Quote);
            Assert.Contains(passage.Quote, text[passage.FirstLine], StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Chapters_cover_every_line_once_and_parts_lie_within_them(string seed)
    {
        var sections = ParsedSeeds.Parse(seed).Sections;
        var next = 1;
        var chapter = sections[0];
        foreach (var section in sections)
        {
            if (section.Level == 1)
            {
                Assert.Equal(next, section.Lines.First);
                next = section.Lines.Last + 1;
                chapter = section;
            }

            Assert.InRange(section.Lines.First, chapter.Lines.First, chapter.Lines.Last);
            Assert.InRange(section.Lines.Last, section.Lines.First, chapter.Lines.Last);
            Assert.Equal(chapter.AreaKey, section.AreaKey);
        }

        Assert.Equal(Repository.SeedText(seed).LineCount + 1, next);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_fact_comes_from_the_contents_page(string seed)
    {
        var report = ParsedSeeds.Parse(seed);
        var contents = Assert.Single(report.Sections, section => section.Kind is SectionKind.Contents).Lines;
        Assert.All(ParsedSeeds.Passages(report), passage =>
            Assert.All(passage.Lines, span => Assert.True(span.Last < contents.First || span.First > contents.Last)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Line_ends_of_either_kind_give_the_same(string seed) =>
        Assert.Equal(
            ReportPrinter.Print(ParsedSeeds.Parse(seed)),
            ReportPrinter.Print(ParsedSeeds.ParseChanged(seed, text => text.Replace("\n", "\r\n", StringComparison.Ordinal))));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Curly_quotes_give_the_same_facts(string seed)
    {
        var straight = ParsedSeeds.Parse(seed);
        var curly = ParsedSeeds.ParseChanged(seed, text => text.Replace('\'', '\u2019'));
        Assert.Equal(straight.Judgments.Select(judgment => (judgment.AreaKey, judgment.Grade, judgment.Passage.LinesText)),
            curly.Judgments.Select(judgment => (judgment.AreaKey, judgment.Grade, judgment.Passage.LinesText)));
        Assert.Equal(straight.Afis.Select(afi => afi.Passage.LinesText), curly.Afis.Select(afi => afi.Passage.LinesText));
        Assert.Equal(straight.Findings.Select(finding => finding.Passage.LinesText),
            curly.Findings.Select(finding => finding.Passage.LinesText));
        Assert.Equal(straight.Sections.Select(section => section.Lines), curly.Sections.Select(section => section.Lines));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Another_force_gives_the_same_facts_under_its_name(string seed)
    {
        var kent = ParsedSeeds.ParseChanged(seed, text => text.Replace("Northamptonshire", "Kent", StringComparison.Ordinal));
        Assert.Equal("Kent Police", kent.Document.ForceName);
        Assert.Equal(ParsedSeeds.Parse(seed).Judgments.Select(judgment => judgment.Grade),
            kent.Judgments.Select(judgment => judgment.Grade));
        Assert.Equal(ParsedSeeds.Parse(seed).Afis.Count, kent.Afis.Count);
    }

    [Fact]
    public void Each_layout_knows_its_own_seed_alone()
    {
        foreach (var layout in (string[])[ParsedSeeds.Integrated, ParsedSeeds.Pillar])
            Assert.Equal([layout],
                Repository.Seeds.Where(seed => ParsedSeeds.LayoutOf(layout)
                .Recognise(Repository.SeedText(seed), Repository.Catalogue) is not null));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reading_time_grows_with_the_text_and_not_with_its_square(string seed)
    {
        var once = Repository.SeedText(seed).FullText;
        var small = Time(seed, once);
        var large = Time(seed, new StringBuilder().Insert(0, once + "\n", 30).ToString());
        Assert.True(large < Math.Max(small, 5) * 30 * 6, $"30 times the text took {large} ms, once took {small} ms.");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_lines_are_lost_quotes_stand_on_their_lines_and_no_fact_is_new(string seed)
    {
        var whole = ParsedSeeds.Parse(seed);
        var grades = whole.Judgments.ToDictionary(judgment => judgment.AreaKey, judgment => judgment.Grade, StringComparer.Ordinal);
        var random = new Random(20170302);
        for (var round = 0; round < 20; round++)
        {
            var lines = Repository.SeedText(seed).FullText.Split('\n');
            var kept = lines.Where((_, index) => index < 20 || random.Next(10) > 0);
            var text = SourceText.FromString(seed, string.Join('\n', kept));
            var report = ParsedSeeds.Parse(ParsedSeeds.LayoutOf(seed), text);
            Assert.All(ParsedSeeds.Passages(report), passage =>
                Assert.Contains(passage.Quote, text[passage.FirstLine], StringComparison.Ordinal));
            Assert.All(report.Judgments, judgment => Assert.Equal(grades[judgment.AreaKey], judgment.Grade));
        }
    }

    [Fact]
    public void A_line_full_of_open_marks_is_read_in_linear_time()
    {
        var text = SourceText.FromString("a.txt", new string('<', 500_000) + "\n\n" + string.Concat(Enumerable.Repeat("<a ^{", 200_000)));
        var count = 0;
        var took = ProcessorTime.Of(() => count = ParagraphReader.Read(text).Count);
        Assert.Equal(2, count);
        Assert.InRange(took.TotalSeconds, 0, 5);
    }

    private static double Time(string seed, string content)
    {
        var text = SourceText.FromString(seed, content);
        var layout = ParsedSeeds.LayoutOf(seed);
        ParsedSeeds.Parse(layout, text);
        return ProcessorTime.Of(() => ParsedSeeds.Parse(layout, text)).TotalMilliseconds;
    }
}

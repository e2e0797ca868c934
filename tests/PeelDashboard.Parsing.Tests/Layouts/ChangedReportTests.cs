using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;
using static PeelDashboard.Parsing.Tests.Layouts.ChangedReports;

namespace PeelDashboard.Parsing.Tests.Layouts;

public sealed class ChangedReportTests
{
    public static TheoryData<string> Seeds { get; } = [ParsedSeeds.Integrated, ParsedSeeds.Pillar];

    public static TheoryData<string, string, string> Forces
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var seed in (string[])[ParsedSeeds.Integrated, ParsedSeeds.Pillar])
            {
                data.Add(seed, "Metropolitan Police Service", "London");
                data.Add(seed, "City of London Police", "City of London");
                data.Add(seed, "Avon and Somerset Constabulary", "Avon and Somerset");
                data.Add(seed, "Devon and Cornwall Police", "Devon and Cornwall");
                data.Add(seed, "Dyfed-Powys Police", "Dyfed-Powys");
                data.Add(seed, "South Yorkshire Police", "South Yorkshire");
                data.Add(seed, "the City of London Police", "City of London");
                data.Add(seed, "Devon & Cornwall Police", "Devon and Cornwall");
                data.Add(seed, "Hampshire Constabulary", "Hampshire");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Forces))]
    public void Another_force_has_the_same_facts_and_figures(string seed, string force, string county)
    {
        var name = force.StartsWith("Metropolitan", StringComparison.Ordinal) ? $"the {force}" : force;
        var text = Repository.SeedText(seed).FullText
            .Replace("Northamptonshire Police", name, StringComparison.OrdinalIgnoreCase)
                .Replace("Northamptonshire", county, StringComparison.Ordinal);
        var found = Read(Regex.Replace(text, @"(?m)(?<=^|\. )the(?= Metropolitan| City)", "The", RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)));
        Assert.Equal(Repository.Catalogue.ForceNamed(force)?.Name, found.Document.ForceName);
        AssertSameFacts(Read(Lines(seed)), found);
    }

    [Theory]
    [InlineData(ParsedSeeds.Integrated, GradeScale.FiveTier)]
    [InlineData(ParsedSeeds.Pillar, GradeScale.FourTier)]
    public void Another_grade_of_one_area_changes_that_judgment_alone(string seed, GradeScale scale)
    {
        var before = Read(Lines(seed));
        foreach (var judgment in before.Judgments.Where(judgment => judgment.Grade is not Grade.Ungraded))
        {
            foreach (var grade in Enum.GetValues<Grade>().Where(grade => grade is not Grade.Ungraded
                && grade != judgment.Grade && scale.Has(grade)))
            {
                var lines = Lines(seed);
                var (sentence, word) = (judgment.Passage.Lines[0].First - 1, judgment.Passage.Lines[1].First - 1);
                lines[word] = grade.Words();
                lines[sentence] =
                    "Northamptonshire Police "
                        + $"{(grade is Grade.RequiresImprovement ? "requires improvement" : $"is {grade.Words().ToLowerInvariant()}")} at "
                        + "this.";
                var after = Read(lines);
                Assert.Equal(Grades(before).Select(row => row.Area == judgment.AreaKey ? (row.Area, grade) : row), Grades(after));
                Assert.Equal(Afis(before), Afis(after));

                // The table or the overall summary still has the old grade, which a person should know.
                var other = judgment.Passage.Lines.Count > 2 ? 1 : 0;
                Assert.Equal(other, after.Diagnostics.Count(diagnostic => diagnostic.Severity is DiagnosticSeverity.Warning));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Another_number_changes_that_figure_alone(string seed)
    {
        var before = Read(Lines(seed));
        var changed = 0;
        foreach (var (figure, index) in before.Observations.Select((figure, index) => (figure, index)))
        {
            if (figure.Comparators is not [{ Kind: not ComparatorKind.PreviousPeriod } comparator] || figure.Value is not { } value)
                continue;
            var lines = Lines(seed);
            var line = figure.Passage.Lines.Count == 3 ? figure.Passage.Lines[1].First : figure.Passage.FirstLine;
            if (!TryReplace(lines, line, Math.Abs(value), 31.7m) || !TryReplace(lines, comparator.Line, Math.Abs(comparator.Value), 43.9m))
                continue;
            var after = Read(lines);
            Assert.Equal(before.Observations.Count, after.Observations.Count);
            Assert.Equal(31.7m, Math.Abs(after.Observations[index].Value ?? 0));
            Assert.Equal(43.9m, Math.Abs(after.Observations[index].Comparators[0].Value));
            Assert.Equal(figure.MeasureKey, after.Observations[index].MeasureKey);
            Assert.Equal(FiguresOf(before).Where((_, i) => i != index), FiguresOf(after).Where((_, i) => i != index));
            changed++;
        }

        Assert.True(changed >= 10, $"Only {changed} figures could be changed.");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Chapters_in_the_opposite_order_keep_their_facts(string seed)
    {
        var (before, lines) = (Read(Lines(seed)), Lines(seed));
        var areas = Areas(before);
        var last = areas[^1].Lines.Last;
        var after = Read([.. lines[..(areas[0].Lines.First - 1)],
            .. areas.Reverse().SelectMany(area => Of(area, lines)), .. lines[last..]]);
        Assert.Equal(Grades(before).Order(), Grades(after).Order());
        Assert.Equal(Afis(before).Order(), Afis(after).Order());
        Assert.Equal(Findings(before).Order(), Findings(after).Order());
        Assert.Equal(FiguresOf(before).Order(StringComparer.Ordinal), FiguresOf(after).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_chapter_that_is_missing_takes_only_its_own_facts_with_it(string seed)
    {
        var before = Read(Lines(seed));
        foreach (var area in Areas(before))
        {
            var lines = Lines(seed);
            var after = Read([.. lines[..(area.Lines.First - 1)], .. lines[area.Lines.Last..]]);
            Assert.Equal(Afis(before).Where(afi => afi.Area != area.AreaKey), Afis(after));
            Assert.Equal(Findings(before).Where(finding => finding.Area != area.AreaKey), Findings(after));
            Assert.Equal(FiguresOf(before).Where(figure => !figure.StartsWith(area.AreaKey + " ", StringComparison.Ordinal)),
                FiguresOf(after));
            Assert.All(Grades(after), row => Assert.Contains(row, Grades(before)));
            Assert.Equal(Grades(before).Where(row => row.Area != area.AreaKey).Order(),
                Grades(after).Where(row => row.Area != area.AreaKey).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_more_area_for_improvement_is_one_more_in_its_own_area(string seed)
    {
        const string Headline = "The force should keep a register of the keys to its vehicles";
        var before = Read(Lines(seed));
        foreach (var part in before.Sections.Where(section => section.Heading is "Area for improvement" or "Areas for improvement"))
        {
            string[] added = seed == ParsedSeeds.Integrated
                ? ["", Headline, "", "Keys were lost in two of the stations that we visited."] : ["", $"- {Headline}"];
            var lines = Lines(seed);
            var after = Read([.. lines[..part.Lines.First], .. added, .. lines[part.Lines.First..]]);
            Assert.Equal(before.Afis.Count + 1, after.Afis.Count);
            Assert.Equal(part.AreaKey, after.Afis.Single(afi => afi.Headline == Headline).AreaKey);
            Assert.Equal(Afis(before), Afis(after).Where(afi => afi.Headline != Headline));
            Assert.Equal(Grades(before), Grades(after));
            Assert.Equal(Findings(before), Findings(after));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_form_of_the_file_makes_no_difference(string seed)
    {
        var before = Read(Lines(seed));
        var text = string.Join('\n', Lines(seed));
        string[] forms =
        [
            text.Replace("\n- ", "\n\u2022 ", StringComparison.Ordinal),
            text.Replace("\n- ", "\n\uF0B7 ", StringComparison.Ordinal),
            text.Replace("Northamptonshire Police", "Northamptonshire\u00A0Police", StringComparison.Ordinal)
                .Replace(" percent", "\u00A0percent", StringComparison.Ordinal),
            text.Replace(" percent", " per cent", StringComparison.Ordinal),
            text.Replace("<u>", "", StringComparison.Ordinal).Replace("</u>", "", StringComparison.Ordinal),
            text.Replace("\n", "\n\n", StringComparison.Ordinal),
            text.Replace("\n", "\r\n", StringComparison.Ordinal),
            text.Replace("\n \n", "\n\f\n", StringComparison.Ordinal),
            text.Replace(" '", " \u2018", StringComparison.Ordinal).Replace('\'', '\u2019')
                .Replace(" \"", " \u201C", StringComparison.Ordinal).Replace('"', '\u201D'),
            text.Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"'),
            string.Join('\n', Lines(seed).Where(line => !string.IsNullOrWhiteSpace(line))),
            "\uFEFF" + text + "\n\n",
        ];
        Assert.All(forms, form => AssertSameFacts(before, Read(form)));
    }

    [Theory]
    [InlineData(72)]
    [InlineData(100)]
    [InlineData(120)]
    public void Wrapped_lines_make_no_difference(int width)
    {
        var before = Read(Lines(ParsedSeeds.Integrated));
        var after = Read(Lines(ParsedSeeds.Integrated).SelectMany(line => Wrap(line, width)));
        AssertSameFacts(before, after);
        Assert.Equal(Afis(before), Afis(after));
        Assert.Equal(Findings(before), Findings(after));

        // Its titles of tables and labels of blocks are lines of their own, and the figures under a wrapped one lose a part of their words.
        var pillar = Read(Lines(ParsedSeeds.Pillar));
        var wrapped = Read(Lines(ParsedSeeds.Pillar).SelectMany(line => Wrap(line, width)));
        Assert.Equal(Grades(pillar), Grades(wrapped));
        Assert.Equal(Afis(pillar), Afis(wrapped));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lines_that_say_nothing_are_no_reason_to_stop(string seed)
    {
        string[] nothing = ["<u></u>", "- ", "-", "\t\t", ":", "*", "^{1}", "^{", "1. ", "\u00B9", "<", "?", "England and Wales", "%",
            "12", "- :", "\u2022\t"];
        var random = new Random(20211104);
        for (var round = 0; round < 40; round++)
        {
            var lines = Lines(seed).SelectMany((line, index) => index > 20 && random.Next(8) == 0
                ? [nothing[random.Next(nothing.Length)], line] : (string[])[line]);
            Assert.NotEmpty(Read(lines).Judgments);
        }
    }

    private static ParsedSection[] Areas(ParsedReport report) =>
        [.. report.Sections.Where(section => section is { Level: 1, Kind: SectionKind.Area })];

    /// <summary>The lines of a chapter with a line feed after the last: the end of a file has none.</summary>
    private static IEnumerable<string> Of(ParsedSection section, string[] lines) =>
        [.. lines[(section.Lines.First - 1)..section.Lines.Last], ""];

    private static bool TryReplace(string[] lines, int line, decimal printed, decimal other)
    {
        var pattern = $@"(?<![\d.,]){Regex.Escape(printed.ToString(CultureInfo.InvariantCulture))}(?![\d]|[.,]\d)";
        if (Regex.Count(lines[line - 1], pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) != 1) return false;
        lines[line - 1] = Regex.Replace(lines[line - 1], pattern, other.ToString(CultureInfo.InvariantCulture), RegexOptions.None,
            TimeSpan.FromSeconds(1));
        return true;
    }

    private static IEnumerable<string> Wrap(string line, int width)
    {
        if (line.Length <= width || line.Contains('\t', StringComparison.Ordinal)) return [line];
        var wrapped = new List<StringBuilder> { new() };
        foreach (var word in line.Split(' '))
        {
            if (wrapped[^1].Length > 0 && wrapped[^1].Length + 1 + word.Length > width) wrapped.Add(new StringBuilder());
            else if (wrapped[^1].Length > 0) wrapped[^1].Append(' ');
            wrapped[^1].Append(word);
        }

        return wrapped.Select(part => part.ToString());
    }
}

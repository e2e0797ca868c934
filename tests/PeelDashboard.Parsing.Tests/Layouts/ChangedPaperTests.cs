using System.Text.RegularExpressions;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;
using static PeelDashboard.Parsing.Tests.Layouts.ChangedReports;

namespace PeelDashboard.Parsing.Tests.Layouts;

public sealed class ChangedPaperTests
{
    private static readonly string Letter = Seeds[2];
    private static readonly string Response = Seeds[3];
    private static readonly string Paper = Seeds[4];

    public static TheoryData<string, string, string, string> Forces
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var seed in Seeds[2..])
            {
                data.Add(seed, "Avon and Somerset Constabulary", "Avon and Somerset", "Avon and Somerset Constabulary");
                data.Add(seed, "the City of London Police", "the City of London", "City of London Police");
                data.Add(seed, "Devon & Cornwall Police", "Devon and Cornwall", "Devon and Cornwall Police");
                data.Add(seed, "Dyfed-Powys Police", "Dyfed-Powys", "Dyfed-Powys Police");
                data.Add(seed, "the West Midlands Police", "the West Midlands", "West Midlands Police");
                if (seed != Paper) data.Add(seed, "the Metropolitan Police Service", "London", "Metropolitan Police Service");
            }

            return data;
        }
    }

    public static TheoryData<string> Papers { get; } = [.. Seeds[2..]];

    [Theory]
    [MemberData(nameof(Forces))]
    public void Another_force_has_the_same_facts(string seed, string name, string county, string force)
    {
        var text = string.Join('\n', Lines(seed)).Replace("Northamptonshire Police", name, StringComparison.OrdinalIgnoreCase)
            .Replace("Northamptonshire", county, StringComparison.Ordinal);
        var found = Read(text);
        Assert.Equal(force, found.Document.ForceName);
        AssertSameFacts(Read(Lines(seed)), found);
    }

    /// <summary>
    /// The committee paper speaks of the Metropolitan Police Service as another force; what is told of both is told of the paper's own.
    /// </summary>
    [Fact]
    public void The_paper_of_the_Metropolitan_Police_is_its_own()
    {
        var found = Read(string.Join('\n', Lines(Paper)).Replace("Northamptonshire Police", "the Metropolitan Police Service",
            StringComparison.Ordinal));
        Assert.Equal("Metropolitan Police Service", found.Document.ForceName);
        Assert.Equal(Grades(Read(Lines(Paper))), Grades(found));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void The_form_of_the_file_makes_no_difference(string seed)
    {
        var before = Read(Lines(seed));
        var text = string.Join('\n', Lines(seed));
        string[] forms =
        [
            text.Replace("\n", "\r\n", StringComparison.Ordinal),
            text.Replace("\n \n", "\n\f\n", StringComparison.Ordinal),
            Curly(text),
            Straight(text),
            text.Replace("\n- ", "\n\u2022 ", StringComparison.Ordinal).Replace("\n\u00B7 ", "\n- ", StringComparison.Ordinal),
            text.Replace("Northamptonshire Police", "Northamptonshire\u00A0Police", StringComparison.Ordinal),
            "\uFEFF" + text + "\n\n",
        ];
        Assert.All(forms, form => AssertSameFacts(before, Read(form)));
    }

    [Theory]
    [InlineData(Grade.Outstanding)]
    [InlineData(Grade.Good)]
    [InlineData(Grade.Inadequate)]
    public void Another_grade_told_second_hand_is_that_grade_for_the_same_areas(Grade grade)
    {
        var word = grade.Words().ToLowerInvariant();
        foreach (var (seed, old) in ((string, string)[])[(Response, "requires improvement"), (Paper, "inadequate in 2019")])
        {
            var before = Read(Lines(seed));
            var text = string.Join('\n', Lines(seed)).Replace($"'{old}'", $"'{word}'", StringComparison.Ordinal)
                .Replace($"deemed {old}", $"deemed {word} in 2019", StringComparison.Ordinal);
            Assert.Equal(before.Judgments.Select(judgment => (judgment.CycleKey, judgment.AreaKey, grade)),
                Read(text).Judgments.Select(judgment => (judgment.CycleKey, judgment.AreaKey, judgment.Grade)));
        }
    }

    [Fact]
    public void Other_numbers_change_the_corrected_figure_alone()
    {
        var text = string.Join('\n', Lines(Paper)).Replace("8.8 percent", "4.25 percent", StringComparison.Ordinal)
            .Replace("25.6 percent", "31.9 percent", StringComparison.Ordinal);
        var figure = Assert.Single(Read(text).Observations, figure => figure.Correction is not null);
        Assert.Equal((31.9m, 4.25m), (figure.Value, figure.Correction?.Value));
        Assert.Equal(Read(Lines(Paper)).Observations[0].MeasureKey, figure.MeasureKey);
    }

    [Fact]
    public void Questions_of_the_response_in_another_order_or_one_less_keep_their_grades()
    {
        var (before, lines) = (Read(Lines(Response)), Lines(Response));
        var questions = before.Sections.Where(section => section.Kind is SectionKind.Area).ToArray();
        var (first, last) = (questions[0].Lines.First - 1, questions[^1].Lines.Last);
        var turned = Read([.. lines[..first], .. questions.Reverse().SelectMany(question => Of(question, lines)), .. lines[last..]]);
        Assert.Equal(Grades(before).Order(), Grades(turned).Order());
        Assert.Equal(Findings(before).Order(), Findings(turned).Order());
        foreach (var question in questions)
        {
            var without = Read([.. lines[..(question.Lines.First - 1)], .. lines[question.Lines.Last..]]);
            Assert.Equal(Grades(before).Where(grade => grade.Area != question.AreaKey), Grades(without));
            Assert.Equal(Findings(before).Where(finding => finding.Area != question.AreaKey), Findings(without));
        }
    }

    [Fact]
    public void Parts_of_the_letter_in_another_order_or_one_less_keep_their_findings()
    {
        var (before, lines) = (Read(Lines(Letter)), Lines(Letter));
        var parts = before.Sections.Where(section => section.Level == 2).ToArray();
        var (first, last) = (parts[0].Lines.First - 1, parts[^1].Lines.Last);
        var turned = Read([.. lines[..first], .. parts.Reverse().SelectMany(part => Of(part, lines)), .. lines[last..]]);
        Assert.Equal(Headed(before).Order(), Headed(turned).Order());
        foreach (var part in parts)
        {
            var without = Read([.. lines[..(part.Lines.First - 1)], .. lines[part.Lines.Last..]]);
            Assert.Equal(Headed(before).Where(finding => finding.Heading != part.Heading), Headed(without));
        }
    }

    [Fact]
    public void One_more_bullet_of_the_letter_is_one_more_finding()
    {
        var before = Read(Lines(Letter));
        foreach (var finding in before.Findings)
        {
            var lines = Lines(Letter);
            var after = Read([.. lines[..(finding.Passage.FirstLine - 1)], "- The force counts its keys.",
                .. lines[(finding.Passage.FirstLine - 1)..]]);
            Assert.Equal(before.Findings.Count + 1, after.Findings.Count);
            Assert.Contains((finding.AreaAsPrinted, "The force counts its keys."), Headed(after));
        }
    }

    private static IEnumerable<(string Heading, string Headline)> Headed(ParsedReport report) =>
        report.Findings.Select(finding => (finding.AreaAsPrinted, finding.Headline));

    private static IEnumerable<string> Of(ParsedSection section, string[] lines) =>
        [.. lines[(section.Lines.First - 1)..section.Lines.Last], ""];

    private static string Straight(string text) => text.Replace('\u2018', '\'').Replace('\u2019', '\'')
        .Replace('\u201C', '"').Replace('\u201D', '"');

    private static string Curly(string text)
    {
        var curly = Regex.Replace(Straight(text), @"(?<=^|[\s(])'", "\u2018", RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            .Replace('\'', '\u2019');
        return Regex.Replace(curly, @"(?<=^|[\s(])""", "\u201C", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Replace('"', '\u201D');
    }
}

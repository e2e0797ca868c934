using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Layouts;

/// <summary>PEEL 2021/22 of Northamptonshire: what a careful reader counts in it.</summary>
public sealed class IntegratedReportTests
{
    private static readonly ParsedReport Report = ParsedSeeds.Parse(ParsedSeeds.Integrated);

    private static readonly (string Area, int Afis, int Findings)[] ByHand =
    [
        ("supporting-victims", 1, 4),
        ("treating-the-public-fairly", 3, 1),
        ("preventing-crime", 1, 5),
        ("responding-to-the-public", 1, 3),
        ("investigating-crime", 1, 4),
        ("protecting-vulnerable-people", 2, 3),
        ("managing-offenders", 2, 5),
        ("serious-organised-crime", 2, 4),
        ("strategic-policing", 1, 3),
        ("armed-policing", 2, 6),
        ("workforce", 2, 5),
        ("leadership-and-resources", 1, 6),
    ];

    [Fact]
    public void The_document_is_known_by_its_own_words()
    {
        var document = Report.Document;
        Assert.Equal("Northamptonshire Police", document.ForceName);
        Assert.Equal("2021/22", document.CycleKey);
        Assert.Equal("HMICFRS", document.Publisher);
        Assert.Equal(new PartialDate(2021, 11), document.Published);
    }

    [Fact]
    public void Twelve_judgments_four_adequate_six_requiring_improvement_two_ungraded()
    {
        Assert.Equal(12, Report.Judgments.Count);
        Assert.Equal(4, Report.Judgments.Count(judgment => judgment.Grade is Grade.Adequate));
        Assert.Equal(6, Report.Judgments.Count(judgment => judgment.Grade is Grade.RequiresImprovement));
        Assert.Equal(["strategic-policing", "armed-policing"],
            Report.Judgments.Where(judgment => judgment.Grade is Grade.Ungraded).Select(judgment => judgment.AreaKey));
    }

    [Fact]
    public void A_judgment_is_quoted_from_its_sentence_then_its_grade_line_then_the_table()
    {
        var judgment = Report.Judgments.Single(judgment => judgment.AreaKey == "preventing-crime");
        Assert.Equal("258;256;62", judgment.Passage.LinesText);
        Assert.Equal("Northamptonshire Police is adequate at prevention and deterrence.", judgment.Passage.Quote);
        Assert.Equal("Preventing crime and anti-social behaviour", judgment.AreaAsPrinted);
    }

    [Fact]
    public void Each_section_has_the_areas_for_improvement_and_findings_that_were_counted_by_hand()
    {
        Assert.Equal(19, Report.Afis.Count);
        Assert.Equal(49, Report.Findings.Count);
        Assert.Equal(ByHand, ByHand.Select(row => (
            row.Area, Report.Afis.Count(afi => afi.AreaKey == row.Area), Report.Findings.Count(finding => finding.AreaKey == row.Area))));
        Assert.Equal(ByHand.SelectMany(row => Enumerable.Repeat(row.Area, row.Afis)), Report.Afis.Select(afi => afi.AreaKey));
    }

    [Fact]
    public void A_headline_keeps_its_five_bullets_and_its_explanation_apart()
    {
        var afi = Report.Afis[^1];
        Assert.Equal("660-666;668", afi.Passage.LinesText);
        Assert.Equal(5, afi.Headline.Split("\n- ").Length - 1);
        Assert.StartsWith("While the force has introduced new structures", afi.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_is_clean_and_its_quote_is_verbatim()
    {
        var afi = Report.Afis.Single(afi => afi.Passage.FirstLine == 437);
        Assert.Contains("integrated offender management. This should include lifetime offender management", afi.Headline,
            StringComparison.Ordinal);
        Assert.Contains("<u>integrated offender management</u>", afi.Passage.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_cut_by_a_page_break_is_put_together_and_makes_no_finding()
    {
        var finding = Report.Findings.Single(finding => finding.Passage.FirstLine == 246);
        Assert.Equal("246;248-252", finding.Passage.LinesText);
        Assert.Contains("and there is a volunteer police and emergency services cadet scheme.", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_two_broken_links_are_noted() =>
        Assert.Equal([(DiagnosticSeverity.Note, 190), (DiagnosticSeverity.Note, 569)],
            Report.Diagnostics.Select(note => (note.Severity, note.Line ?? 0)));

    [Fact]
    public void Without_the_table_the_sections_give_the_grades_and_a_note_says_so()
    {
        var without = ParsedSeeds.ParseChanged(ParsedSeeds.Integrated,
            text => string.Join('\n', text.Split('\n').Where((_, index) => index is < 60 or > 66)));
        Assert.Equal(Report.Judgments.Select(judgment => (judgment.AreaKey, judgment.Grade)),
            without.Judgments.Select(judgment => (judgment.AreaKey, judgment.Grade)));
        Assert.DoesNotContain(without.Diagnostics, note => note.Severity is DiagnosticSeverity.Warning);
        Assert.Single(without.Diagnostics, note => note.Line is null);
    }

    [Fact]
    public void A_section_that_is_missing_takes_only_its_own_facts_with_it()
    {
        var without = ParsedSeeds.ParseChanged(ParsedSeeds.Integrated,
            text => string.Join('\n', text.Split('\n').Where((_, index) => index is < 321 or > 372)));
        Assert.Equal(18, without.Afis.Count);
        Assert.Equal(45, without.Findings.Count);
        Assert.Equal("63", without.Judgments.Single(judgment => judgment.AreaKey == "investigating-crime").Passage.LinesText);
    }
}

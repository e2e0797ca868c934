using System.Text;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Hostile;

public sealed class FuzzFindingTests
{
    private const string Integrated = "PEEL 2021/22\n\nAn inspection of Kent Police\n\nInvestigating crime\n\nGood\n\n";

    [Fact]
    public void A_sentence_may_be_one_long_word() =>
        Assert.NotEmpty(Read(Integrated + "Main findings\n\nThe force is busy\n\n" + new string('x', 300) + " 12 percent "
            + new string('y', 300) + ".\n").Observations);

    [Fact]
    public void A_paper_may_begin_with_a_row_of_a_table_that_reads_like_a_heading() =>
        Assert.Equal("committee-paper",
            Read("1. Introduction\tx\n\nA paper for the audit committee.\n2. HMICFRS PEEL 2023-25 inspection of Kent Police\nIt was.\n3. "
                + "End\nNone.\n").Document.Layout);

    [Fact]
    public void A_report_that_begins_with_a_chapter_has_no_title_page()
    {
        var sections =
            Read("1. How effective is the force?\nHMIC PEEL 2015 made the following conclusions on Kent Police.\nConclusion\nNone.\n").Sections;

        Assert.All(sections, section => Assert.True(section.Lines.First <= section.Lines.Last, $"{section.Heading} {section.Lines}"));
    }

    [Fact]
    public void A_time_limit_may_end_after_the_calendar()
    {
        Assert.Null(new PartialDate(9999, 12, 31).AddMonths(1));
        Assert.Null(new PartialDate(2024, 1).AddMonths(int.MaxValue));
        Assert.Null(new PartialDate(9999, 12, 31).AddDays(1));
        Assert.Null(new PartialDate(2024, 1, 1).AddDays(int.MaxValue));
        Assert.Equal(new PartialDate(2024, 2, 29), new PartialDate(2024, 1, 31).AddMonths(1));
    }

    private static ParsedReport Read(string text)
    {
        var read = Assert.IsType<ReadResult.Report>(ReportParser.Read("report.txt", Encoding.UTF8.GetBytes(text), Repository.Catalogue));
        Provenance.AssertHolds(read);
        return read.Parsed;
    }
}

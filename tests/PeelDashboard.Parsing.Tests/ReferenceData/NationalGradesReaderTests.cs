using System.Text;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.ReferenceData;

public sealed class NationalGradesReaderTests
{
    private const string Header = "force,cycle,assessment,level,grade,published,source,note\n";
    private const string Page = "https://example.org/page";

    private static readonly string[] CoreAreas =
    [
        "preventing-crime", "investigating-crime", "responding-to-the-public", "protecting-vulnerable-people", "managing-offenders",
        "treating-the-public-fairly", "workforce", "leadership-and-resources",
    ];

    private static readonly ParsedNationalGrades National =
        Read(File.ReadAllBytes(Path.Combine(Repository.Root, "data", "national-grades.csv")));

    [Fact]
    public void Every_row_of_the_file_is_understood()
    {
        Assert.Equal(1311, National.Judgments.Count);
        Assert.Equal(191, National.Counts.Count);
        Assert.Empty(National.Diagnostics);
        Assert.Equal(Enumerable.Range(2, 1502), National.Judgments.Select(row => row.Line)
            .Concat(National.Counts.Select(row => row.Line)).Order());
    }

    [Theory]
    [InlineData("2015", "effectiveness", 1, 24, 18, 0)]
    [InlineData("2015", "efficiency", 5, 29, 8, 1)]
    [InlineData("2015", "legitimacy", 1, 37, 5, 0)]
    [InlineData("2016", "effectiveness", 1, 28, 13, 1)]
    [InlineData("2016", "efficiency", 2, 33, 8, 0)]
    [InlineData("2016", "legitimacy", 2, 36, 5, 0)]
    [InlineData("2017", "effectiveness", 1, 29, 12, 0)]
    [InlineData("2017", "efficiency", 2, 30, 9, 0)]
    [InlineData("2017", "legitimacy", 1, 35, 6, 0)]
    [InlineData("2018/19", "effectiveness", 1, 35, 6, 1)]
    [InlineData("2018/19", "efficiency", 6, 25, 10, 2)]
    [InlineData("2018/19", "legitimacy", 1, 35, 6, 1)]
    public void The_totals_are_those_counted_when_the_file_was_made(string cycle, string area, params int[] totals)
    {
        Grade[] grades = [Grade.Outstanding, Grade.Good, Grade.RequiresImprovement, Grade.Inadequate];
        var rows = National.Judgments.Where(row => row.CycleKey == cycle && row.AreaKey == area).ToList();

        Assert.Equal(totals, grades.Select(grade => rows.Count(row => row.Grade == grade)));
    }

    [Theory]
    [InlineData("2021/22", 219, 16)]
    [InlineData("2023-25", 233, 21)]
    public void The_core_areas_are_known_of_as_many_forces_as_the_guide_says(string cycle, int cells, int complete)
    {
        var known = National.Judgments.Where(row => row.CycleKey == cycle && CoreAreas.Contains(row.AreaKey))
            .Select(row => (row.ForceName, row.AreaKey)).Distinct().ToList();

        Assert.Equal((cells, complete), (known.Count, known.GroupBy(cell => cell.ForceName).Count(force => force.Count() == 8)));
    }

    [Fact]
    public void A_re_issue_keeps_both_grades()
    {
        var grades = National.Judgments
            .Where(row => row is { ForceName: "Northamptonshire Police", CycleKey: "2023-25", AreaKey: "responding-to-the-public" })
            .Select(row => row.Grade);

        Assert.Equal([Grade.Adequate, Grade.RequiresImprovement], grades.Order());
    }

    [Fact]
    public void A_good_row_keeps_its_date_address_and_note()
    {
        var parsed = Read(Header + $"Kent Police,2016,Effectiveness,pillar,good,2017-03-02,{Page},\"a note, quoted\"\n");

        Assert.Equal(
            new ReferenceJudgment(2, "Kent Police", "2016", "effectiveness", "Effectiveness", Grade.Good,
                new PartialDate(2017, 3, 2), Page, "a note, quoted"),
            Assert.Single(parsed.Judgments));
    }

    [Fact]
    public void A_count_stays_a_count()
    {
        var parsed = Read(Header + $"Kent Police,2021/22,areas graded adequate,count,6,,{Page},\n");

        Assert.Empty(parsed.Judgments);
        Assert.Equal(new ReferenceCount(2, "Kent Police", "2021/22", Grade.Adequate, 6, null, Page, ""), Assert.Single(parsed.Counts));
    }

    [Theory]
    [InlineData("Ruritania Police,2016,Effectiveness,pillar,good,,PAGE,",
        "\"Ruritania Police\" is none of the forces in data/forces.csv; the row was left out.")]
    [InlineData("Kent Police,2020,Effectiveness,pillar,good,,PAGE,", "\"2020\" is no cycle of data/cycles.json; the row was left out.")]
    [InlineData("Kent Police,2016,Helicopters,area,good,,PAGE,",
        "\"Helicopters\" is no area of cycle 2016 in data/areas.json; the row was left out.")]
    [InlineData("Kent Police,2016,Effectiveness,planet,good,,PAGE,",
        "\"planet\" is no level; it can be pillar, question, area or count; the row was left out.")]
    [InlineData("Kent Police,2016,Effectiveness,pillar,fine,,PAGE,", "\"fine\" is no grade; the row was left out.")]
    [InlineData("Kent Police,2016,Effectiveness,pillar,adequate,,PAGE,", "cycle 2016 has no grade \"Adequate\"; the row was left out.")]
    [InlineData("Kent Police,2016,Effectiveness,pillar,good,last week,PAGE,", "\"last week\" is no ISO date; the row was left out.")]
    [InlineData("Kent Police,2016,Effectiveness,pillar,good,,,", "\"\" is no address of a page; the row was left out.")]
    [InlineData("Kent Police,2021/22,areas graded fine,count,6,,PAGE,",
        "\"areas graded fine\" does not say which grade is counted; the row was left out.")]
    [InlineData("Kent Police,2021/22,areas graded good,count,some,,PAGE,", "\"some\" is no number of areas; the row was left out.")]
    public void A_row_that_is_not_understood_is_left_out_with_its_line_and_the_others_stand(string row, string message)
    {
        var good = $"Kent Police,2016,Efficiency,pillar,good,,{Page},\n";
        var parsed = Read(Header + good + row.Replace("PAGE", Page, StringComparison.Ordinal) + "\n" + good);

        Assert.Equal([2, 4], parsed.Judgments.Select(judgment => judgment.Line));
        Assert.Empty(parsed.Counts);
        Assert.Equal(new Diagnostic(DiagnosticSeverity.Warning, 3, message), Assert.Single(parsed.Diagnostics));
    }

    [Theory]
    [InlineData("Kent Police,2016\n", 2)]
    [InlineData("Kent Police,\"2016,Effectiveness,pillar,good,,x,\n", 3)]
    public void A_row_without_its_cells_refuses_the_file_with_the_line_where_it_was_noticed(string row, int line)
    {
        var refused = Assert.IsType<ReadResult.Refused>(ReportParser.Read("n.csv",
            Encoding.UTF8.GetBytes(Header + row), Repository.Catalogue));

        Assert.Equal($"n.csv has a row that cannot be read near line {line}; check its quotation marks and that it has 8 cells.",
            refused.Message);
    }

    private static ParsedNationalGrades Read(string csv) => Read(Encoding.UTF8.GetBytes(csv));

    private static ParsedNationalGrades Read(byte[] csv) =>
        Assert.IsType<ReadResult.NationalGrades>(ReportParser.Read("national-grades.csv", csv, Repository.Catalogue)).Parsed;
}

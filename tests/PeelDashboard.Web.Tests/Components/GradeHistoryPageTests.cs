using AngleSharp.Dom;
using PeelDashboard.Web.Features.Grades;

namespace PeelDashboard.Web.Tests.Components;

public sealed class GradeHistoryPageTests(ComponentStore store) : IClassFixture<ComponentStore>
{
    [Fact]
    public async Task A_grade_opens_its_cell_and_its_AFIs()
    {
        var cell = Cell(await PageAsync(), "2021/22", "investigating-crime");
        Assert.Equal("Adequate", cell.QuerySelector(".grade")!.Words());
        Assert.Equal("/grades?cell=investigating-crime.2021-22#cell", cell.QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty(cell.QuerySelectorAll("[data-mark]"));
        Assert.Equal("/afis?cycle=2021-22&area=investigating-crime",
            cell.QuerySelectorAll("a").Single(link => link.Words() == "3 AFIs").GetAttribute("href"));
    }

    [Fact]
    public async Task Another_force_shows_its_own_grades_only()
    {
        var kent = await PageAsync("?force=kent");
        Assert.Equal("Good", Cell(kent, "2021/22", "investigating-crime").QuerySelector(".grade")!.Words());
        Assert.Single(kent.QuerySelectorAll("td .grade"));
    }

    [Theory]
    [InlineData("2014", "responding-to-the-public", "not asked", "not part of this framework")]
    [InlineData("2018/19", "armed-policing", "not graded", "not graded")]
    [InlineData("2021/22", "crime-recording", "not inspected", "not inspected in this cycle")]
    [InlineData("2017", "efficiency", "not in our sources", "not in our sources")]
    [InlineData("2016", "preventing-crime", "not inspected", "not inspected in this cycle")] // the pillar's own report is in the store
    [InlineData("2016", "legitimacy", "not in our sources", "not in our sources")] // only the report on another pillar is
    public async Task Each_empty_cell_says_why_it_is_empty(string cycle, string theme, string words, string inFull)
    {
        var page = await PageAsync();
        var kind = Cell(page, cycle, theme).QuerySelector(".empty-kind")!;
        Assert.Equal((words, inFull), (kind.Words(), kind.GetAttribute("title")));
        Assert.Null(Cell(page, cycle, theme).QuerySelector(".grade"));
        if (words == "not asked") Assert.Contains($"{words}: {inFull}", page.QuerySelector(".history-legend")!.Words());
    }

    [Fact]
    public async Task A_cell_of_several_areas_names_each_and_says_which_are_missing()
    {
        var cell = Cell(await PageAsync(), "2016", "leadership-and-resources");
        Assert.Equal(["Good", "Requires improvement"], cell.QuerySelectorAll(".grade").Select(grade => grade.Words()));
        Assert.Contains("Understanding demand: not in our sources", cell.Words());
        Assert.Contains("Leadership: not graded", cell.Words());
    }

    [Fact]
    public async Task The_amended_view_shows_what_stands_and_what_it_was()
    {
        var cell = Cell(await PageAsync(), "2023-25", "responding-to-the-public");
        Assert.Equal("Requires improvement", cell.QuerySelector(".grade")!.Words());
        Assert.Contains("Adequate until 8 August 2024", cell.Words());
        Assert.NotNull(cell.QuerySelector("[data-mark=Amended]"));
    }

    [Fact]
    public async Task The_published_view_shows_the_first_judgment_and_what_replaced_it()
    {
        var cell = Cell(await PageAsync("?view=published"), "2023-25", "responding-to-the-public");
        Assert.Equal("Adequate", cell.QuerySelector(".grade")!.Words());
        Assert.Contains("Requires improvement since 8 August 2024", cell.Words());
    }

    [Theory]
    [InlineData("2018/19", "protecting-vulnerable-people", "SecondHand")]
    [InlineData("2017", "investigating-crime", "CarriedOver")]
    [InlineData("2015", "effectiveness", "PublicRecord")]
    public async Task Grades_that_no_report_states_are_marked(string cycle, string theme, string mark) =>
        Assert.NotNull(Cell(await PageAsync(), cycle, theme).QuerySelector($"[data-mark={mark}]"));

    [Fact]
    public async Task A_grade_that_is_carried_over_says_from_when() =>
        Assert.Contains("carried over from 2016", Cell(await PageAsync(), "2017", "investigating-crime")
            .QuerySelector(".entry-was")!.Words());

    [Fact]
    public async Task A_row_leads_to_its_theme_with_the_force_and_the_view()
    {
        var page = await PageAsync("?force=kent&view=published");
        Assert.Equal("/grades/workforce?force=kent&view=published", page.QuerySelector("#row-workforce th a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Whole_pillars_stand_apart_at_the_end()
    {
        var groups = (await PageAsync()).QuerySelectorAll(".history tbody");
        Assert.Equal(["row-effectiveness", "row-efficiency", "row-legitimacy"], groups[1].QuerySelectorAll("tr[id]").Select(row => row.Id));
        Assert.StartsWith("Whole pillars", groups[1].QuerySelector("th[scope=rowgroup]")!.Words());
    }

    [Theory]
    [InlineData("", "/charts/grades.svg?force=northamptonshire", "/exports/grades.csv?force=northamptonshire&view=amended")]
    [InlineData("?force=kent&view=published", "/charts/grades.svg?force=kent&view=published",
        "/exports/grades.csv?force=kent&view=published")]
    [InlineData("?show=counts", "/charts/grade-counts.svg?force=northamptonshire",
        "/exports/grades.csv?force=northamptonshire&view=amended")]
    public async Task What_is_shown_can_be_taken_away_in_its_state(string query, string svg, string csv) =>
        Assert.Equal([svg, csv], (await PageAsync(query)).QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")));

    [Fact]
    public async Task Both_breaks_are_drawn_down_the_table_with_their_reason_on_top()
    {
        var page = await PageAsync();
        Assert.Equal(["2021/22", "2023-25"], page.QuerySelectorAll("thead th.break").Select(head => head.FirstChild!.Words()));
        var notes = page.QuerySelectorAll(".breaks li.at-break").Select(note => note.Words()).ToList();
        Assert.Contains("cannot be compared directly with earlier ones", notes[0]);
        Assert.Contains("cannot be compared directly with those of 2021/22", notes[1]);
        Assert.All(notes, note => Assert.Contains("our wording of the public record", note)); // the reports of this store say nothing of it
        var rows = page.QuerySelectorAll("tbody tr[id]");
        Assert.Equal(16, rows.Length);
        Assert.All(rows, row => Assert.Equal(2, row.QuerySelectorAll("td.break").Length));
    }

    [Fact]
    public async Task Ungraded_is_a_statement_with_its_passage_and_no_gap()
    {
        var cell = Cell(await PageAsync(), "2021/22", "armed-policing");
        Assert.Equal("Ungraded", cell.QuerySelector(".grade")!.Words());
        var open = await PageAsync("?cell=armed-policing.2021-22");
        Assert.EndsWith("#L545", open.QuerySelector(".open-cell .passage")!.GetAttribute("href"));
    }

    private static IElement Cell(IDocument page, string cycle, string theme) =>
        page.QuerySelectorAll("td[data-cycle]").Single(cell => cell.GetAttribute("data-cycle") == cycle
            && cell.GetAttribute("data-theme") == theme);

    private Task<IDocument> PageAsync(string query = "") => Rendered.PageAsync<GradeHistoryPage>(store, "/grades" + query);
}

using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Exports;

public sealed class ExportContentTests(ExportFixture product) : IClassFixture<ExportFixture>
{
    [Fact]
    public async Task Grades_come_by_force_cycle_and_area_with_the_superseded_one_after_its_successor()
    {
        var file = await product.GetAsync("/exports/grades.csv");

        Assert.Equal(
            ["Kent Police 2016 Good current", "Kent Police 2021/22 Good current",
                "Northamptonshire Police 2016 Requires improvement current",
             "Northamptonshire Police 2021/22 Requires improvement current", "Northamptonshire Police 2023-25 Requires improvement current",
             "Northamptonshire Police 2023-25 Adequate superseded"],
            file.Rows.Select(row => $"{row["force"]} {row["cycle"]} {row["grade"]} {row["status"]}"));
    }

    [Fact]
    public async Task A_grade_tells_its_scale_basis_dates_and_place()
    {
        var file = await product.GetAsync("/exports/grades.csv?force=northamptonshire&cycle=2021/22");
        var row = Assert.Single(file.Rows);

        Assert.Equal("5-tier", row["scale"]);
        Assert.Equal("false", row["is_overall"]);
        Assert.Equal("stated", row["basis"]);
        Assert.Equal("2022-10-20", row["stated_on"]);
        Assert.Equal("2021-22-peel-report.txt", row["source"]);
        Assert.Equal("10;12-13", row["lines"]);
        Assert.Equal("a quote, \"verbatim\"", row["quote"]);
    }

    [Fact]
    public async Task An_amended_grade_tells_when_and_why_and_the_views_choose_one_of_the_two()
    {
        var amended = Assert.Single((await product.GetAsync("/exports/grades.csv?cycle=2023-25&view=amended")).Rows);
        var published = Assert.Single((await product.GetAsync("/exports/grades.csv?cycle=2023-25&view=published")).Rows);

        Assert.Equal(("Requires improvement", "https://example.org/now"), (amended["grade"], amended["source"]));
        Assert.Equal(("Adequate", "https://example.org/then"), (published["grade"], published["source"]));
        Assert.All([amended, published], row => Assert.Equal(("2024-08-08", "'+wrong call figures"), (row["amended_on"], row["reason"])));
    }

    [Theory]
    [InlineData("force=Kent", 2)]
    [InlineData("force=Kent%20Police&cycle=2016", 1)]
    [InlineData("theme=responding-to-the-public", 2)]
    [InlineData("area=investigating-crime", 4)]
    [InlineData("status=superseded", 1)]
    public async Task Grades_are_filtered(string filter, int rows) =>
        Assert.Equal(rows, (await product.GetAsync("/exports/grades.csv?" + filter)).Rows.Count);

    [Fact]
    public async Task Afis_keep_line_breaks_guard_formulas_and_leave_internal_columns_empty()
    {
        var file = await product.GetAsync("/exports/afis.csv");
        var row = file.Rows.Single(one => one["reference"] == "NHP-2021-22-INV-1");

        Assert.Equal(["KEN-2021-22-INV-1", "NHP-2021-22-INV-1", "NHP-2021-22-INV-2"], file.Rows.Select(one => one["reference"]));
        Assert.Equal("'" + HandFilledStore.Headline, row["headline"]);
        Assert.Equal("20;22-23", row["lines"]);
        Assert.Equal("Kent should plan too.\n- one bullet", file.Rows[0]["headline"]);
        Assert.All(file.Rows, one => Assert.Equal("Awaiting allocation", one["status"]));
        Assert.All(file.Rows, one => Assert.Equal("", one["owner"] + one["due_on"] + one["updated_on"] + one["note"]));
    }

    [Theory]
    [InlineData("q=PLAN", 2)]
    [InlineData("q=100%25", 1)]
    [InlineData("q=%25", 1)]
    [InlineData("q=NHP-2021-22-INV-2", 1)]
    [InlineData("status=awaiting-allocation", 3)]
    [InlineData("status=In%20progress", 0)]
    public async Task Afis_are_filtered(string filter, int rows) =>
        Assert.Equal(rows, (await product.GetAsync("/exports/afis.csv?" + filter)).Rows.Count);

    [Fact]
    public async Task A_figure_has_a_row_for_each_comparator_and_keeps_its_digits()
    {
        var rows = (await product.GetAsync("/exports/metrics.csv?force=northamptonshire")).Rows;

        Assert.Equal(
            ["20.1 England and Wales 29.2 -9.1", "20.1 target 68.0 -47.9", "-3.4   "],
            rows.Select(row => $"{row["value"]} {row["comparator"]} {row["comparator_value"]} {row["difference"]}"));
        Assert.Equal("'-change in recorded crime", rows[2]["measure"]);
        Assert.Equal("percent change", rows[2]["unit"]);
        Assert.Equal("", rows[2]["area"] + rows[2]["direction"]);
        Assert.Equal("higher is better", rows[0]["direction"]);
    }

    [Theory]
    [InlineData("unit=count", 1)]
    [InlineData("unit=percent", 2)]
    [InlineData("area=investigating-crime", 2)]
    [InlineData("q=recorded%20crime", 1)]
    public async Task Figures_are_filtered(string filter, int rows) =>
        Assert.Equal(rows, (await product.GetAsync("/exports/metrics.csv?" + filter)).Rows.Count);

    [Fact]
    public async Task A_finding_outside_the_framework_stands_under_its_own_heading()
    {
        var row = Assert.Single((await product.GetAsync("/exports/findings.csv")).Rows);
        Assert.Equal(("Main findings", "'@home visits are good"), (row["area"], row["headline"]));
    }

    [Fact]
    public async Task The_summary_sets_a_grade_against_the_cycle_before_and_counts_afis()
    {
        var rows = (await product.GetAsync("/exports/summary.csv?force=northamptonshire")).Rows;

        Assert.Equal(
            ["2016   ", "2021/22 Requires improvement 2016 false", "2023-25   "],
            rows.Select(row => $"{row["cycle"]} {row["previous_grade"]} {row["previous_cycle"]} {row["comparable"]}"));
        Assert.Equal(["0", "2", "0"], rows.Select(row => row["afis"]));
        Assert.All(rows, row => Assert.Equal(row["afis"], row["open"]));
        var kent = Assert.Single((await product.GetAsync("/exports/summary.csv?force=kent&cycle=2021/22")).Rows);
        Assert.Equal(("Good", "Good", "1"), (kent["grade"], kent["previous_grade"], kent["afis"]));
    }

    [Fact]
    public async Task The_national_picture_counts_forces_by_grade_and_those_known()
    {
        var rows = (await product.GetAsync("/exports/national.csv")).Rows;

        Assert.Equal(
            ["2016 Good 1 of 2", "2016 Requires improvement 1 of 2", "2021/22 Good 1 of 2", "2021/22 Requires improvement 1 of 2",
             "2023-25 Requires improvement 1 of 1"],
            rows.Select(row => $"{row["cycle"]} {row["grade"]} {row["forces"]} of {row["known_forces"]}"));
        Assert.Equal(["question", "area"], rows.Select(row => row["level"]).Distinct());
    }
}

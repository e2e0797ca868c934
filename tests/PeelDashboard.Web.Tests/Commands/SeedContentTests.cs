using System.Text;
using System.Text.Json;
using PeelDashboard.Web.Tests.Exports;

namespace PeelDashboard.Web.Tests.Commands;

/// <summary>What comes out of the five source documents, counted by hand, through the published program's own verbs.</summary>
[Collection(PublishedCommands.Name)]
public sealed class SeedContentTests(PublishedProduct product, SeedContentTests.ImportedSeeds seeds)
    : IClassFixture<SeedContentTests.ImportedSeeds>
{
    [Fact]
    public async Task Importing_the_seeds_reads_everything()
    {
        var run = await seeds.ImportedAsync(product);
        Assert.Equal(0, run.Status);
        Assert.Equal("", run.Errors);
    }

    [Theory]
    [InlineData("2021/22", "stated", "Adequate 4, Requires improvement 6, Ungraded 2")]
    [InlineData("2016", "stated", "Requires improvement 5, Ungraded 1")]
    [InlineData("2015", "reported", "Requires improvement 5")]
    [InlineData("2018/19", "reported", "Inadequate 2")]
    [InlineData("2014", "", "")]
    [InlineData("2023-25", "", "")]
    public async Task Judgments_come_out_as_counted(string cycle, string basis, string grades)
    {
        var rows = await RowsAsync("grades", cycle);
        Assert.Equal(grades, string.Join(", ", rows.GroupBy(row => row["grade"]).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {group.Count()}")));
        Assert.All(rows, row => Assert.Equal(basis, row["basis"]));
        Assert.All(rows, row => Assert.Equal("Northamptonshire Police", row["force"]));
    }

    [Theory]
    [InlineData("2021/22", "1, 3, 1, 1, 1, 2, 2, 2, 1, 2, 2, 1")]
    [InlineData("2016", "4, 5, 2, 7")]
    public async Task Areas_for_improvement_come_out_as_counted_in_the_order_of_the_report(string cycle, string counts)
    {
        var rows = await RowsAsync("afis", cycle);
        Assert.Equal(counts, string.Join(", ", rows.GroupBy(row => row["area"]).Select(group => group.Count())));
        Assert.Equal(rows.Count, rows.Select(row => row["reference"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_corrected_call_figure_stands_beside_the_wrong_one()
    {
        var rows = await RowsAsync("metrics", "2023-25");
        var wrong = Assert.Single(rows, row => row["value"] == "8.8" && row["status"] == "superseded");
        var right = Assert.Single(rows, row => row["value"] == "25.6" && row["status"] == "current");
        Assert.Equal(wrong["amended_on"], right["amended_on"]);
        Assert.NotEqual("", wrong["reason"]);
    }

    [Fact]
    public async Task Parts_of_different_wholes_are_not_subtracted()
    {
        var row = Assert.Single(await RowsAsync("metrics", "2021/22"), row => row["comparator"] == "previous period"
            && row["denominator"].Length > 0);
        Assert.Equal(("67", "70", "37", "60", ""), (row["value"], row["denominator"], row["comparator_value"],
            row["comparator_denominator"], row["difference"]));
    }

    [Fact]
    public async Task Labels_whose_value_the_report_has_lost_are_there_without_a_value()
    {
        var rows = (await RowsAsync("metrics", "2016")).Where(row => row["value"].Length == 0).ToList();
        Assert.Equal(7, rows.Count);
        Assert.All(rows, row => Assert.Equal("The value is not in the text of the report.", row["reason"]));
    }

    [Theory]
    [InlineData("grades")]
    [InlineData("metrics")]
    public async Task Every_quote_stands_on_the_first_of_its_lines(string name)
    {
        var rows = await RowsAsync(name, "");
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var lines = await File.ReadAllLinesAsync(PublishedProduct.Seed(row["source"]));
            var first = int.Parse(row["lines"].Split(';', '-')[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains(row["quote"].TrimStart('\''), lines[first - 1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Importing_a_file_again_changes_nothing_and_says_so()
    {
        await seeds.ImportedAsync(product);
        var before = (await seeds.ExportAsync(product, "grades")).Bytes;
        var again = await product.RunAsync("import", PublishedProduct.Seed("2021-22-peel-report.txt"), "--json", seeds.Store);

        Assert.Equal(0, again.Status);
        using var json = JsonDocument.Parse(again.Output);
        var report = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("unchanged", report.GetProperty("outcome").GetString());
        Assert.Equal(0, report.GetProperty("changes").GetProperty("added").GetInt32());
        Assert.Equal(before, (await seeds.ExportAsync(product, "grades")).Bytes);
    }

    [Fact]
    public async Task A_dry_run_tells_what_is_in_a_file_and_writes_nothing()
    {
        var store = $"--Storage:Path={product.NewFolder()}";
        var run = await product.RunAsync("import", PublishedProduct.Seed("2016-peel-effectiveness-report.txt"),
            "--dry-run", "--json", store);

        Assert.Equal(0, run.Status);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(18, json.RootElement[0].GetProperty("found").GetProperty("afis").GetInt32());
        Assert.Empty(CsvFile.Read(Encoding.UTF8.GetBytes((await product.RunAsync("export", "afis", store)).Output)).Rows);
    }

    private async Task<List<Dictionary<string, string>>> RowsAsync(string name, string cycle) =>
        (await seeds.ExportedAsync(product, name)).Rows.FindAll(row => cycle.Length == 0 || row["cycle"] == cycle);

    /// <summary>A store with the five documents and without the national grades, imported by the first test that needs it.</summary>
    public sealed class ImportedSeeds : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("peel-seeds-").FullName;
        private readonly Dictionary<string, CsvFile> exports = [];
        private Task<ProductRun>? import;

        public string Store => $"--Storage:Path={folder}";

        public void Dispose() => Directory.Delete(folder, recursive: true);

        internal async Task<CsvFile> ExportedAsync(PublishedProduct product, string name) =>
            exports.TryGetValue(name, out var known) ? known : exports[name] = await ExportAsync(product, name);

        internal async Task<CsvFile> ExportAsync(PublishedProduct product, string name)
        {
            await ImportedAsync(product);
            var run = await product.RunAsync("export", name, Store);
            Assert.Equal(0, run.Status);
            return CsvFile.Read(Encoding.UTF8.GetBytes(run.Output));
        }

        internal Task<ProductRun> ImportedAsync(PublishedProduct product) =>
            import ??= product.RunAsync("import", Path.Combine(PublishedProduct.Repository, "seeds"), Store);
    }
}

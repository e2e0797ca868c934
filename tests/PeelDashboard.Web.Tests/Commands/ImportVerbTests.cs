using System.Text;
using System.Text.Json;
using PeelDashboard.Web.Tests.Exports;

namespace PeelDashboard.Web.Tests.Commands;

/// <summary>A corrected report through the command: planned, asked about, applied, and visible with old and new.</summary>
[Collection(PublishedServer.Name)]
public sealed class ImportVerbTests(PublishedProduct product)
{
    private const string Name = "2021-22-peel-report.txt";
    private const string Old = "The force needs to clarify the accreditation standards for firearms commanders";
    private const string New = "The force must make clear which accreditation firearms commanders should have";

    [Fact]
    public async Task A_dry_run_of_a_corrected_report_shows_old_and_new_and_asks()
    {
        var (corrected, store) = await CorrectedAsync();
        var run = await product.RunAsync("import", corrected, "--dry-run", store);

        Assert.Equal(2, run.Status);
        Assert.Equal("", run.Errors);
        Assert.All(
            [
                $"{Name} has changed since it was last imported; the store would follow: ", "(dry run: nothing was written)",
                "  changed: figure Domestic abuse crimes that resulted in an arrest, line 146: 20 percent -> 22 percent",
                "  changed: judgment Managing offenders", ": Requires improvement -> Adequate",
                $"  to be answered: is line 555, \"{New}\", still NHP-2021-22-ARM-2, \"{Old}\"? If so, import with --same "
                    + "NHP-2021-22-ARM-2=555",
                "    if not, import with --same NHP-2021-22-ARM-2=none", "    recorded on NHP-2021-22-ARM-2: nothing",
            ],
            words => Assert.Contains(words, run.Output, StringComparison.Ordinal));
        Assert.Matches("  understood: [1-9][0-9]? percent of the lines that are not blank", run.Output);
        Assert.Equal(0, (await product.RunAsync("check", store)).Status);
    }

    [Fact]
    public async Task An_answer_on_the_line_keeps_the_reference_and_the_old_values_stay_in_the_files()
    {
        var (corrected, store) = await CorrectedAsync();
        await product.RunAsync("import", corrected, "--same", "NHP-2021-22-ARM-2=555", store);

        var afi = Assert.Single((await ExportAsync("afis", store)).Rows, row => row["reference"] == "NHP-2021-22-ARM-2");
        Assert.Equal(New, afi["headline"]);
        var figures = (await ExportAsync("metrics", store)).Rows.Where(row =>
            row["measure"] == "Domestic abuse crimes that resulted in an arrest");
        Assert.Equal(["20 superseded", "20.1 current", "22 current"], figures.Select(row => $"{row["value"]} {row["status"]}")
            .Order(StringComparer.Ordinal));
        var grades = (await ExportAsync("grades", store)).Rows.Where(row => row["area"] == "Managing offenders and suspects");
        Assert.Equal(["Adequate current", "Requires improvement superseded"], grades.Select(row => $"{row["grade"]} {row["status"]}")
            .Order(StringComparer.Ordinal));
        Assert.Equal(0, (await product.RunAsync("check", store)).Status);
    }

    [Fact]
    public async Task The_report_as_json_has_plan_questions_and_how_much_was_understood()
    {
        var (corrected, store) = await CorrectedAsync();
        using var json = JsonDocument.Parse((await product.RunAsync("import", corrected, "--json", store)).Output);
        var report = json.RootElement[0];

        Assert.Equal(("updated", false), (report.GetProperty("outcome").GetString(), report.GetProperty("applied").GetBoolean()));
        Assert.Contains(report.GetProperty("plan").EnumerateArray(), change =>
            change.GetProperty("kind").GetString() == "changed" && change.GetProperty("fact").GetString() == "figure"
            && change.GetProperty("before").GetString() == "20 percent" && change.GetProperty("after").GetString() == "22 percent"
            && change.GetProperty("line").GetInt32() == 146);
        Assert.Equal("NHP-2021-22-ARM-2", report.GetProperty("questions")[0].GetProperty("reference").GetString());
        Assert.InRange(report.GetProperty("account").GetProperty("percent").GetInt32(), 1, 99);
        Assert.NotEqual("", report.GetProperty("layoutReason").GetString());
        Assert.NotEqual(0, report.GetProperty("found").GetProperty("sections").GetInt32());
        Assert.Contains(report.GetProperty("diagnostics").EnumerateArray(), row => row.GetProperty("about").GetString() == "other");
    }

    [Theory]
    [InlineData("--same NHP-2021-22-ARM-2", "is not an answer")]
    [InlineData("--same NHP-2021-22-ARM-2=five", "is not an answer")]
    [InlineData("--same NHP-2021-22-ARM-2=5 SECOND", "import that file alone")]
    public async Task An_answer_that_makes_no_sense_ends_with_1_and_one_line(string line, string words)
    {
        var second = PublishedProduct.Seed("2016-peel-effectiveness-report.txt");
        string[] arguments = ["import", PublishedProduct.Seed(Name), .. line.Split(' ').Select(word => word == "SECOND" ? second : word)];
        var run = await product.RunAsync([.. arguments, $"--Storage:Path={product.NewFolder()}"]);

        Assert.Equal(1, run.Status);
        Assert.Contains(words, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Force_that_the_cover_lacks_is_named_by_an_option_and_told_in_json()
    {
        var file = product.NewFile("cover.txt", Encoding.UTF8.GetBytes(
            "PEEL 2021/22\n\nAn inspection of\n\nOverall summary\n\nResponding to the public\n\nGood\n\n"
                + "The force is good at responding to the public.\n"));
        var store = $"--Storage:Path={product.NewFolder()}";
        var refused = await product.RunAsync("import", file, store);
        Assert.Equal(2, refused.Status);
        Assert.EndsWith("Name --force with the import command.", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        using (var asked = JsonDocument.Parse((await product.RunAsync("import", file, "--json", "--dry-run", store)).Output))
            Assert.Equal("force", Assert.Single(asked.RootElement[0].GetProperty("missing").EnumerateArray()).GetString());

        using var json = JsonDocument.Parse((await product.RunAsync("import", file, "--force", "Kent", "--json", store)).Output);

        Assert.True(json.RootElement[0].GetProperty("applied").GetBoolean());
        Assert.Equal("Kent Police", json.RootElement[0].GetProperty("force").GetString());
        Assert.Equal("force", Assert.Single(json.RootElement[0].GetProperty("named").EnumerateArray()).GetString());
        var again = await product.RunAsync("import", file, "--force", "Dorset", store);
        Assert.Equal(2, again.Status);
        Assert.Contains("is stored as a document about Kent Police", again.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--force Atlantis", "is not one of the 43 forces")]
    [InlineData("--cycle 2020", "is no inspection cycle")]
    [InlineData("--kind novel", "is no kind of document")]
    [InlineData("--force Kent SECOND", "import that file alone")]
    public async Task A_choice_that_makes_no_sense_ends_with_1_and_one_line(string line, string words)
    {
        var second = PublishedProduct.Seed("2016-peel-effectiveness-report.txt");
        string[] arguments = ["import", PublishedProduct.Seed(Name), .. line.Split(' ').Select(word => word == "SECOND" ? second : word)];
        var run = await product.RunAsync([.. arguments, $"--Storage:Path={product.NewFolder()}"]);

        Assert.Equal(1, run.Status);
        Assert.Contains(words, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private async Task<(string File, string Store)> CorrectedAsync()
    {
        var store = $"--Storage:Path={product.NewFolder()}";
        Assert.Equal(0, await PublishedProduct.RunHereAsync("import", PublishedProduct.Seed(Name), store));
        var text = await File.ReadAllTextAsync(PublishedProduct.Seed(Name));
        (string From, string To)[] corrections =
        [
            ("In the year ending 31 March 2021, 20 percent", "In the year ending 31 March 2021, 22 percent"), (Old, New),
            ("Requires improvement\n\nNorthamptonshire Police requires improvement at managing offenders",
                "Adequate\n\nNorthamptonshire Police is adequate at managing offenders"),
        ];
        foreach (var (from, to) in corrections)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return (product.NewFile(Name, Encoding.UTF8.GetBytes(text)), store);
    }

    private async Task<CsvFile> ExportAsync(string name, string store) =>
        CsvFile.Read(Encoding.UTF8.GetBytes((await product.RunAsync("export", name, store)).Output));
}

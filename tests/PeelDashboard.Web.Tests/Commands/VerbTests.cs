using System.Text;
using PeelDashboard.Application.Exports;
using PeelDashboard.Domain.Security;
using PeelDashboard.Web.Tests.Exports;
using PeelDashboard.Web.Tests.Host;

namespace PeelDashboard.Web.Tests.Commands;

/// <summary>The verbs of the published program: exit status, data on standard output, one clear line on standard error.</summary>
[Collection(PublishedCommands.Name)]
public sealed class VerbTests(PublishedProduct product)
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("export colours")]
    [InlineData("export")]
    [InlineData("export grades --colour red")]
    [InlineData("import")]
    public async Task A_line_that_makes_no_sense_ends_with_1_and_one_line(string line)
    {
        var run = await product.RunAsync(line.Split(' '));

        Assert.Equal(1, run.Status);
        Assert.Equal("", run.Output);
        Assert.Single(run.ErrorLines);
    }

    [Fact]
    public async Task An_unknown_verb_is_told_which_there_are()
    {
        var run = await product.RunAsync("frobnicate");
        Assert.All(
            ["frobnicate", "import", "export", "backup", "restore", "check"],
            word => Assert.Contains(word, run.Errors, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("import --help")]
    [InlineData("export --help")]
    [InlineData("export grades --help")]
    [InlineData("backup --help")]
    [InlineData("restore --help")]
    [InlineData("check --help")]
    public async Task Every_verb_explains_itself(string line)
    {
        var run = await product.RunAsync(line.Split(' '));
        Assert.Equal(0, run.Status);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_gives_the_bytes_of_the_download_on_standard_output_or_in_a_file()
    {
        await using var store = await HandFilledStore.CreateAsync();
        await using var host = new PeelHost(store.Folder);
        using var client = await host.SignInAsync(Roles.LiaisonOfficer);
        foreach (var export in ExportList.All.Where(export => !export.IsInternal))
        {
            // Each export goes through the command line; one as a process of its own shows that it does so there as well.
            var file = Path.Combine(product.NewFolder(), export.FileName);
            string[] line = ["export", export.Name, "--cycle", "2021-22", "--output", file, $"--Storage:Path={store.Folder}"];
            var status = export == ExportList.All[0] ? (await product.RunAsync(line)).Status : await PublishedProduct.RunHereAsync(line);

            Assert.Equal(0, status);
            Assert.Equal(await client.GetByteArrayAsync(new Uri($"/exports/{export.Name}.csv?cycle=2021/22", UriKind.Relative)),
                await File.ReadAllBytesAsync(file));
            Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file)!));
        }

        var printed = await product.RunAsync("export", "national", $"--Storage:Path={store.Folder}");
        var download = await client.GetByteArrayAsync(new Uri("/exports/national.csv", UriKind.Relative));
        Assert.Equal(Encoding.UTF8.GetString(download).TrimStart('\uFEFF'), printed.Output.TrimStart('\uFEFF'));
    }

    [Fact]
    public async Task Export_on_the_command_line_gives_what_is_internal_too()
    {
        await using var store = await WorkedOnStore.CreateAsync();
        await using var host = new PeelHost(store.Folder);
        using var officer = await host.SignInAsync(Roles.LiaisonOfficer);
        foreach (var name in new[] { "afis", "summary", "progress" })
        {
            var file = Path.Combine(product.NewFolder(), name + ".csv");
            Assert.Equal(0, await PublishedProduct.RunHereAsync("export", name, "--output", file, $"--Storage:Path={store.Folder}"));
            Assert.Equal(await officer.GetByteArrayAsync(new Uri($"/exports/{name}.csv", UriKind.Relative)),
                await File.ReadAllBytesAsync(file));
        }

        var trail = await product.RunAsync("export", "trail", "--reference", WorkedOnStore.OfKent, $"--Storage:Path={store.Folder}");
        Assert.Equal(["State", "Kind of owner", "Owner", "Due date"],
            CsvFile.Read(Encoding.UTF8.GetBytes(trail.Output)).Rows.Select(row => row["what"]));
    }

    [Fact]
    public async Task Settings_come_from_the_environment_or_stand_anywhere_on_the_line()
    {
        await using var store = await HandFilledStore.CreateAsync();
        string[][] lines = [[$"--Storage:Path={store.Folder}", "export", "afis"], ["export", "afis", "--Storage:Path", store.Folder]];
        var fromEnvironment =
            await product.RunAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Storage__Path"] = store.Folder }, "export",
            "afis");

        Assert.Equal(3, CsvFile.Read(Encoding.UTF8.GetBytes(fromEnvironment.Output)).Rows.Count);
        foreach (var line in lines) Assert.Equal(fromEnvironment.Output, (await product.RunAsync(line)).Output);
    }

    [Theory]
    [InlineData("", "Access__SesionHours", "3", "Access:SesionHours is not a setting. Did you mean Access:SessionHours?")]
    [InlineData("", "SingleSignOn__ClientIdd", "peel", "SingleSignOn:ClientIdd is not a setting. Did you mean SingleSignOn:ClientId?")]
    [InlineData("check", "Storage__Pth", "elsewhere", "Storage:Pth is not a setting. Did you mean Storage:Path?")]
    [InlineData("users list --Evidence:MaxMegabytes=3", "Unrelated__Name", "1",
        "Evidence:MaxMegabytes is not a setting. Did you mean Evidence:MaximumMegabytes?")]
    public async Task Start_ends_with_1_and_one_line_when_a_setting_is_mistyped(string line, string name, string value, string words)
    {
        var store = Path.Combine(product.NewFolder(), "store");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["Storage__Path"] = store, [name] = value };
        var run = await product.RunAsync(environment, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(1, run.Status);
        Assert.StartsWith(words, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(store));
    }

    [Theory]
    [InlineData("export grades", "There is no store")]
    [InlineData("check", "There is no store")]
    [InlineData("backup copy.db", "There is no store")]
    [InlineData("restore nowhere.db", "nowhere.db does not exist")]
    [InlineData("export grades --force Mordor", "\"Mordor\" is not a known force")]
    [InlineData("export grades --output nowhere/grades.csv", "There is no store")]
    public async Task What_cannot_be_done_ends_with_1_and_one_line(string line, string words)
    {
        var run = await product.RunAsync([.. line.Split(' '), $"--Storage:Path={Path.Combine(product.NewFolder(), "none")}"]);

        Assert.Equal(1, run.Status);
        Assert.Contains(words, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task A_backup_of_a_served_store_comes_back_into_an_empty_one_and_never_over_a_full_one()
    {
        await using var store = await HandFilledStore.CreateAsync();
        await using var server = await RunningServer.StartAsync(product, store.Folder);
        var (copy, restored) = (Path.Combine(product.NewFolder(), "copy.db"), product.NewFolder());

        Assert.Equal(0, (await product.RunAsync("backup", copy, $"--Storage:Path={store.Folder}")).Status);
        Assert.Equal(0, (await product.RunAsync("restore", copy, $"--Storage:Path={restored}")).Status);
        Assert.Equal(await MetricsAsync(store.Folder), await MetricsAsync(restored));

        var again = await product.RunAsync("restore", copy, $"--Storage:Path={restored}");
        Assert.Equal(1, again.Status);
        Assert.Contains("is not empty", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
        var over = await product.RunAsync("backup", copy, $"--Storage:Path={store.Folder}");
        Assert.Equal(1, over.Status);
        Assert.Contains("already exists", Assert.Single(over.ErrorLines), StringComparison.Ordinal);

        async Task<string> MetricsAsync(string folder)
        {
            var file = Path.Combine(product.NewFolder(), "metrics.csv");
            Assert.Equal(0, await PublishedProduct.RunHereAsync("export", "metrics", "--output", file, $"--Storage:Path={folder}"));
            return await File.ReadAllTextAsync(file);
        }
    }

    [Fact]
    public async Task Restore_refuses_what_is_no_backup()
    {
        var run = await product.RunAsync("restore", product.NewFile("photo.db", [1, 2, 3, 4]), $"--Storage:Path={product.NewFolder()}");
        Assert.Equal(1, run.Status);
        Assert.Contains("is no backup", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}

using System.Text;

namespace PeelDashboard.Web.Tests.Commands;

/// <summary>Files that are no documents: one clear line with the file's name, a status that says so, nothing half-written.</summary>
[Collection(PublishedServer.Name)]
public sealed class BadInputTests(PublishedProduct product)
{
    public static TheoryData<string, byte[]> Files => new()
    {
        { "empty.txt", [] },
        { "binary.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0xFF, 0xFE, 0x00, 0x01] },
        { "recipe.txt", Encoding.UTF8.GetBytes("Pancakes\n\nBeat two eggs into the flour, add milk and let it rest.\n") },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task A_file_that_is_no_report_ends_with_2_and_one_line_that_names_it(string name, byte[] bytes)
    {
        var store = $"--Storage:Path={product.NewFolder()}";
        var run = await product.RunAsync("import", product.NewFile(name, bytes), store);

        Assert.Equal(2, run.Status);
        Assert.Contains(name, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(0, (await product.RunAsync("check", store)).Status);
    }

    [Fact]
    public async Task A_missing_file_ends_with_1_before_anything_is_read()
    {
        var store = Path.Combine(product.NewFolder(), "store");
        var run = await product.RunAsync(
            "import", PublishedProduct.Seed("2021-22-peel-report.txt"), "nowhere.txt", $"--Storage:Path={store}");

        Assert.Equal(1, run.Status);
        Assert.Contains("nowhere.txt does not exist", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(store));
    }

    [Fact]
    public async Task A_folder_without_documents_ends_with_1()
    {
        var folder = product.NewFolder();
        var run = await product.RunAsync("import", folder, $"--Storage:Path={product.NewFolder()}");

        Assert.Equal(1, run.Status);
        Assert.Contains(folder, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_file_does_not_keep_the_good_one_out()
    {
        var store = $"--Storage:Path={product.NewFolder()}";
        var run = await product.RunAsync("import", product.NewFile("empty.txt", []),
            PublishedProduct.Seed("2021-22-peel-report.txt"), store);

        Assert.Equal(2, run.Status);
        Assert.Contains("2021-22-peel-report.txt", run.Output, StringComparison.Ordinal);
    }
}

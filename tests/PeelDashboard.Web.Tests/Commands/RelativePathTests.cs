using System.Diagnostics;

namespace PeelDashboard.Web.Tests.Commands;

/// <summary>Commands as the documentation has them, through "dotnet run", with paths that count from where they are called.</summary>
[Collection(PublishedServer.Name)]
public sealed class RelativePathTests(PublishedProduct product)
{
    private const string Letter = "2014-core-business-letter.txt";

    [Fact]
    public async Task Files_are_found_and_written_where_the_command_is_called()
    {
        var folder = product.NewFolder();
        File.Copy(PublishedProduct.Seed(Letter), Path.Combine(folder, Letter));

        var import = await RunAsync(folder, "import", Letter);
        var export = await RunAsync(folder, "export", "grades", "--output", "out.csv");
        var backup = await RunAsync(folder, "backup", "copy.db");

        Assert.True(import.Status is 0, import.Errors);
        Assert.True(export.Status is 0, export.Errors);
        Assert.True(backup.Status is 0, backup.Errors);
        Assert.All(["out.csv", "copy.db"], name => Assert.True(File.Exists(Path.Combine(folder, name)), name));
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "copy.db")));
        await File.WriteAllTextAsync(Path.Combine(folder, "usual.txt"), "As this user makes files.");
        Assert.Equal(File.GetUnixFileMode(Path.Combine(folder, "usual.txt")), File.GetUnixFileMode(Path.Combine(folder, "out.csv")));
    }

    private static Task<ProductRun> RunAsync(string folder, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        var project = Path.Combine(PublishedProduct.Repository, "src", "PeelDashboard.Web");
        string[] line =
        [
            "run", "--no-build", "-c", PublishedProduct.Configuration, "--project", project, "--",
            .. verb, "--Storage:Path", Path.Combine(folder, "store"),
        ];
        foreach (var argument in line) start.ArgumentList.Add(argument);
        return ProductRun.ToTheEndAsync(Process.Start(start)!);
    }
}

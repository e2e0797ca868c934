using System.Diagnostics;
using PeelDashboard.Web.Commands;

namespace PeelDashboard.Web.Tests.Commands;

/// <summary>
/// The product as a user gets it: published once into a folder of its own, then run from folders that know nothing of the repository.
/// </summary>
public sealed class PublishedProduct : IAsyncLifetime
{
    // Published once for all collections.
    private static readonly Lazy<Task<string>> Published = new(PublishAsync);

    private string folder = "";

    public string Scratch { get; } = Directory.CreateTempSubdirectory("peel-run-").FullName;

    internal static string Repository { get; } = FindRepository();

    internal static string Configuration { get; } =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? "Release" : "Debug";

    public string NewFolder() => Directory.CreateDirectory(Path.Combine(Scratch, Guid.NewGuid().ToString("N"))).FullName;

    public string NewFile(string name, byte[] bytes)
    {
        var path = Path.Combine(NewFolder(), name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    internal static string Seed(string name) => Path.Combine(Repository, "seeds", name);

    /// <summary>Runs a verb to its end; the store and other settings are arguments like any other.</summary>
    internal Task<ProductRun> RunAsync(params string[] arguments) => ProductRun.ToTheEndAsync(Start(NewFolder(), [], arguments));

    internal Task<ProductRun> RunAsync(Dictionary<string, string> environment, params string[] arguments) =>
        ProductRun.ToTheEndAsync(Start(NewFolder(), environment, arguments));

    /// <summary>
    /// Runs a verb in this process, where nothing but its status and its files is asked for: the program itself takes a second to start.
    /// </summary>
    internal static Task<int> RunHereAsync(params string[] arguments) => CommandLine.RunAsync(CommandArguments.Split(arguments));

    internal Process Start(string workingFolder, Dictionary<string, string> environment, params string[] arguments) =>
        StartUnder([], workingFolder, environment, arguments);

    internal Process StartUnder(string[] other, string workingFolder, Dictionary<string, string> environment, params string[] arguments)
    {
        string[] line = [.. other, "dotnet", Path.Combine(folder, "PeelDashboard.Web.dll"), .. arguments];
        var start = new ProcessStartInfo(line[0])
        {
            WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        foreach (var argument in line.Skip(1)) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public async Task InitializeAsync() => folder = await Published.Value;

    public Task DisposeAsync()
    {
        Directory.Delete(Scratch, recursive: true);
        return Task.CompletedTask;
    }

    private static async Task<string> PublishAsync()
    {
        var to = Directory.CreateTempSubdirectory("peel-published-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(to, recursive: true);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };

        // What the build made, without a compilation of its own for this machine's system.
        string[] arguments =
        [
            "publish", "src/PeelDashboard.Web", "--no-build", "-p:PublishReadyToRun=false",
            "-c", Configuration, "-o", to, "-v", "quiet", "--nologo",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var publish = await ProductRun.ToTheEndAsync(Process.Start(start)!);
        Assert.True(publish.Status == 0, publish.Output + publish.Errors);
        return to;
    }

    private static string FindRepository()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "PeelDashboard.sln")))
            at = Path.GetDirectoryName(at)
                ?? throw new InvalidOperationException("PeelDashboard.sln was not found above the test's folder.");
        return at;
    }
}

[CollectionDefinition(Name)]
public sealed class PublishedCommands : ICollectionFixture<PublishedProduct>
{
    public const string Name = "Published product: commands";
}

/// <summary>Apart from the commands, so that both run at the same time.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedServer : ICollectionFixture<PublishedProduct>
{
    public const string Name = "Published product: server and accounts";
}

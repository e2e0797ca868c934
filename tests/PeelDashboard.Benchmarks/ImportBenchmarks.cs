using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PeelDashboard.Application;
using PeelDashboard.Application.Importing;

namespace PeelDashboard.Benchmarks;

/// <summary>The longest seed against a real store: planned only, applied with every figure changed, and unchanged.</summary>
[Config(typeof(QuickConfig))]
public class ImportBenchmarks
{
    private const string Name = "2016-peel-effectiveness-report.txt";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"peel-benchmark-{Guid.NewGuid():N}");
    private ImportService imports = null!;
    private byte[][] texts = [];
    private int turn;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        var services = new ServiceCollection().AddSingleton(Repository.Catalogue).AddPeelApplication(folder).BuildServiceProvider();
        await services.GetRequiredService<DatabaseStartup>().OpenAsync(default);
        imports = services.GetRequiredService<ImportService>();
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "seeds", Name));
        texts = [.. Enumerable.Range(1, 2)
            .Select(i => System.Text.Encoding.UTF8.GetBytes(text.Replace("10.9", $"1{i}.7", StringComparison.Ordinal)))];
        await imports.ImportAsync(Name, texts[0], ImportOptions.Apply, default);
    }

    [Benchmark]
    public Task<ImportReport> Plan_a_changed_report() => imports.ImportAsync(Name, texts[1], ImportOptions.Plan, default);

    [Benchmark]
    public Task<ImportReport> Apply_a_changed_report() => imports.ImportAsync(Name, texts[++turn % 2], ImportOptions.Apply, default);

    [Benchmark]
    public Task<ImportReport> Import_the_same_again() => imports.ImportAsync(Name, texts[turn % 2], ImportOptions.Apply, default);

    [GlobalCleanup]
    public void Close()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

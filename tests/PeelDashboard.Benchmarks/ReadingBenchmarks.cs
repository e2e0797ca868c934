using BenchmarkDotNet.Attributes;
using PeelDashboard.Parsing;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Benchmarks;

/// <summary>Reading alone: bytes to facts, without a store. Divide the bytes by the time for MB/s.</summary>
[Config(typeof(QuickConfig))]
public class ReadingBenchmarks
{
    private byte[] bytes = [];

    [ParamsSource(nameof(Seeds))]
    public string Seed { get; set; } = "";

    public static IEnumerable<string> Seeds => Repository.Seeds.Select(path => Path.GetFileName(path));

    [GlobalSetup]
    public void Load() => bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "seeds", Seed));

    [Benchmark]
    public ReadResult Read() => ReportParser.Read(Seed, bytes, Repository.Catalogue);
}

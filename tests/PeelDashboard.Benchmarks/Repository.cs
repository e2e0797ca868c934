using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Benchmarks;

/// <summary>The source documents and the reference data of the repository that the benchmarks run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static ReferenceCatalogue Catalogue { get; } = ReferenceFiles.Load(Path.Combine(Root, "data"));

    public static IReadOnlyList<string> Seeds { get; } = [.. Directory.GetFiles(Path.Combine(Root, "seeds"), "*.txt")
        .Order(StringComparer.Ordinal)];

    // BenchmarkDotNet runs in a folder of its own below the repository.
    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PeelDashboard.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the benchmarks from within the repository.");
        return folder;
    }
}

using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Parsing.Reading.Text;
using PeelDashboard.Parsing.ReferenceData;

namespace PeelDashboard.Parsing.Tests;

/// <summary>Finds the repository from the test's folder, and reads its seeds and reference data once.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static ReferenceCatalogue Catalogue { get; } = ReferenceFiles.Load(Path.Combine(Root, "data"));

    public static IReadOnlyList<string> Seeds { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "seeds"), "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

    public static byte[] SeedBytes(string name) => File.ReadAllBytes(Path.Combine(Root, "seeds", name));

    public static SourceText SeedText(string name) => SourceText.FromBytes(name, SeedBytes(name));

    public static IEnumerable<string> SourceFiles(string project = "PeelDashboard.Parsing") =>
        Directory.GetFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PeelDashboard.sln")))
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("PeelDashboard.sln was not found above the test's folder.");
        return folder;
    }
}

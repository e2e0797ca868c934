namespace PeelDashboard.Web.Setup;

/// <summary>Where the product's files are.</summary>
/// <param name="Data">The reference data: forces, cycles, areas, measures, national grades.</param>
/// <param name="Seeds">The source documents that an empty store is filled with.</param>
/// <param name="Store">The folder of the store.</param>
internal sealed record ProductFolders(string Data, string Seeds, string Store)
{
    private const string Landmark = "data/forces.csv";

    /// <summary>
    /// Looks for the reference data upward from the current directory, then from the program's own folder, so that a checkout and a
    /// published copy both work. A relative <c>Storage:Path</c> counts from the checkout around the current directory, or from that directory.
    /// </summary>
    /// <exception cref="InvalidDataException">The reference data is nowhere.</exception>
    public static ProductFolders Find(IConfiguration configuration)
    {
        var current = Directory.GetCurrentDirectory();
        var checkout = Upward(current);
        var root = checkout ?? Upward(AppContext.BaseDirectory) ?? throw new InvalidDataException(
            $"{Landmark} is neither above {current} nor beside the program in {AppContext.BaseDirectory}; publish again, or start it in the repository.");
        var store = configuration["Storage:Path"] is { Length: > 0 } path ? path : "data/store";
        return new ProductFolders(Path.Combine(root, "data"), Path.Combine(root, "seeds"), Path.GetFullPath(store, checkout ?? current));
    }

    private static string? Upward(string folder)
    {
        for (var at = Path.TrimEndingDirectorySeparator(folder); at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(Path.Combine(at, Landmark))) return at;
        return null;
    }
}

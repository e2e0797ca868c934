using Microsoft.Extensions.Configuration;

namespace PeelDashboard.Application.Configuration;

internal sealed record AppPaths(string Data, string Seeds, string Store)
{
    private const string Landmark = "data/forces.csv";

    /// <summary>
    /// Reference data and source documents lie beside the program, wherever it is started. A relative <c>Storage:Path</c> counts from the
    /// checkout around the current directory, or from that directory.
    /// </summary>
    public static AppPaths Find(IConfiguration configuration)
    {
        var (program, current) = (AppContext.BaseDirectory, Directory.GetCurrentDirectory());
        if (!HasData(program))
            throw new InvalidDataException($"{Landmark} is not beside the program in {program}; build or publish again.");
        var store = configuration["Storage:Path"] is { Length: > 0 } path ? path : "data/store";
        return new AppPaths(
            Path.Combine(program, "data"), Path.Combine(program, "seeds"), Path.GetFullPath(store, Checkout(current) ?? current));
    }

    private static string? Checkout(string folder)
    {
        for (var at = Path.TrimEndingDirectorySeparator(folder); at is not null; at = Path.GetDirectoryName(at))
            if (HasData(at)) return at;
        return null;
    }

    private static bool HasData(string folder) => File.Exists(Path.Combine(folder, Landmark));
}

using PeelDashboard.Application.Evidence;

namespace PeelDashboard.Web.Hosting;

/// <summary>The setting <c>Evidence:MaximumMegabytes</c>: how large a file of evidence may be.</summary>
internal static class EvidenceSettings
{
    /// <summary>Files are kept for ever and are part of every backup.</summary>
    private const int Most = 200;

    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidDataException">It is no whole number from 1 to 200.</exception>
    public static EvidenceLimit Read(IConfiguration configuration) =>
        new(configuration.Number("Evidence:MaximumMegabytes", EvidenceLimit.Default.Megabytes, 1, Most));
}

using PeelDashboard.Application.Evidence;

namespace PeelDashboard.Web.Hosting;

/// <summary>The setting <c>Evidence:MaximumMegabytes</c>: how large a file of evidence may be.</summary>
internal static class EvidenceSettings
{
    private const int Most = 200;

    public static EvidenceLimit Read(IConfiguration configuration) =>
        new(configuration.Number("Evidence:MaximumMegabytes", EvidenceLimit.Default.Megabytes, 1, Most));
}

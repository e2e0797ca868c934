using PeelDashboard.Tests;

namespace PeelDashboard.Web.Tests.Host;

/// <summary>The store as the product fills it at its first start, with the source documents and the national grades.</summary>
internal static class FilledStore
{
    private static readonly StoreTemplate Template = new(async folder =>
    {
        await using (var host = new PeelHost(folder)) host.CreateClient().Dispose();

        // Every host has its own log and keys.
        foreach (var own in Directory.GetDirectories(folder)) Directory.Delete(own, recursive: true);
    });

    public static Task CopyToAsync(string folder) => Template.CopyToAsync(folder);
}

using System.Globalization;

namespace PeelDashboard.Web.Components.Shared;

internal static class SizeText
{
    private const double Kilobyte = 1024;
    private const double Megabyte = 1024 * 1024;

    public static string Words(long bytes) => bytes >= Megabyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(bytes / Kilobyte)):0} KB");
}

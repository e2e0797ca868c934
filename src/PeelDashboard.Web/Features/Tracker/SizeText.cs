using System.Globalization;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>Sizes of files in words.</summary>
internal static class SizeText
{
    private const double Kilobyte = 1024;
    private const double Megabyte = 1024 * 1024;

    /// <summary>"12 KB", "3.4 MB".</summary>
    public static string Words(long bytes) => bytes >= Megabyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(bytes / Kilobyte)):0} KB");
}

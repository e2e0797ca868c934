using System.Net;

namespace PeelDashboard.Web.Setup;

/// <summary>Who may upload, as the setting <c>Access:Uploads</c> says it.</summary>
internal enum UploadSetting
{
    /// <summary>Only who sits at the machine that runs the dashboard.</summary>
    Local,

    /// <summary>Nobody.</summary>
    Off,
}

/// <summary>
/// Decides who may upload. There are no accounts yet, so "at this machine" is all that can be known of anybody: the connection comes from a
/// loopback address, was not handed on by a proxy, and names this machine as its host.
/// </summary>
internal sealed class UploadAccess(UploadSetting setting)
{
    /// <summary>What to do instead, for a sentence.</summary>
    public const string Command = "dotnet run --project src/PeelDashboard.Web -- import FILE";

    /// <summary>Headers that a proxy adds.</summary>
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    /// <summary>Why whoever sends a request may not upload; null where they may. Without a request nobody may.</summary>
    public string? Refusal(HttpContext? http) => setting is UploadSetting.Off ? "Uploading is switched off here (Access:Uploads is off)."
        : http is not null && IsLocal(http) ? null
        : "Uploading works only at the machine that runs the dashboard.";

    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidDataException">It is neither of the two words.</exception>
    public static UploadSetting Read(IConfiguration configuration) => configuration["Access:Uploads"] switch
    {
        null or "" or "local" => UploadSetting.Local,
        "off" => UploadSetting.Off,
        var other => throw new InvalidDataException($"The setting Access:Uploads is \"{other}\"; use local or off."),
    };

    private static bool IsLocal(HttpContext http)
    {
        // A page of another site that has its name point to this machine comes over loopback too, but under its own name.
        var host = http.Request.Host.Host;
        var isOwnName = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var named) && IPAddress.IsLoopback(named));
        return isOwnName && http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && !ProxyHeaders.Any(http.Request.Headers.ContainsKey);
    }
}

using PeelDashboard.Application.Formatting;

namespace PeelDashboard.Web.Components.Shared;

public static class TimeLimitFormat
{
    /// <summary>"within three months (ends 2 June 2017)", in the report's words; empty where it sets no time.</summary>
    public static string Words(string limit, string? endsOn) => (limit.Length, endsOn) switch
    {
        (0, null) => "",
        (0, _) => "ends " + DateFormat.Words(endsOn),
        (_, null) => limit,
        _ => $"{limit} (ends {DateFormat.Words(endsOn)})",
    };
}

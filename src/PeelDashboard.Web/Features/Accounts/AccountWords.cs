using System.Globalization;
using PeelDashboard.Application.Formatting;

namespace PeelDashboard.Web.Features.Accounts;

internal static class AccountWords
{
    public static string Time(DateTime? time) =>
        time is { } at ? $"{DateFormat.Words(at)}, {at.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC" : "never";

    public static string Force(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

using System.Globalization;
using PeelDashboard.Application.Formatting;
using PeelDashboard.Application.Queries;

namespace PeelDashboard.Web.Features.Accounts;

internal static class AccountWords
{
    public static IReadOnlyList<Crumb> UnderOwn { get; } = [new("Your account", "/account")];

    public static IReadOnlyList<Crumb> UnderAll { get; } = [.. UnderOwn, new("Accounts", AccountFilter.Path)];

    public static string Time(DateTime? time) =>
        time is { } at ? $"{DateFormat.Words(at)}, {at.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC" : "never";

    public static string Day(DateTime? time) => time is { } at ? DateFormat.Words(at) : "Never";

    public static string Force(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

using System.Globalization;
using PeelDashboard.Application.Formatting;

namespace PeelDashboard.Web.Features.Accounts;

/// <summary>Facts of an account for pages.</summary>
internal static class AccountWords
{
    /// <summary>"21 November 2026, 09:05 UTC"; "never".</summary>
    public static string Time(DateTime? time) =>
        time is { } at ? $"{DateFormat.Words(at)}, {at.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC" : "never";

    /// <summary>With a capital letter.</summary>
    public static string Force(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

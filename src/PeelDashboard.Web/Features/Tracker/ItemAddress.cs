using System.Text.RegularExpressions;
using PeelDashboard.Application.Queries;

namespace PeelDashboard.Web.Features.Tracker;

internal static partial class ItemAddress
{
    public const string SameAsBefore = "same";

    public const string LinkDecided = "link";

    public static string Of(string reference) => "/tracker/" + Uri.EscapeDataString(reference);

    public static string Saved(string reference, string saved) => QueryStringState.Write(Of(reference), ("saved", saved));

    public static string RecordLetter(string reference) => QueryStringState.Write(Of(reference), ("record", "letter"));

    public static string AllHistory(string reference) => QueryStringState.Write(Of(reference), ("history", "all")) + "#history";

    public static bool IsOwnReference(string text) => OwnReference().IsMatch(text);

    public static string Evidence(int id) => "/tracker/evidence/" + id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Z]{3}-OWN-[0-9]{1,9}$", RegexOptions.NonBacktracking)]
    private static partial Regex OwnReference();
}

using System.Text.RegularExpressions;
using PeelDashboard.Application.Queries;
using PeelDashboard.Web.Navigation;

namespace PeelDashboard.Web.Features.Tracker;

internal static partial class ItemAddress
{
    public const string SameAsBefore = "same";

    public const string LinkDecided = "link";

    public static string Saved(string reference, string saved) => QueryStringState.Write(Routes.TrackerItem(reference), ("saved", saved));

    public static string RecordLetter(string reference) => QueryStringState.Write(Routes.TrackerItem(reference), ("record", "letter"));

    public static bool IsOwnReference(string text) => OwnReference().IsMatch(text);

    public static string Evidence(int id) => "/tracker/evidence/" + id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Z]{3}-OWN-[0-9]{1,9}$", RegexOptions.NonBacktracking)]
    private static partial Regex OwnReference();
}

using System.Text.RegularExpressions;
using PeelDashboard.Application.Queries;

namespace PeelDashboard.Web.Features.Tracker;

/// <summary>Addresses of items.</summary>
internal static partial class ItemAddress
{
    /// <summary>Everything was so already.</summary>
    public const string SameAsBefore = "same";

    /// <summary>Whether it came up before was decided.</summary>
    public const string LinkDecided = "link";

    /// <summary>The page of an item.</summary>
    public static string Of(string reference) => "/tracker/" + Uri.EscapeDataString(reference);

    /// <summary>The page after a save, which says what was saved.</summary>
    /// <param name="reference">The item.</param>
    /// <param name="saved">The version that was saved, <see cref="SameAsBefore"/> or <see cref="LinkDecided"/>.</param>
    public static string Saved(string reference, string saved) => QueryStringState.Write(Of(reference), ("saved", saved));

    /// <summary>The page with the closure of the inspectorate's letter filled in.</summary>
    public static string RecordLetter(string reference) => QueryStringState.Write(Of(reference), ("record", "letter"));

    /// <summary>The page with every save of the history.</summary>
    public static string AllHistory(string reference) => QueryStringState.Write(Of(reference), ("history", "all")) + "#history";

    /// <summary>Whether a text is the reference of an own item: "NHP-OWN-1".</summary>
    public static bool IsOwnReference(string text) => OwnReference().IsMatch(text);

    /// <summary>A file of evidence as a download.</summary>
    public static string Evidence(int id) => "/tracker/evidence/" + id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Z]{3}-OWN-[0-9]{1,9}$", RegexOptions.NonBacktracking)]
    private static partial Regex OwnReference();
}

using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.GradeHistory;

/// <summary>What the address of the grade history, or of the overview, says.</summary>
/// <param name="Force">Slug of the force; null for the default.</param>
/// <param name="View">As amended or as first published.</param>
public sealed record GradeHistoryState(string? Force, GradeView View)
{
    /// <summary>Reads an address or its query.</summary>
    public static GradeHistoryState Parse(string address)
    {
        var query = PageAddress.Read(address);
        return new(query.Get("force"), GradeViewWords.Parse(query.Get("view")));
    }

    /// <summary>The address of this state on a page.</summary>
    public string ToAddress(string path) => PageAddress.Write(path, ("force", Force), ("view", View.Parameter()));
}

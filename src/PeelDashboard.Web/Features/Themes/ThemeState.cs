using PeelDashboard.Web.Components.Shared;
using PeelDashboard.Web.Features.GradeHistory;

namespace PeelDashboard.Web.Features.Themes;

/// <summary>What the address of the page of one theme says.</summary>
/// <param name="Theme">Key of the theme.</param>
/// <param name="Force">Slug of the force; null for the default.</param>
/// <param name="View">As amended or as first published.</param>
public sealed record ThemeState(string Theme, string? Force = null, GradeView View = GradeView.Amended)
{
    /// <summary>What the paths of all themes begin with.</summary>
    public const string Path = "/grades/";

    /// <summary>Reads the query of an address.</summary>
    public static ThemeState Parse(string theme, string address)
    {
        var query = PageAddress.Read(address);
        return new(theme, query.Get("force"), GradeViewWords.Parse(query.Get("view")));
    }

    /// <summary>The address of this state.</summary>
    public string ToAddress() => PageAddress.Write(Path + Theme, ("force", Force), ("view", View.Parameter()));
}

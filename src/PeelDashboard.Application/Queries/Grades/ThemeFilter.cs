namespace PeelDashboard.Application.Queries.Grades;

/// <summary>What the address of the page of one theme says.</summary>
/// <param name="Theme">Key of the theme.</param>
/// <param name="Force">Slug of the force; null for the default.</param>
/// <param name="View">As amended or as first published.</param>
public sealed record ThemeFilter(string Theme, string? Force = null, GradeView View = GradeView.Amended)
{
    /// <summary>What the paths of all themes begin with.</summary>
    public const string Path = "/grades/";

    /// <summary>Reads the query of an address.</summary>
    public static ThemeFilter Parse(string theme, string address)
    {
        var query = QueryStringState.Read(address);
        return new(theme, query.Get("force"), GradeViewWords.Parse(query.Get("view")));
    }

    /// <summary>The address of this state.</summary>
    public string ToAddress() => QueryStringState.Write(Path + Theme, ("force", Force), ("view", View.Parameter()));
}

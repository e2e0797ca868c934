using PeelDashboard.Application.Queries;
using PeelDashboard.Domain.Catalogue;

namespace PeelDashboard.Application.RecurringFindings;

/// <summary>Which links a view shows.</summary>
public enum LinkFilter
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that a report states.</summary>
    Stated,

    /// <summary>Those that the likeness of texts suggests.</summary>
    Suggested,
}

/// <summary>What the address of "Recurring findings" says. A value that nothing knows stands for no filter.</summary>
/// <param name="Force">Slug of the force; null for the default.</param>
/// <param name="Theme">Key of the theme (ours) that a member of the thread must belong to.</param>
/// <param name="Link">Which links.</param>
public sealed record RecurrenceFilter(string? Force = null, string? Theme = null, LinkFilter Link = LinkFilter.All)
{
    /// <summary>The page.</summary>
    public const string Path = "/lineage";

    /// <summary>The same force without filters.</summary>
    public string ClearAddress => new RecurrenceFilter(Force).ToAddress();

    /// <summary>Whether anything but the force is chosen.</summary>
    public bool IsFiltered => Theme is not null || Link != LinkFilter.All;

    /// <summary>The word of the filter in addresses; null for all.</summary>
    public string? LinkWord => Link is LinkFilter.All ? null : Link.ToString().ToLowerInvariant();

    /// <summary>The links that a report states, or the others; null for all.</summary>
    public bool? IsStated => Link switch { LinkFilter.Stated => true, LinkFilter.Suggested => false, _ => null };

    /// <summary>The same without a theme that nothing knows.</summary>
    public RecurrenceFilter Known(ReferenceCatalogue catalogue) => catalogue.Themes.Any(theme => theme.Key == Theme) ? this : this with { Theme = null };

    /// <summary>Reads an address or its query.</summary>
    public static RecurrenceFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(query.Get("force"), query.Get("theme"), query.Get("link") switch { "stated" => LinkFilter.Stated, "suggested" => LinkFilter.Suggested, _ => LinkFilter.All });
    }

    /// <summary>The address of this state.</summary>
    public string ToAddress() => QueryStringState.Write(Path, ("force", Force), ("theme", Theme), ("link", LinkWord));

    /// <summary>The download with the same links of the same threads; it names the force, because the file has all of them.</summary>
    public string ToCsvAddress(string forceSlug) => QueryStringState.Write("/exports/lineage.csv", ("force", forceSlug), ("theme", Theme), ("link", LinkWord));

    /// <summary>The anchor of a thread on the page.</summary>
    public static string Anchor(RecurrenceThread thread) => "thread-" + thread.Key;
}

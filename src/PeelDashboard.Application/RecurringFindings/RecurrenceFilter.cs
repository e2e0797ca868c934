using PeelDashboard.Application.Queries;

namespace PeelDashboard.Application.RecurringFindings;

public enum LinkFilter
{
    All,

    Stated,

    Suggested,
}

/// <summary>What the address of "Recurring findings" says. A value that nothing knows stands for no filter.</summary>
public sealed record RecurrenceFilter(string? Force = null, string? Theme = null, LinkFilter Link = LinkFilter.All)
{
    public const string Path = "/lineage";

    public string ClearAddress => new RecurrenceFilter(Force).ToAddress();

    public bool IsFiltered => Theme is not null || Link != LinkFilter.All;

    public string? LinkWord => Link is LinkFilter.All ? null : Link.ToString().ToLowerInvariant();

    public bool? IsStated => Link switch { LinkFilter.Stated => true, LinkFilter.Suggested => false, _ => null };

    public RecurrenceFilter Known(ReferenceCatalogue catalogue) => catalogue.Themes.Any(theme => theme.Key == Theme) ? this
        : this with { Theme = null };

    public static RecurrenceFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(query.Get("force"), query.Get("theme"), query.Get("link") switch { "stated" => LinkFilter.Stated,
            "suggested" => LinkFilter.Suggested, _ => LinkFilter.All });
    }

    public string ToAddress() => QueryStringState.Write(Path, ("force", Force), ("theme", Theme), ("link", LinkWord));

    /// <summary>The download with the same links of the same threads; it names the force, because the file has all of them.</summary>
    public string ToCsvAddress(string forceSlug) => QueryStringState.Write("/exports/lineage.csv", ("force", forceSlug),
        ("theme", Theme), ("link", LinkWord));

    public static string Anchor(RecurrenceThread thread) => "thread-" + thread.Key;
}

using PeelDashboard.Application.Queries.Grades;

namespace PeelDashboard.Application.Queries.Forces;

/// <summary>What the address of the page of all forces says. A value that nothing knows stands for none.</summary>
/// <param name="Theme">Key of the theme or pillar; null for the first.</param>
/// <param name="Force">Slug of "our" force; null for the default.</param>
/// <param name="Region">Slug of the region that the matrix is limited to.</param>
/// <param name="View">As amended or as first published.</param>
/// <param name="Sort">"name" (null), "region", or the key of a column; with a hyphen before it the other way round.</param>
/// <param name="Peers">Slugs of the peers, joined by commas.</param>
/// <param name="PeersOnly">Whether the matrix shows our force and its peers alone.</param>
/// <param name="Called">What the reader calls the set of peers.</param>
public sealed record ForcesFilter(
    string? Theme = null, string? Force = null, string? Region = null, GradeView View = GradeView.Amended, string? Sort = null,
    string? Peers = null, bool PeersOnly = false, string? Called = null)
{
    /// <summary>The page.</summary>
    public const string Path = "/forces";

    /// <summary>The theme that is shown where none is chosen.</summary>
    public const string FirstTheme = "effectiveness";

    /// <summary>How long the name of a set of peers may be.</summary>
    public const int LongestName = 60;

    /// <summary>The column that rows are sorted by, without direction.</summary>
    public string SortKey => Sort?.TrimStart('-') ?? "name";

    /// <summary>Whether the last comes first.</summary>
    public bool IsDescending => Sort?.StartsWith('-') is true;

    /// <summary>The peers, one by one.</summary>
    public IReadOnlyList<string> PeerSlugs => Peers?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Reads an address or its query; a form gives each peer as a parameter of its own.</summary>
    public static ForcesFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        var called = query.Get("called");
        return new(
            query.Get("theme"), query.Get("force"), query.Get("region"), GradeViewWords.Parse(query.Get("view")), query.Get("sort"),
            query.Get("peers"), query.Get("only") == "peers", called?.Length > LongestName ? called[..LongestName] : called);
    }

    /// <summary>The address of this state on the page, or on another that takes the same choices.</summary>
    public string ToAddress(string path = Path) => QueryStringState.Write(
        path, ("theme", Theme), ("force", Force), ("region", Region), ("view", View.Parameter()), ("sort", Sort), ("peers", Peers),
        ("only", PeersOnly ? "peers" : null), ("called", Called));

    /// <summary>The page of one force in a view.</summary>
    public static string OfForce(string slug, GradeView view) => QueryStringState.Write($"{Path}/{slug}", ("view", view.Parameter()));

    /// <summary>The same rows by another column; by the same column the other way round.</summary>
    public ForcesFilter SortedBy(string key) => this with
    {
        Sort = key == SortKey && !IsDescending ? "-" + key : key == "name" ? null : key,
    };

    /// <summary>How a table header says it; null where the rows are sorted by another column.</summary>
    public string? AriaSort(string key) => key != SortKey ? null : IsDescending ? "descending" : "ascending";
}

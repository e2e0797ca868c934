using PeelDashboard.Application.Queries.Grades;

namespace PeelDashboard.Application.Queries.Forces;

/// <summary>What the address of the page of all forces says. A value that nothing knows stands for none.</summary>
public sealed record ForcesFilter(
    string? Theme = null, string? Force = null, string? Region = null, GradeView View = GradeView.Amended, string? Sort = null,
    string? Peers = null, bool PeersOnly = false, string? Called = null)
{
    public const string Path = "/forces";

    public const string FirstTheme = "effectiveness";

    public const int LongestName = 60;

    public string SortKey => Sort?.TrimStart('-') ?? "name";

    public bool IsDescending => Sort?.StartsWith('-') is true;

    public IReadOnlyList<string> PeerSlugs => Peers?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? [];

    /// <summary>Reads an address or its query; a form gives each peer as a parameter of its own.</summary>
    public static ForcesFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        var called = query.Get("called");
        return new(
            query.Get("theme"), query.Get("force"), query.Get("region"), GradeViewWords.Parse(query.Get("view")), query.Get("sort"),
            query.Get("peers"), query.Get("only") == "peers", called?.Length > LongestName ? called[..LongestName] : called);
    }

    public string ToAddress(string path = Path) => QueryStringState.Write(
        path, ("theme", Theme), ("force", Force), ("region", Region), ("view", View.Parameter()), ("sort", Sort), ("peers", Peers),
        ("only", PeersOnly ? "peers" : null), ("called", Called));

    public static string OfForce(string slug, GradeView view) => QueryStringState.Write($"{Path}/{slug}", ("view", view.Parameter()));

    /// <summary>The same rows by another column; by the same column the other way round.</summary>
    public ForcesFilter SortedBy(string key) => this with
    {
        Sort = key == SortKey && !IsDescending ? "-" + key : key == "name" ? null : key,
    };

    /// <summary>How a table header says it; null where the rows are sorted by another column.</summary>
    public string? AriaSort(string key) => key != SortKey ? null : IsDescending ? "descending" : "ascending";
}

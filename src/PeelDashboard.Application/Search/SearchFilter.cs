using PeelDashboard.Application.Queries;
using PeelDashboard.Data.Sqlite.Search;

namespace PeelDashboard.Application.Search;

/// <summary>What the address of the search says. A value that nothing knows stands for no filter.</summary>
public sealed record SearchFilter(
    string? Words = null, string? Force = null, SearchKind? Kind = null, string? Cycle = null, string? Theme = null, int Page = 1)
{
    public const string Path = "/search";

    public const string AllForces = "all";

    public bool IsEveryForce => string.Equals(Force, AllForces, StringComparison.OrdinalIgnoreCase);

    public bool IsFiltered => (Kind, Cycle, Theme) is not (null, null, null);

    public string ClearAddress => new SearchFilter(Words, Force).ToAddress();

    public static SearchFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(
            query.Get("q"), query.Get("force"), ParseKind(query.Get("kind")), query.Get("cycle")?.Replace('/', '-'), query.Get("theme"),
            int.TryParse(query.Get("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, SearchRequest.LastPage) : 1);
    }

    public string ToAddress() => QueryStringState.Write(
        Path, ("q", Words), ("force", Force), ("kind", Kind is { } kind ? SearchKindFormat.Parameter(kind) : null),
        ("cycle", Cycle), ("theme", Theme),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null));

    private static SearchKind? ParseKind(string? text)
    {
        foreach (var kind in Enum.GetValues<SearchKind>())
            if (SearchKindFormat.Parameter(kind).Equals(text, StringComparison.OrdinalIgnoreCase)) return kind;
        return null;
    }
}

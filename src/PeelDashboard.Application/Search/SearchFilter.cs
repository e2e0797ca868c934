using System.Globalization;
using PeelDashboard.Application.Queries;
using PeelDashboard.Data.Sqlite.Search;

namespace PeelDashboard.Application.Search;

/// <summary>What the address of the search says. A value that nothing knows stands for no filter.</summary>
/// <param name="Words">What is looked for, as typed; null for nothing yet.</param>
/// <param name="Force">Slug of the force, or <see cref="AllForces"/>; null for the default force, as on every page.</param>
/// <param name="Kind">Only of this kind.</param>
/// <param name="Cycle">Slug of the cycle, for example "2021-22"; the key "2021/22" is understood too.</param>
/// <param name="Theme">Key of the theme (ours).</param>
/// <param name="Page">From 1.</param>
public sealed record SearchFilter(
    string? Words = null, string? Force = null, SearchKind? Kind = null, string? Cycle = null, string? Theme = null, int Page = 1)
{
    /// <summary>The page.</summary>
    public const string Path = "/search";

    /// <summary>The value of <c>?force=</c> for all forces.</summary>
    public const string AllForces = "all";

    /// <summary>Whether every force is searched.</summary>
    public bool IsEveryForce => string.Equals(Force, AllForces, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether anything but words and force is chosen.</summary>
    public bool IsFiltered => (Kind, Cycle, Theme) is not (null, null, null);

    /// <summary>The same words and force without filters.</summary>
    public string ClearAddress => new SearchFilter(Words, Force).ToAddress();

    /// <summary>Reads an address or its query.</summary>
    public static SearchFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(
            query.Get("q"), query.Get("force"), ParseKind(query.Get("kind")), query.Get("cycle")?.Replace('/', '-'), query.Get("theme"),
            int.TryParse(query.Get("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, SearchRequest.LastPage) : 1);
    }

    /// <summary>The address of this state.</summary>
    public string ToAddress() => QueryStringState.Write(
        Path, ("q", Words), ("force", Force), ("kind", Kind is { } kind ? SearchKindFormat.Parameter(kind) : null), ("cycle", Cycle), ("theme", Theme),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null));

    private static SearchKind? ParseKind(string? text)
    {
        foreach (var kind in Enum.GetValues<SearchKind>())
            if (SearchKindFormat.Parameter(kind).Equals(text, StringComparison.OrdinalIgnoreCase)) return kind;
        return null;
    }
}

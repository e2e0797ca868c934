namespace PeelDashboard.Application.Queries.Comparison;

/// <summary>What the address of the comparison says; null means no filter.</summary>
public sealed record ComparisonFilter(
    string? Force = null, string? Cycle = null, string? Theme = null, string? Unit = null, string? Order = null)
{
    public const string Path = "/comparison";

    public const string ByDistance = "distance";

    public bool IsByDistance => Order == ByDistance;

    public bool HasFilter => Cycle is not null || Theme is not null || Unit is not null;

    public static ComparisonFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(query.Get("force"), query.Get("cycle"), query.Get("theme"), query.Get("unit"),
            query.Get("order") is ByDistance ? ByDistance : null);
    }

    public string ToAddress() => QueryStringState.Write(
        Path, ("force", Force), ("cycle", Cycle), ("theme", Theme), ("unit", Unit), ("order", Order));

    /// <summary>The same rows as a file: an address that takes these filters and knows no order.</summary>
    public string ToFile(string path) =>
        QueryStringState.Write(path, ("force", Force), ("cycle", Cycle), ("theme", Theme), ("unit", Unit));

    /// <summary>Whether a figure passes the filters. A cycle may be given by slug or by name.</summary>
    public bool Lets(ComparedFigure figure) =>
        (Cycle is null || figure.Cycle.Slug == Cycle || figure.Cycle.Key == Cycle)
        && (Theme is null || figure.ThemeKey == Theme)
        && (Unit is null || figure.Unit.Words() == Unit);
}

namespace PeelDashboard.Application.Queries.Afis;

/// <summary>What the address of the AFI list says. A value that nothing knows stands for no filter.</summary>
public sealed record AfiListFilter(
    string? Force = null, string? Cycle = null, string? Theme = null, AfiStatus? Status = null, string? Words = null)
{
    public const string Path = "/afis";

    /// <summary>Key of an area of a cycle's framework, as the grade history links to it; null for all.</summary>
    public string? Area { get; init; }

    public bool IsFiltered => (Cycle, Theme, Area, Status, Words) is not (null, null, null, null, null);

    public string ClearAddress => new AfiListFilter(Force).ToAddress();

    public static AfiListFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(
            query.Get("force"), query.Get("cycle")?.Replace('/', '-'), query.Get("theme"), ParseStatus(query.Get("status")), query.Get("q"))
        {
            Area = query.Get("area"),
        };
    }

    public string ToAddress() => Write(Path, Force);

    public string ToCsvAddress(string? forceSlug) => Write("/exports/afis.csv", forceSlug);

    public static string Parameter(AfiStatus status) => status.Words().ToLowerInvariant().Replace(' ', '-');

    private static AfiStatus? ParseStatus(string? text)
    {
        foreach (var status in Enum.GetValues<AfiStatus>())
            if (Parameter(status).Equals(text, StringComparison.OrdinalIgnoreCase)) return status;
        return null;
    }

    private string Write(string path, string? force) => QueryStringState.Write(
        path, ("force", force), ("cycle", Cycle), ("theme", Theme), ("area", Area),
        ("status", Status is { } status ? Parameter(status) : null), ("q", Words));
}

using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Application.Queries.Afis;

/// <summary>What the address of the AFI list says. A value that nothing knows stands for no filter.</summary>
/// <param name="Force">Slug of the force; null for the default.</param>
/// <param name="Cycle">Slug of the cycle, for example "2021-22"; the key "2021/22" is understood too.</param>
/// <param name="Theme">Key of the theme (ours).</param>
/// <param name="Status">How far the follow-up has come.</param>
/// <param name="Words">A phrase that headline, detail or reference must hold, in any case.</param>
public sealed record AfiListFilter(
    string? Force = null, string? Cycle = null, string? Theme = null, AfiStatus? Status = null, string? Words = null)
{
    /// <summary>The page.</summary>
    public const string Path = "/afis";

    /// <summary>Key of an area of a cycle's framework, as the grade history links to it; null for all.</summary>
    public string? Area { get; init; }

    /// <summary>Whether anything but the force is chosen.</summary>
    public bool IsFiltered => (Cycle, Theme, Area, Status, Words) is not (null, null, null, null, null);

    /// <summary>The same force without filters.</summary>
    public string ClearAddress => new AfiListFilter(Force).ToAddress();

    /// <summary>Reads an address or its query.</summary>
    public static AfiListFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(
            query.Get("force"), query.Get("cycle")?.Replace('/', '-'), query.Get("theme"), ParseStatus(query.Get("status")), query.Get("q"))
        {
            Area = query.Get("area"),
        };
    }

    /// <summary>The address of this state.</summary>
    public string ToAddress() => Write(Path, Force);

    /// <summary>The download with the same rows.</summary>
    /// <param name="forceSlug">Named even where the page needs no name: the file has all forces.</param>
    public string ToCsvAddress(string? forceSlug) => Write("/exports/afis.csv", forceSlug);

    /// <summary>A state in addresses: "awaiting-allocation".</summary>
    public static string Parameter(AfiStatus status) => status.Words().ToLowerInvariant().Replace(' ', '-');

    private static AfiStatus? ParseStatus(string? text)
    {
        foreach (var status in Enum.GetValues<AfiStatus>())
            if (Parameter(status).Equals(text, StringComparison.OrdinalIgnoreCase)) return status;
        return null;
    }

    private string Write(string path, string? force) => QueryStringState.Write(
        path, ("force", force), ("cycle", Cycle), ("theme", Theme), ("area", Area), ("status", Status is { } status ? Parameter(status) : null), ("q", Words));
}

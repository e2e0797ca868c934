using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;

namespace PeelDashboard.Application.Queries.Comparison;

/// <summary>What the address of the comparison says; null means no filter.</summary>
/// <param name="Force">Slug of the force; null for the default.</param>
/// <param name="Cycle">Slug of the cycle: "2021-22".</param>
/// <param name="Theme">Key of the theme.</param>
/// <param name="Unit">A unit in the words of the CSV contract.</param>
/// <param name="Order">"distance" for the farthest apart first; anything else stands for the order by theme.</param>
public sealed record ComparisonFilter(
    string? Force = null, string? Cycle = null, string? Theme = null, string? Unit = null, string? Order = null)
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/comparison";

    /// <summary>The other order, as the address has it.</summary>
    public const string ByDistance = "distance";

    /// <summary>Whether the farthest apart come first, whatever their theme.</summary>
    public bool IsByDistance => Order == ByDistance;

    /// <summary>Whether anything but the force is chosen.</summary>
    public bool HasFilter => Cycle is not null || Theme is not null || Unit is not null;

    /// <summary>Reads an address or its query.</summary>
    public static ComparisonFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(query.Get("force"), query.Get("cycle"), query.Get("theme"), query.Get("unit"), query.Get("order") is ByDistance ? ByDistance : null);
    }

    /// <summary>The address of this state.</summary>
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

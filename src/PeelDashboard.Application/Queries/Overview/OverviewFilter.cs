using PeelDashboard.Application.Queries.Grades;

namespace PeelDashboard.Application.Queries.Overview;

/// <summary>What the address of the overview says. What is no day counts as none.</summary>
public sealed record OverviewFilter(string? Force, GradeView View, DateOnly? Since = null)
{
    public const string Path = "/";

    public static OverviewFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(
            query.Get("force"), GradeViewWords.Parse(query.Get("view")),
            DateOnly.TryParseExact(query.Get("since"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day : null);
    }

    public string ToAddress() => QueryStringState.Write(Path, ("force", Force), ("view", View.Parameter()), ("since", SinceText));

    public string? SinceText => Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

namespace PeelDashboard.Application.Queries.Grades;

public sealed record GradeHistoryFilter(string? Force, GradeView View)
{
    public const string Path = "/grades";

    public bool IsCounts { get; init; }
    public CellKey? Cell { get; init; }

    public static GradeHistoryFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(query.Get("force"), GradeViewWords.Parse(query.Get("view")))
        {
            IsCounts = query.Get("show") == "counts", Cell = CellKey.Parse(query.Get("cell")),
        };
    }

    public string ToAddress(string path = Path) => QueryStringState.Write(
        path, ("force", Force), ("view", View.Parameter()), ("show", IsCounts ? "counts" : null), ("cell", Cell?.ToString()));
}

public sealed record CellKey(string Theme, string CycleSlug)
{
    /// <summary>Reads the address; null for anything that is no two words around a full stop.</summary>
    public static CellKey? Parse(string? text) =>
        text?.Split('.') is [{ Length: > 0 } theme, { Length: > 0 } cycle] ? new(theme, cycle) : null;

    public override string ToString() => Theme + "." + CycleSlug;
}

namespace PeelDashboard.Application.Queries.Grades;

/// <summary>What the address of the grade history, or of the overview, says.</summary>
/// <param name="Force">Slug of the force; null for the default.</param>
/// <param name="View">As amended or as first published.</param>
public sealed record GradeHistoryFilter(string? Force, GradeView View)
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/grades";

    /// <summary>Whether the areas at each grade are counted, in place of the table of themes.</summary>
    public bool IsCounts { get; init; }

    /// <summary>The cell that is open; null where none is.</summary>
    public CellKey? Cell { get; init; }

    /// <summary>Reads an address or its query.</summary>
    public static GradeHistoryFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(query.Get("force"), GradeViewWords.Parse(query.Get("view")))
        {
            IsCounts = query.Get("show") == "counts", Cell = CellKey.Parse(query.Get("cell")),
        };
    }

    /// <summary>The address of this state, on the page or on another one that takes it.</summary>
    public string ToAddress(string path = Path) => QueryStringState.Write(
        path, ("force", Force), ("view", View.Parameter()), ("show", IsCounts ? "counts" : null), ("cell", Cell?.ToString()));
}

/// <summary>Names a cell of the history: "investigating-crime.2016".</summary>
/// <param name="Theme">Key of the row.</param>
/// <param name="CycleSlug">The column, as addresses write it.</param>
public sealed record CellKey(string Theme, string CycleSlug)
{
    /// <summary>Reads the address; null for anything that is no two words around a full stop.</summary>
    public static CellKey? Parse(string? text) =>
        text?.Split('.') is [{ Length: > 0 } theme, { Length: > 0 } cycle] ? new(theme, cycle) : null;

    /// <summary>As in the address.</summary>
    public override string ToString() => Theme + "." + CycleSlug;
}

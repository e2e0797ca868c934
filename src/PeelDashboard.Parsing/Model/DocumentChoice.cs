namespace PeelDashboard.Parsing.Model;

/// <summary>
/// What a person names of a document that does not say it itself; empty where nothing is named. What the document says stands: a choice
/// that contradicts it is refused.
/// </summary>
/// <param name="Force">As in <c>data/forces.csv</c>.</param>
/// <param name="Cycle">As in <c>data/cycles.json</c>.</param>
/// <param name="Kind">One of <see cref="DocumentKind.All"/>, by its key.</param>
public sealed record DocumentChoice(string Force = "", string Cycle = "", string Kind = "")
{
    /// <summary>Nothing is named.</summary>
    public static readonly DocumentChoice None = new();

    /// <summary>The same, with the other's words where this one has none.</summary>
    public DocumentChoice Or(DocumentChoice other) => new(
        Force.Length > 0 ? Force : other.Force, Cycle.Length > 0 ? Cycle : other.Cycle, Kind.Length > 0 ? Kind : other.Kind);
}

/// <summary>A kind of document that a person may name.</summary>
/// <param name="Key">In commands and forms.</param>
/// <param name="Layout">The key of the layout that reads it.</param>
/// <param name="Pillar">Of a report on one pillar; else empty.</param>
public sealed record DocumentKind(string Key, string Layout, string Pillar)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<DocumentKind> All =
    [
        new("inspection-report", "integrated-report", ""), new("effectiveness-report", "pillar-report", "Effectiveness"),
        new("efficiency-report", "pillar-report", "Efficiency"), new("legitimacy-report", "pillar-report", "Legitimacy"),
        new("landing-page", "landing-page", ""), new("revisit-letter", "revisit-letter", ""),
        new("inspectorate-letter", "inspectorate-letter", ""), new("commissioner-response", "commissioner-response", ""),
        new("committee-paper", "committee-paper", ""), new("press-release", "press-release", ""),
    ];

    /// <summary>The kind that a document is of; null where it is of one that nobody can name.</summary>
    public static DocumentKind? Of(string layout, string pillar) =>
        All.FirstOrDefault(kind => kind.Layout == layout && kind.Pillar == pillar);
}

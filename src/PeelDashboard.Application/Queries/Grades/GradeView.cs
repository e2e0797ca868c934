namespace PeelDashboard.Application.Queries.Grades;

/// <summary>How the history is read.</summary>
public enum GradeView
{
    /// <summary>With every amendment: what stands today.</summary>
    Amended,

    /// <summary>As it was printed the first time.</summary>
    Published,
}

/// <summary>The view in addresses and on pages.</summary>
public static class GradeViewWords
{
    /// <summary>Reads the address; anything unknown is the amended view.</summary>
    public static GradeView Parse(string? text) => text == "published" ? GradeView.Published : GradeView.Amended;

    /// <summary>For addresses: null for the amended view, which needs no parameter.</summary>
    public static string? Parameter(this GradeView view) => view is GradeView.Published ? "published" : null;

    /// <summary>For files, which always name their view: "amended" or "published".</summary>
    public static string FileParameter(this GradeView view) => view.Parameter() ?? "amended";

    /// <summary>Both views of a page, for its switch.</summary>
    /// <param name="address">The page in a view.</param>
    public static IReadOnlyList<(Option Choice, string Address)> Sides(Func<GradeView, string> address) =>
        [.. Enum.GetValues<GradeView>().Select(view => (new Option(view.Words(), view.Words()), address(view)))];

    /// <summary>"As amended" or "As first published".</summary>
    public static string Words(this GradeView view) => view is GradeView.Published ? "As first published" : "As amended";
}

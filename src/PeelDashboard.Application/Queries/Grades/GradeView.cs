namespace PeelDashboard.Application.Queries.Grades;

public enum GradeView
{
    Amended,

    Published,
}

public static class GradeViewWords
{
    public static GradeView Parse(string? text) => text == "published" ? GradeView.Published : GradeView.Amended;

    /// <summary>For addresses: null for the amended view, which needs no parameter.</summary>
    public static string? Parameter(this GradeView view) => view is GradeView.Published ? "published" : null;

    /// <summary>For files, which always name their view: "amended" or "published".</summary>
    public static string FileParameter(this GradeView view) => view.Parameter() ?? "amended";

    public static IReadOnlyList<(Option Choice, string Address)> Sides(Func<GradeView, string> address) =>
        [.. Enum.GetValues<GradeView>().Select(view => (new Option(view.Words(), view.Words()), address(view)))];

    public static string Words(this GradeView view) => view is GradeView.Published ? "As first published" : "As amended";
}

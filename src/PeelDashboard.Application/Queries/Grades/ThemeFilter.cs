namespace PeelDashboard.Application.Queries.Grades;

public sealed record ThemeFilter(string Theme, string? Force = null, GradeView View = GradeView.Amended)
{
    public const string Path = "/grades/";

    public static ThemeFilter Parse(string theme, string address)
    {
        var query = QueryStringState.Read(address);
        return new(theme, query.Get("force"), GradeViewWords.Parse(query.Get("view")));
    }

    public string ToAddress() => QueryStringState.Write(Path + Theme, ("force", Force), ("view", View.Parameter()));
}

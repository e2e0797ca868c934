using System.Globalization;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Afis;
using PeelDashboard.Application.Queries.Brief;
using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Application.RecurringFindings;

namespace PeelDashboard.Web.Navigation;

/// <summary>
/// The addresses of pages, so that features can link to each other without knowing each other. A force of null is the default force, which
/// addresses leave out.
/// </summary>
public static class Routes
{
    public static string Overview(string? force = null, GradeView view = GradeView.Amended) =>
        new GradeHistoryFilter(force, view).ToAddress("/");

    public static string Brief(string? force = null, GradeView view = GradeView.Amended) => new BriefFilter(force, view).ToAddress();

    public static string Grades(string? force = null, GradeView view = GradeView.Amended) =>
        new GradeHistoryFilter(force, view).ToAddress();

    public static string Theme(string theme, string? force = null, GradeView view = GradeView.Amended) =>
        new ThemeFilter(theme, force, view).ToAddress();

    public static string Comparison(string? force = null, string? theme = null) => new ComparisonFilter(force, Theme: theme).ToAddress();

    public static string Measure(string measure, string? force = null) =>
        QueryStringState.Write(ComparisonFilter.Path + "/" + measure, ("force", force));

    public static string Forces(string? force = null, GradeView view = GradeView.Amended, string? theme = null) =>
        new ForcesFilter(theme, force, View: view).ToAddress();

    public static string Force(string slug, GradeView view = GradeView.Amended) => ForcesFilter.OfForce(slug, view);

    public static string Afis(string? force = null, string? cycle = null, string? theme = null, string? area = null) =>
        new AfiListFilter(force, cycle, theme) { Area = area }.ToAddress();

    public static string Afi(string reference) => AfiListFilter.Path + "/" + reference;

    public static string Reports(string? force = null) => QueryStringState.Write("/reports", ("force", force));

    /// <summary>The reader of one report. A passage of it is found through <c>PassageAddress</c>.</summary>
    public static string Report(int id) => string.Create(CultureInfo.InvariantCulture, $"/reports/{id}");

    public static string RecurringFindings(string? force = null, string? theme = null) => new RecurrenceFilter(force, theme).ToAddress();

    /// <summary>Where the buttons of a suggested link between AFIs post to.</summary>
    public const string RecurrenceDecisions = RecurrenceFilter.Path + "/decisions";

    public static string TrackerItem(string reference) => "/tracker/" + Uri.EscapeDataString(reference);

    public static string TrackerItemHistory(string reference) =>
        QueryStringState.Write(TrackerItem(reference), ("history", "all")) + "#history";

    public static string Import(int id) => string.Create(CultureInfo.InvariantCulture, $"/imports/{id}");
}

using System.Globalization;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Afis;
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
    /// <summary>The overview.</summary>
    public static string Overview(string? force = null, GradeView view = GradeView.Amended) => new GradeHistoryFilter(force, view).ToAddress("/");

    /// <summary>The grade history of a force.</summary>
    public static string Grades(string? force = null, GradeView view = GradeView.Amended) => new GradeHistoryFilter(force, view).ToAddress();

    /// <summary>One theme of it.</summary>
    public static string Theme(string theme, string? force = null, GradeView view = GradeView.Amended) => new ThemeFilter(theme, force, view).ToAddress();

    /// <summary>The national comparison, or one theme of it.</summary>
    public static string Comparison(string? force = null, string? theme = null) => new ComparisonFilter(force, Theme: theme).ToAddress();

    /// <summary>One measure of a force over the cycles.</summary>
    public static string Measure(string measure, string? force = null) => QueryStringState.Write(ComparisonFilter.Path + "/" + measure, ("force", force));

    /// <summary>The 43 forces, with one of them as ours.</summary>
    public static string Forces(string? force = null, GradeView view = GradeView.Amended, string? theme = null) =>
        new ForcesFilter(theme, force, View: view).ToAddress();

    /// <summary>One of the 43 forces.</summary>
    public static string Force(string slug, GradeView view = GradeView.Amended) => ForcesFilter.OfForce(slug, view);

    /// <summary>The AFIs of a force, or those of one cycle, theme or area.</summary>
    public static string Afis(string? force = null, string? cycle = null, string? theme = null, string? area = null) =>
        new AfiListFilter(force, cycle, theme) { Area = area }.ToAddress();

    /// <summary>One AFI.</summary>
    public static string Afi(string reference) => AfiListFilter.Path + "/" + reference;

    /// <summary>The reports of a force.</summary>
    public static string Reports(string? force = null) => QueryStringState.Write("/reports", ("force", force));

    /// <summary>The reader of one report. A passage of it is found through <c>PassageAddress</c>.</summary>
    public static string Report(int id) => string.Create(CultureInfo.InvariantCulture, $"/reports/{id}");

    /// <summary>Findings that come back, of a force or one theme of it.</summary>
    public static string RecurringFindings(string? force = null, string? theme = null) => new RecurrenceFilter(force, theme).ToAddress();

    /// <summary>The follow-up of one item.</summary>
    public static string TrackerItem(string reference) => "/tracker/" + Uri.EscapeDataString(reference);

    /// <summary>The follow-up of one item with every change of its history.</summary>
    public static string TrackerItemHistory(string reference) => QueryStringState.Write(TrackerItem(reference), ("history", "all")) + "#history";

    /// <summary>What one import did.</summary>
    public static string Import(int id) => string.Create(CultureInfo.InvariantCulture, $"/imports/{id}");
}

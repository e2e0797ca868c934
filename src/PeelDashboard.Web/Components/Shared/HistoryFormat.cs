using System.Globalization;
using PeelDashboard.Application.Formatting;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Web.Components.Shared;

internal static class HistoryFormat
{
    private static readonly string[] Dates = [FollowUpField.DueOn.Words(), FollowUpField.ReviewOn.Words(), FollowUpField.ClosedOn.Words()];

    public static string Words(DateTime moment) => moment.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Iso(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A value of the trail: dates in words, percentages with their sign, "nothing" for nothing.</summary>
    public static string Value(string what, string value) =>
        value.Length == 0 ? "nothing"
        : Dates.Contains(what) && PartialDate.TryParse(value) is not null ? DateFormat.Words(value)
        : what == FollowUpField.PercentComplete.Words() ? value + " percent"
        : value;
}

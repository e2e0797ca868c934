using System.Globalization;
using PeelDashboard.Application.Formatting;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Security;
using PeelDashboard.Domain.Sources;

namespace PeelDashboard.Web.Components.Shared;

/// <summary>Moments and values of the trail as pages print them.</summary>
internal static class HistoryFormat
{
    private static readonly string[] Dates = [FollowUpField.DueOn.Words(), FollowUpField.ReviewOn.Words(), FollowUpField.ClosedOn.Words()];

    /// <summary>"21 November 2026, 14:05 UTC".</summary>
    public static string Words(DateTime moment) => moment.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>For the datetime attribute.</summary>
    public static string Iso(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A value of the trail: dates in words, percentages with their sign, "nothing" for nothing.</summary>
    /// <param name="what">The label of the field.</param>
    /// <param name="value">As <see cref="FollowUpFields"/> writes it.</param>
    public static string Value(string what, string value) =>
        value.Length == 0 ? "nothing"
        : Dates.Contains(what) && PartialDate.TryParse(value) is not null ? DateFormat.Words(value)
        : what == FollowUpField.PercentComplete.Words() ? value + " percent"
        : value;
}

using System.Globalization;
using PeelDashboard.Domain;
using PeelDashboard.Domain.Desk;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Desk.Item;

/// <summary>Moments and values of the trail as pages print them.</summary>
internal static class MomentText
{
    private static readonly string[] Dates = [ProgressField.DueOn.Words(), ProgressField.ReviewOn.Words(), ProgressField.ClosedOn.Words()];

    /// <summary>"21 November 2026, 14:05 UTC".</summary>
    public static string Words(DateTime moment) => moment.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>For the datetime attribute.</summary>
    public static string Iso(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A value of the trail: dates in words, percentages with their sign, "nothing" for nothing.</summary>
    /// <param name="what">The label of the field.</param>
    /// <param name="value">As <see cref="ProgressFields"/> writes it.</param>
    public static string Value(string what, string value) =>
        value.Length == 0 ? "nothing"
        : Dates.Contains(what) && PartialDate.TryParse(value) is not null ? DateText.Words(value)
        : what == ProgressField.PercentComplete.Words() ? value + " percent"
        : value;
}

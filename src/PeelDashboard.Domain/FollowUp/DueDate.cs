using System.Globalization;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Domain.FollowUp;

/// <summary>How an item stands by its due date.</summary>
public enum DueState
{
    /// <summary>Closed or superseded: dates ask for nothing any more.</summary>
    Settled,

    /// <summary>The due date has passed.</summary>
    Overdue,

    /// <summary>Due today or within <see cref="RiskRating.SoonDays"/> days.</summary>
    Soon,

    /// <summary>Due later.</summary>
    Later,

    /// <summary>No due date was ever set.</summary>
    None,
}

/// <summary>Due dates in words: the colour of a cell never says more than they do.</summary>
public static class DueDate
{
    /// <summary>The day where the server is, by which every rule of following up goes.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>How an item stands today.</summary>
    public static DueState State(FollowUpState progress, DateOnly today) =>
        !progress.IsOpen ? DueState.Settled
        : progress.DueOn is not { } due ? DueState.None
        : due < today ? DueState.Overdue
        : due <= today.AddDays(RiskRating.SoonDays) ? DueState.Soon
        : DueState.Later;

    /// <summary>
    /// "Due 9 November 2026 (12 days overdue)", "Due 8 August 2027 (in 260 days)", "Closed 3 May 2026", "No due date for 754 days since
    /// the report".
    /// </summary>
    /// <param name="progress">What people recorded.</param>
    /// <param name="raisedOn">When the item was raised, ISO, as exact as it is known; null or empty where it is not.</param>
    /// <param name="raisedBy">What raised it, after "since": "the report", "it was raised".</param>
    /// <param name="today">The day.</param>
    public static string Of(FollowUpState progress, string? raisedOn, string raisedBy, DateOnly today) =>
        !progress.IsOpen ? progress.ClosedOn is { } closed ? "Closed " + Words(closed) : ""
        : progress.DueOn is { } due ? $"Due {Words(due)} ({Distance(due, today)})"
        : Waiting(raisedOn, raisedBy, today);

    /// <summary>"12 days overdue", "today", "in 9 days".</summary>
    public static string Distance(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 and var passed => Days(-passed) + " overdue",
        0 => "today",
        var left => "in " + Days(left),
    };

    /// <summary>
    /// "Review date passed on 3 May 2026", "Review on 8 August 2027"; empty where there is none or nothing is left to review.
    /// </summary>
    public static string Review(FollowUpState progress, DateOnly today) =>
        !progress.IsOpen || progress.ReviewOn is not { } review ? ""
        : review < today ? "Review date passed on " + Words(review)
        : "Review on " + Words(review);

    /// <summary>"8 August 2024".</summary>
    public static string Words(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Only a date that is known to the day can be counted from.</summary>
    private static string Waiting(string? raisedOn, string raisedBy, DateOnly today) => PartialDate.TryParse(raisedOn) switch
    {
        null => "No due date",
        { Day: not null, FirstDay: var day } when day <= today =>
            $"No due date for {Days(today.DayNumber - day.DayNumber)} since {raisedBy}",
        { } inexact => $"No due date since {raisedBy} ({inexact.ToWords()})",
    };

    private static string Days(int days) => CountText.Of(days, "day");
}

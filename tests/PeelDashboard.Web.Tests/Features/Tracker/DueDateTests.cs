using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Web.Tests.Features.Tracker;

public sealed class DueDateTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("2026-11-09", "Due 9 November 2026 (12 days overdue)", nameof(DueState.Overdue))]
    [InlineData("2026-11-20", "Due 20 November 2026 (1 day overdue)", nameof(DueState.Overdue))]
    [InlineData("2026-11-21", "Due 21 November 2026 (today)", nameof(DueState.Soon))]
    [InlineData("2026-11-22", "Due 22 November 2026 (in 1 day)", nameof(DueState.Soon))]
    [InlineData("2026-12-21", "Due 21 December 2026 (in 30 days)", nameof(DueState.Soon))]
    [InlineData("2026-12-22", "Due 22 December 2026 (in 31 days)", nameof(DueState.Later))]
    [InlineData("2027-08-08", "Due 8 August 2027 (in 260 days)", nameof(DueState.Later))]
    public void A_due_date_says_how_far_it_is(string due, string words, string state)
    {
        var progress = new FollowUpState { Status = AfiStatus.InProgress,
            DueOn = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture) };

        Assert.Equal(words, DueDate.Of(progress, "2024-10-28", "the report", Today));
        Assert.Equal(state, DueDate.State(progress, Today).ToString());
    }

    [Theory]
    [InlineData("2024-10-28", "No due date for 754 days since the report")]
    [InlineData("2026-11-20", "No due date for 1 day since the report")]
    [InlineData("2022-10", "No due date since the report (October 2022)")]
    [InlineData("2017", "No due date since the report (2017)")]
    [InlineData(null, "No due date")]
    public void Without_a_due_date_it_says_how_long_it_has_waited(string? raised, string words) =>
        Assert.Equal(words, DueDate.Of(FollowUpState.Untouched, raised, "the report", Today));

    [Fact]
    public void What_is_closed_is_not_overdue()
    {
        var closed = new FollowUpState { Status = AfiStatus.ClosedByForce, DueOn = new(2020, 1, 1), ReviewOn = new(2020, 1, 1),
            ClosedOn = new(2026, 5, 3) };

        Assert.Equal("Closed 3 May 2026", DueDate.Of(closed, "2019", "the report", Today));
        Assert.Equal(DueState.Settled, DueDate.State(closed, Today));
        Assert.Equal("", DueDate.Review(closed, Today));
    }

    [Theory]
    [InlineData("2026-11-20", "Review date passed on 20 November 2026")]
    [InlineData("2026-11-21", "Review on 21 November 2026")]
    public void A_review_date_passes_with_its_day(string review, string words) => Assert.Equal(
        words, DueDate.Review(new() { ReviewOn = DateOnly.Parse(review, System.Globalization.CultureInfo.InvariantCulture) }, Today));
}

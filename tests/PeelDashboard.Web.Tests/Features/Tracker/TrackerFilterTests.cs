using PeelDashboard.Domain.Findings;
using PeelDashboard.Web.Features.Tracker;

namespace PeelDashboard.Web.Tests.Features.Tracker;

/// <summary>The address of the board is its state.</summary>
public sealed class TrackerFilterTests
{
    public static TheoryData<TrackerFilter, string> States => new()
    {
        { new(), "/tracker" },
        { new("kent", BoardGrouping.Owner, BoardSort.Changed), "/tracker?force=kent&group=owner&sort=changed" },
        { new() { OpenOnly = true, Mine = true }, "/tracker?show=open&mine=yes" },
        { new() { Status = AfiStatus.ReadyForSignOff, Due = BoardDue.Overdue }, "/tracker?state=ready-for-sign-off&due=overdue" },
        { new() { Owner = "Chief Inspector O'Neil & team", Words = "a+b=c" }, "/tracker?owner=Chief%20Inspector%20O%27Neil%20%26%20team&q=a%2Bb%3Dc" },
        { new() { Owner = TrackerFilter.NoOwner, Kind = AfiKind.CauseOfConcern }, "/tracker?owner=-&kind=cause-of-concern" },
        { new(Group: BoardGrouping.None) { Theme = "victims", Cycle = "2021-22", Page = 3 }, "/tracker?group=none&area=victims&cycle=2021-22&page=3" },
        { new(Group: BoardGrouping.Area, Sort: BoardSort.Risk) { Due = BoardDue.None, Page = 0 }, "/tracker?group=area&due=none&sort=risk&page=all" },
        { new(Group: BoardGrouping.Cycle, Sort: BoardSort.Report) { Due = BoardDue.Soon, Saved = "120-131" }, "/tracker?group=cycle&due=soon&sort=report&saved=120-131" },
    };

    [Theory, MemberData(nameof(States))]
    public void State_and_address_say_the_same(TrackerFilter state, string address)
    {
        Assert.Equal(address, state.ToAddress());
        Assert.Equal(state, TrackerFilter.Parse(address));
    }

    [Fact]
    public void Every_choice_of_every_filter_comes_back()
    {
        foreach (var status in Enum.GetValues<AfiStatus>())
            foreach (var kind in Enum.GetValues<AfiKind>())
            {
                var state = new TrackerFilter { Status = status, Kind = kind };
                Assert.Equal(state, TrackerFilter.Parse(state.ToAddress()));
            }
    }

    [Theory, InlineData("/tracker?group=nothing&sort=7&state=x&due=never&page=-2&kind=1&mine=1"), InlineData("/tracker?page=0&group=")]
    public void What_nothing_knows_stands_for_no_filter(string address) => Assert.Equal(new TrackerFilter(), TrackerFilter.Parse(address));
}

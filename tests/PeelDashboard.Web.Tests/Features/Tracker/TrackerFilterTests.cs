using PeelDashboard.Domain.Findings;
using PeelDashboard.Web.Features.Tracker;

namespace PeelDashboard.Web.Tests.Features.Tracker;

public sealed class TrackerFilterTests
{
    public static TheoryData<TrackerFilter, string> States => new()
    {
        { new(), "/tracker" },
        { new("kent", TrackerGrouping.Owner, TrackerSort.Changed), "/tracker?force=kent&group=owner&sort=changed" },
        { new() { OpenOnly = true, Mine = true }, "/tracker?show=open&mine=yes" },
        { new() { Status = AfiStatus.ReadyForSignOff, Due = TrackerDue.Overdue }, "/tracker?state=ready-for-sign-off&due=overdue" },
        { new() { Owner = "Chief Inspector O'Neil & team", Words = "a+b=c" },
            "/tracker?owner=Chief%20Inspector%20O%27Neil%20%26%20team&q=a%2Bb%3Dc" },
        { new() { Owner = TrackerFilter.NoOwner, Kind = AfiKind.CauseOfConcern }, "/tracker?owner=-&kind=cause-of-concern" },
        { new(Group: TrackerGrouping.None) { Theme = "victims", Cycle = "2021-22", Page = 3 },
            "/tracker?group=none&area=victims&cycle=2021-22&page=3" },
        { new(Group: TrackerGrouping.Area, Sort: TrackerSort.Risk) { Due = TrackerDue.None, Size = 50 },
            "/tracker?group=area&due=none&sort=risk&size=50" },
        { new(Group: TrackerGrouping.Cycle, Sort: TrackerSort.Report) { Due = TrackerDue.Soon },
            "/tracker?group=cycle&due=soon&sort=report" },
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

    [Fact]
    public void Another_value_of_a_filter_begins_at_the_first_page_of_the_rest()
    {
        var state = TrackerFilter.Parse("/tracker?state=in-progress&mine=yes&size=50");

        Assert.Equal("/tracker?state=reopened&mine=yes&size=50", state.With("state", "reopened").ToAddress());
        Assert.Equal("/tracker?mine=yes&size=50", state.With("state", "").ToAddress());
    }

    [Theory, InlineData("/tracker?group=nothing&sort=7&state=x&due=never&page=-2&kind=1&mine=1"),
        InlineData("/tracker?page=all&group=&size=1000&saved=120-131")]
    public void What_nothing_knows_stands_for_no_filter(string address) => Assert.Equal(new TrackerFilter(), TrackerFilter.Parse(address));
}

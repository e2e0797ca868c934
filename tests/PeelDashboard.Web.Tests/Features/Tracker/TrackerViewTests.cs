using System.Globalization;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Web.Features.Tracker;

namespace PeelDashboard.Web.Tests.Features.Tracker;

public sealed class TrackerViewTests
{
    private const int Me = 7;
    private static readonly DateOnly Today = TrackerHost.Today;
    private static readonly ForceSelection Force = new(1, "Northamptonshire Police", "northamptonshire", true,
        [new Option("northamptonshire", "Northamptonshire Police")], []);

    private static readonly TrackerItem[] Items =
    [
        Item("A", new() { Status = AfiStatus.InProgress, Owner = "Crime", OwnerKind = OwnerKind.Department, DueOn = Today.AddDays(-1) },
            theme: 2, cycle: 2, account: Me),
        Item("B", new() { Status = AfiStatus.InProgress, Owner = "crime", OwnerKind = OwnerKind.Department, DueOn = Today }, theme: 1,
            cycle: 2),
        Item("C", new() { Status = AfiStatus.ReadyForSignOff, Owner = "Acting Superintendent", OwnerKind = OwnerKind.Person,
            DueOn = Today.AddDays(31) }, theme: 1, cycle: 1),
        Item("D", FollowUpState.Untouched, theme: 2, cycle: 1) with { Kind = AfiKind.CauseOfConcern },
        Item("E", new() { Status = AfiStatus.ClosedByForce, DueOn = Today.AddDays(-90), ClosedOn = Today.AddDays(-80), Note = "Done" },
            theme: 2, cycle: 1),
        Item("F", FollowUpState.Untouched, theme: 0, cycle: 0) with { IsOwn = true, CycleSlug = "own",
            Headline = "Answer the commissioner about detectives" },
    ];

    [Theory]
    [InlineData("/tracker", "ABCDEF")]
    [InlineData("/tracker?show=open", "ABCDF")]
    [InlineData("/tracker?mine=yes", "A")]
    [InlineData("/tracker?state=in-progress", "AB")]
    [InlineData("/tracker?owner=CRIME", "AB")]
    [InlineData("/tracker?owner=-", "DF")]
    [InlineData("/tracker?area=theme-2", "ADE")]
    [InlineData("/tracker?cycle=cycle-1", "CDE")]
    [InlineData("/tracker?cycle=own", "F")]
    [InlineData("/tracker?kind=cause-of-concern", "D")]
    [InlineData("/tracker?due=overdue", "A")]
    [InlineData("/tracker?due=soon", "B")]
    [InlineData("/tracker?due=none", "DF")]
    [InlineData("/tracker?q=DETECTIVES", "F")]
    [InlineData("/tracker?q=superint", "C")]
    [InlineData("/tracker?state=in-progress&due=soon&q=b", "B")]
    [InlineData("/tracker?due=overdue&cycle=own", "")]
    public void A_filter_leaves_just_what_it_says(string address, string references)
    {
        var view = View(address);

        Assert.Equal(references, string.Concat(view.Groups.SelectMany(group => group.Items).Select(item => item.Reference)
            .Order(StringComparer.Ordinal)));
        Assert.Equal(references.Length, view.Matching.Count);
    }

    [Theory]
    [InlineData("/tracker", "Ready for sign-off: C | In progress: A B | Awaiting allocation: D F | Closed by force: E")]
    [InlineData("/tracker?group=owner", "Acting Superintendent: C | Crime: A | crime: B | No owner: D F E")]
    [InlineData("/tracker?group=area", "No area: F | Theme 1: B C | Theme 2: A D E")]
    [InlineData("/tracker?group=cycle", "Cycle 2: A B | Cycle 1: C D E | Entered by the force: F")]
    [InlineData("/tracker?group=none", ": A B C D F E")]
    public void Rows_stand_in_their_groups_open_ones_first(string address, string groups) => Assert.Equal(groups, Text(View(address)));

    [Theory]
    [InlineData("due", ": A B C D F E")]
    [InlineData("report", ": A B C D F E")]
    [InlineData("risk", ": A B D F C E")]
    [InlineData("owner", ": C A B D F E")]
    [InlineData("changed", ": F D C B A E")]
    public void An_order_keeps_what_is_closed_at_the_end(string sort, string rows) =>
        Assert.Equal(rows, Text(View("/tracker?group=none&sort=" + sort)));

    [Fact]
    public void Each_number_of_the_summary_leads_to_as_many_rows()
    {
        var summary = View("/tracker?state=in-progress&group=owner").Summary();

        Assert.Equal(
            "5 open, 1 overdue, 1 due within 30 days, 2 without owner, 2 without due date, 1 ready for sign-off",
            string.Join(", ", summary.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.Text}"))));
        Assert.All(summary, count =>
        {
            Assert.Equal(TrackerGrouping.Owner, count.State.Group);
            Assert.Equal(count.Count, View(count.State.ToAddress()).Matching.Count);
        });
    }

    [Fact]
    public void A_long_board_comes_in_pages_that_hold_every_row_once()
    {
        var many = Enumerable.Range(0, 60).Select(i => Item(
            i.ToString("000", CultureInfo.InvariantCulture),
            i % 3 == 0 ? new() { Status = AfiStatus.InProgress, Owner = "x" } : FollowUpState.Untouched, 1, 1)).ToList();

        var pages = Enumerable.Range(1, 3).Select(page => TrackerView.Of(new(Force, many), new() { Page = page }, Me, Today)).ToList();
        var rows = pages.SelectMany(page => page.Groups).SelectMany(group => group.Items).Select(item => item.Reference).ToList();

        Assert.All(pages, page => Assert.Equal((3, many.Count), (page.Pages, page.Matching.Count)));
        Assert.Equal([25, 25, 10], pages.Select(page => page.Groups.Sum(group => group.Items.Count)));
        Assert.Equal(many.Count, rows.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(20, pages[0].Groups[0].Count);
        Assert.Equal(50, TrackerView.Of(new(Force, many), new() { Size = 50 }, Me, Today).Groups.Sum(group => group.Items.Count));
        Assert.Equal(10, TrackerView.Of(new(Force, many), new() { Page = 99 }, Me, Today).Groups.Sum(group => group.Items.Count));
    }

    private static TrackerView View(string address) => TrackerView.Of(new(Force, Items), TrackerFilter.Parse(address), Me, Today);

    private static string Text(TrackerView view) =>
        string.Join(" | ", view.Groups.Select(group => group.Title + ": " + string.Join(' ', group.Items.Select(item => item.Reference))));

    private static TrackerItem Item(string reference, FollowUpState progress, int theme, int cycle, int? account = null) => new()
    {
        Reference = reference, Headline = "Headline", Progress = progress, ThemeKey = theme == 0 ? "" : $"theme-{theme}",
        ThemeLabel = theme == 0 ? "No area" : $"Theme {theme}",
        ThemeOrder = theme, CycleKey = $"Cycle {cycle}", CycleSlug = $"cycle-{cycle}", CycleOrder = cycle, OwnerAccountId = account,
        LastEntryId = reference[0],
    };
}

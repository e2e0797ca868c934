using System.Globalization;
using PeelDashboard.Application.Queries;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.FollowUp;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Tracker;

// The place tells an owner who is called "No owner" from having none.
public sealed record TrackerGroup((int Order, string Title) Place, int Count, IReadOnlyList<TrackerItem> Items)
{
    public string Title => Place.Title;
}

public sealed record TrackerCount(string Text, int Count, TrackerFilter State);

public sealed record TrackerView(TrackedForce All, TrackerFilter State, IReadOnlyList<TrackerGroup> Groups,
    IReadOnlyList<TrackerItem> Matching, DateOnly Today)
{
    public int Pages => PagesOf(Matching.Count, State.Size);

    public static TrackerView Of(TrackedForce all, TrackerFilter state, int accountId, DateOnly today)
    {
        var kept = TrackerMatch.Sorted(all.Items.Where(item => TrackerMatch.Keeps(item, state, accountId, today)), state.Sort, today);
        var groups = kept.GroupBy(item => Group(item, state.Group)).OrderBy(group => group.Key).ToList();
        var ordered = groups.SelectMany(group => group).ToList();
        var page = Math.Min(state.Page, PagesOf(ordered.Count, state.Size));
        var shown = ordered.Skip((page - 1) * state.Size).Take(state.Size).ToHashSet();
        return new(
            all, state with { Page = page },
            [.. groups.Select(group => new TrackerGroup(group.Key, group.Count(), [.. group.Where(shown.Contains)]))
                .Where(group => group.Items.Count > 0)],
            ordered, today);
    }

    private static int PagesOf(int items, int size) => Math.Max(1, (items + size - 1) / size);

    /// <summary>The numbers on top: of the whole force, whatever is filtered.</summary>
    public IReadOnlyList<TrackerCount> Summary()
    {
        var open = All.Items.Where(item => item.IsOpen).ToList();
        var plain = State.Cleared;
        return
        [
            new("open", open.Count, plain with { OpenOnly = true }),
            new("overdue", open.Count(item => item.Due(Today) is DueState.Overdue), plain with { Due = TrackerDue.Overdue }),
            new("due within 30 days", open.Count(item => item.Due(Today) is DueState.Soon), plain with { Due = TrackerDue.Soon }),
            new("without owner", open.Count(item => item.Progress.Owner.Length == 0), plain with { Owner = TrackerFilter.NoOwner }),
            new("without due date", open.Count(item => item.Due(Today) is DueState.None), plain with { Due = TrackerDue.None }),
            new("ready for sign-off", open.Count(item => item.Progress.Status is AfiStatus.ReadyForSignOff),
                plain with { Status = AfiStatus.ReadyForSignOff }),
        ];
    }

    public IReadOnlyList<string> Owners() =>
        [.. All.Items.Select(item => item.Progress.Owner).Where(owner => owner.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What the owner of that name is elsewhere in the force's items; null where nobody has that name.</summary>
    public OwnerKind? KindOf(string owner) => All.Items
        .FirstOrDefault(item => item.Progress.Owner.Equals(owner, StringComparison.OrdinalIgnoreCase))?.Progress.OwnerKind;

    public IReadOnlyList<Option> Themes() => Choices("All areas", All.Items.Where(item => item.ThemeKey.Length > 0)
        .GroupBy(item => (item.ThemeOrder, item.ThemeKey, item.ThemeLabel)).OrderBy(group => group.Key)
            .Select(group => (group.Key.ThemeKey, group.Key.ThemeLabel, group.Count())));

    /// <summary>The cycles of the force's items, newest first, with how many.</summary>
    public IReadOnlyList<Option> Cycles() => Choices("All cycles", All.Items.GroupBy(item => Group(item, TrackerGrouping.Cycle))
        .OrderBy(group => group.Key)
        .Select(group => (group.First().CycleSlug, group.Key.Title, group.Count())));

    private static List<Option> Choices(string everything, IEnumerable<(string Value, string Text, int Count)> choices) =>
        [new("", everything),
            .. choices.Select(choice => new Option(choice.Value,
            string.Create(CultureInfo.InvariantCulture, $"{choice.Text} ({choice.Count})")))];

    /// <summary>The group of an item: its place among the groups, and its heading.</summary>
    private static (int Order, string Title) Group(TrackerItem item, TrackerGrouping grouping) => grouping switch
    {
        TrackerGrouping.State => (StatePlace(item.Progress.Status), item.Progress.Status.Words()),
        TrackerGrouping.Owner => item.Progress.Owner.Length == 0 ? (1, "No owner") : (0, item.Progress.Owner),
        TrackerGrouping.Area => (item.ThemeOrder, item.ThemeLabel),
        TrackerGrouping.Cycle => item.IsOwn ? (int.MaxValue, "Entered by the force") : (-item.CycleOrder, item.CycleKey),
        _ => (0, ""),
    };

    private static int StatePlace(AfiStatus status) => status switch
    {
        AfiStatus.ReadyForSignOff => 0,
        AfiStatus.Reopened => 1,
        AfiStatus.InProgress => 2,
        AfiStatus.AwaitingAllocation => 3,
        AfiStatus.ClosedByForce => 4,
        AfiStatus.ClosedByInspectorate => 5,
        _ => 6,
    };
}

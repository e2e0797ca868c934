using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Domain.FollowUp;

namespace PeelDashboard.Web.Features.Tracker;

internal static class TrackerMatch
{
    public static bool Keeps(TrackerItem item, TrackerFilter state, int accountId, DateOnly today) =>
        (!state.OpenOnly || item.IsOpen)
        && (state.Status is null || item.Progress.Status == state.Status)
        && (state.Owner is not { } owner || (owner == TrackerFilter.NoOwner
            ? item.IsOpen && item.Progress.Owner.Length == 0
            : item.Progress.Owner.Equals(owner, StringComparison.OrdinalIgnoreCase)))
        && (state.Theme is null || item.ThemeKey == state.Theme)
        && (state.Cycle is null || item.CycleSlug == state.Cycle)
        && (state.Kind is null || item.Kind == state.Kind)
        && (state.Due is not { } due || item.Due(today) == Wanted(due))
        && (!state.Mine || item.OwnerAccountId == accountId)
        && (state.Words is not { } words || Holds(item, words));

    /// <summary>Open items first, then as the address asks; ties stay in the order of the reports.</summary>
    public static IEnumerable<TrackerItem> Sorted(IEnumerable<TrackerItem> items, TrackerSort sort, DateOnly today)
    {
        var openFirst = items.OrderBy(item => !item.IsOpen);
        return sort switch
        {
            TrackerSort.Report => openFirst,
            TrackerSort.Risk => openFirst.ThenByDescending(item => item.Risk(today)?.Risk)
                .ThenBy(item => item.Progress.DueOn ?? DateOnly.MaxValue),
            TrackerSort.Owner => openFirst.ThenBy(item => item.Progress.Owner.Length == 0)
                .ThenBy(item => item.Progress.Owner, StringComparer.OrdinalIgnoreCase),
            TrackerSort.Changed => openFirst.ThenByDescending(item => item.LastEntryId),
            _ => openFirst.ThenBy(item => item.Progress.DueOn ?? DateOnly.MaxValue),
        };
    }

    private static DueState Wanted(TrackerDue due) => due switch
    {
        TrackerDue.Overdue => DueState.Overdue,
        TrackerDue.Soon => DueState.Soon,
        _ => DueState.None,
    };

    private static bool Holds(TrackerItem item, string words) => item.Headline.Contains(words, StringComparison.OrdinalIgnoreCase)
        || item.Reference.Contains(words, StringComparison.OrdinalIgnoreCase)
            || item.Progress.Owner.Contains(words, StringComparison.OrdinalIgnoreCase);
}

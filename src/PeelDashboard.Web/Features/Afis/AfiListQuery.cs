using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain;
using PeelDashboard.Web.Components.Shared;
using PeelDashboard.Web.Features.Exports.Files;

namespace PeelDashboard.Web.Features.Afis;

/// <summary>
/// A row of the AFI list. The detail is given only where words are looked for, to show where they stand; a row is a hit where they occur,
/// or where none are looked for.
/// </summary>
public sealed record AfiListRow(
    string Reference, AfiKind Kind, string Headline, string Detail, string AreaName, string AreaShortName, string ThemeKey, string ThemeLabel,
    int ThemeOrder, string CycleKey, string CycleSlug, bool IsHit, StoredPassage Passage);

/// <summary>The AFI list of one force.</summary>
/// <param name="Force">The force.</param>
/// <param name="Rows">What the filters leave, newest cycle first, then in the order of the report.</param>
/// <param name="Total">How many the force has without filters.</param>
/// <param name="Cycles">Cycles that gave the force any, for the filter.</param>
/// <param name="Themes">Themes that hold any, for the filter.</param>
public sealed record AfiList(
    ForceChoice Force, IReadOnlyList<AfiListRow> Rows, int Total, IReadOnlyList<Choice> Cycles, IReadOnlyList<Choice> Themes);

/// <summary>Two commands: the force, and all its AFIs. What is left out is decided here, so that the filters can say how many each would leave.</summary>
public static class AfiListQuery
{
    /// <summary>The page's content; null when the store holds nothing yet.</summary>
    public static async Task<AfiList?> RunAsync(PeelContext db, AfiListState state)
    {
        if (await ForceChoice.LoadAsync(db, state.Force) is not { } force) return null;
        var all = state.Words is { } words ? await FindAsync(db, force.Id, LikePattern.Containing(words)) : await ReadAllAsync(db, force.Id);
        return new(
            force, [.. all.Where(row => Fits(row, state))], all.Count,
            Choices("All cycles", all.GroupBy(row => (row.CycleSlug, row.CycleKey))),
            Choices("All areas", all.GroupBy(row => (row.ThemeKey, row.ThemeLabel)).OrderBy(theme => theme.First().ThemeOrder)));
    }

    // Nothing but a new AFI's first state is recorded yet, so any other state leaves none.
    private static bool Fits(AfiListRow row, AfiListState state) =>
        row.IsHit
        && (state.Cycle is null || row.CycleSlug == state.Cycle)
        && (state.Theme is null || row.ThemeKey == state.Theme)
        && state.Status is null or AfiStatus.AwaitingAllocation;

    private static Task<List<AfiListRow>> ReadAllAsync(PeelContext db, int forceId) => Sorted(db, forceId)
        .Select(afi => new AfiListRow(
            afi.Reference, afi.Kind, afi.Headline, "", afi.Area.Name, afi.Area.ShortName, afi.Area.ThemeKey, afi.Area.Theme.Label,
            afi.Area.Theme.Order, afi.Area.CycleKey, afi.Area.Cycle.Slug, true, afi.Passage))
        .ToListAsync();

    private static Task<List<AfiListRow>> FindAsync(PeelContext db, int forceId, string pattern) => Sorted(db, forceId)
        .Select(afi => new AfiListRow(
            afi.Reference, afi.Kind, afi.Headline, afi.Detail, afi.Area.Name, afi.Area.ShortName, afi.Area.ThemeKey, afi.Area.Theme.Label,
            afi.Area.Theme.Order, afi.Area.CycleKey, afi.Area.Cycle.Slug,
            EF.Functions.Like(afi.Headline, pattern, LikePattern.Escape) || EF.Functions.Like(afi.Detail, pattern, LikePattern.Escape)
                || EF.Functions.Like(afi.Reference, pattern, LikePattern.Escape),
            afi.Passage))
        .ToListAsync();

    private static IOrderedQueryable<AreaForImprovement> Sorted(PeelContext db, int forceId) => db.Afis.AsNoTracking()
        .Where(afi => afi.ForceId == forceId && afi.InLatestText)
        .OrderByDescending(afi => afi.Area.Cycle.Order).ThenBy(afi => afi.Order).ThenBy(afi => afi.Id);

    private static List<Choice> Choices(string everything, IEnumerable<IGrouping<(string Value, string Text), AfiListRow>> groups) =>
        [new("", everything), .. groups.Select(group => new Choice(
            group.Key.Value, string.Create(CultureInfo.InvariantCulture, $"{group.Key.Text} ({group.Count()})")))];
}

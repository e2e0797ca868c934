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
    int ThemeOrder, string CycleKey, string CycleSlug, bool IsHit, StoredPassage Passage)
{
    /// <summary>Key of the area in its framework.</summary>
    public string AreaKey { get; init; } = "";
}

/// <summary>All AFIs of one force, newest cycle first, then in the order of the report.</summary>
/// <param name="Force">The force.</param>
/// <param name="Rows">Without filters.</param>
public sealed record ForceAfis(ForceChoice Force, IReadOnlyList<AfiListRow> Rows);

/// <summary>The AFI list as the page shows it.</summary>
/// <param name="Force">The force.</param>
/// <param name="Rows">What the filters leave.</param>
/// <param name="Total">How many the force has without filters.</param>
/// <param name="Cycles">Cycles that gave the force any, for the filter, each with how many.</param>
/// <param name="Themes">Themes that hold any, for the filter, each with how many.</param>
public sealed record AfiList(
    ForceChoice Force, IReadOnlyList<AfiListRow> Rows, int Total, IReadOnlyList<Choice> Cycles, IReadOnlyList<Choice> Themes)
{
    /// <summary>Leaves what the address asks for.</summary>
    public static AfiList Of(ForceAfis afis, AfiListState state) => new(
        afis.Force, [.. afis.Rows.Where(row => Fits(row, state))], afis.Rows.Count,
        Choices("All cycles", afis.Rows.GroupBy(row => (row.CycleSlug, row.CycleKey))),
        Choices("All areas", afis.Rows.GroupBy(row => (row.ThemeKey, row.ThemeLabel)).OrderBy(theme => theme.First().ThemeOrder)));

    // Nothing but a new AFI's first state is recorded yet, so any other state leaves none.
    private static bool Fits(AfiListRow row, AfiListState state) =>
        row.IsHit
        && (state.Cycle is null || row.CycleSlug == state.Cycle)
        && (state.Theme is null || row.ThemeKey == state.Theme)
        && (state.Area is null || row.AreaKey == state.Area)
        && state.Status is null or AfiStatus.AwaitingAllocation;

    private static List<Choice> Choices(string everything, IEnumerable<IGrouping<(string Value, string Text), AfiListRow>> groups) =>
        [new("", everything), .. groups.Select(group => new Choice(
            group.Key.Value, string.Create(CultureInfo.InvariantCulture, $"{group.Key.Text} ({group.Count()})")))];
}

/// <summary>Reads the AFIs of one force: two commands, the force and its AFIs.</summary>
internal static class AfiListQuery
{
    /// <summary>All of them, or with words each marked as a hit or not; null when the store holds nothing yet.</summary>
    public static async Task<ForceAfis?> RunAsync(PeelContext db, string? forceSlug, string? words)
    {
        if (await ForceChoice.LoadAsync(db, forceSlug) is not { } force) return null;
        var sorted = db.Afis.AsNoTracking().Where(afi => afi.ForceId == force.Id && afi.InLatestText)
            .OrderByDescending(afi => afi.Area.Cycle.Order).ThenBy(afi => afi.Order).ThenBy(afi => afi.Id);
        var rows = words is null ? All(sorted) : Marked(sorted, LikePattern.Containing(words));
        return new(force, await rows.ToListAsync());
    }

    private static IQueryable<AfiListRow> All(IQueryable<AreaForImprovement> afis) => afis.Select(afi => new AfiListRow(
        afi.Reference, afi.Kind, afi.Headline, "", afi.Area.Name, afi.Area.ShortName, afi.Area.ThemeKey, afi.Area.Theme.Label,
        afi.Area.Theme.Order, afi.Area.CycleKey, afi.Area.Cycle.Slug, true, afi.Passage) { AreaKey = afi.Area.Key });

    // The same meaning of "holds these words" as the download has.
    private static IQueryable<AfiListRow> Marked(IQueryable<AreaForImprovement> afis, string pattern) => afis.Select(afi => new AfiListRow(
        afi.Reference, afi.Kind, afi.Headline, afi.Detail, afi.Area.Name, afi.Area.ShortName, afi.Area.ThemeKey, afi.Area.Theme.Label,
        afi.Area.Theme.Order, afi.Area.CycleKey, afi.Area.Cycle.Slug,
        EF.Functions.Like(afi.Headline, pattern, LikePattern.Escape) || EF.Functions.Like(afi.Detail, pattern, LikePattern.Escape)
            || EF.Functions.Like(afi.Reference, pattern, LikePattern.Escape),
        afi.Passage) { AreaKey = afi.Area.Key });
}

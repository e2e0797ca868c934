using Microsoft.EntityFrameworkCore;
using PeelDashboard.Application.Queries.Afis;
using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.RecurringFindings;
using PeelDashboard.Data;

namespace PeelDashboard.Application.Queries.Grades;

/// <summary>What the page of one theme shows of a force.</summary>
/// <param name="State">The address, without what it names in vain.</param>
/// <param name="View">The theme among all forces.</param>
/// <param name="Periods">Cycles whose grades may be compared, in order of time.</param>
/// <param name="LookBacks">What reports say in their sections on the theme of earlier inspections, newest report first.</param>
/// <param name="Threads">How many threads of what comes back have a member of the theme.</param>
/// <param name="Figures">Those of the theme that have a comparator; null where there are none.</param>
/// <param name="Afis">The AFIs of the theme, newest cycle first.</param>
public sealed record ThemeContent(
    ThemeFilter State, ForcesView View, IReadOnlyList<ComparablePeriod> Periods, IReadOnlyList<StoredLookBack> LookBacks, int Threads,
    ThemeGroup? Figures, IReadOnlyList<AfiListRow> Afis);

/// <summary>Asks for what the page of one theme shows.</summary>
public sealed class ThemeQuery(
    IDbContextFactory<PeelDbContext> contexts, NationalGradesQuery national, ComparisonQuery comparison, RecurrenceQuery recurrence,
    AfiListQuery afis)
{
    /// <summary>Null where no cycle has a theme of this name.</summary>
    public async Task<ThemeContent?> LoadAsync(ThemeFilter asked)
    {
        var grades = await national.LoadAsync();
        if (grades?.Themes.Any(theme => theme.Value == asked.Theme) is not true) return null;
        var view = ForcesView.Of(grades, new ForcesFilter(asked.Theme, asked.Force, View: asked.View));
        var ours = view.Ours;
        await using var db = await contexts.CreateDbContextAsync();
        var themes = (await comparison.OfForceAsync(db, ours)).Themed(new(Theme: asked.Theme));

        // What people decided about links is not for this page.
        var lineage = await recurrence.RunAsync(db, await DataVersion.ReadAsync(db, http: null), ours.Id, ours.Name);
        var areas = view.Theme.Columns.Select(column => column.Area?.Id).OfType<int>().ToHashSet();
        var list = await afis.LoadAsync(new AfiListFilter(ours.Slug, Theme: asked.Theme));
        return new(
            asked with { Force = ours.Parameter }, view, ComparablePeriods.Of(view.Theme, ours.Id),
            [
                .. lineage.LookBacks.Where(back => back.AreaId is { } area && areas.Contains(area))
                    .OrderByDescending(back => back.CycleOrder),
            ],
            lineage.Choose(asked.Theme, isStated: null).Count, themes is [var figures, ..] ? figures : null,
            list?.Rows ?? []);
    }
}

using PeelDashboard.Application.Queries.Afis;
using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.RecurringFindings;

namespace PeelDashboard.Application.Queries.Grades;

public sealed record ThemeContent(
    ThemeFilter State, ForcesView View, IReadOnlyList<ComparablePeriod> Periods, IReadOnlyList<StoredLookBack> LookBacks, int Threads,
    ThemeGroup? Figures, IReadOnlyList<AfiListRow> Afis);

public sealed class ThemeQuery(
    IDbContextFactory<PeelDbContext> contexts, NationalGradesQuery national, ComparisonQuery comparison, RecurrenceQuery recurrence,
    AfiListQuery afis)
{
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

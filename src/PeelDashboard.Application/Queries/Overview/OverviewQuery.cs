using Microsoft.AspNetCore.Http;
using PeelDashboard.Application.FollowUp;
using PeelDashboard.Application.Formatting;
using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Application.RecurringFindings;

namespace PeelDashboard.Application.Queries.Overview;

/// <summary>
/// The overview of a force. It follows from imports, and from who closed an AFI: between two of either one command is enough, which asks
/// for the latest.
/// </summary>
public sealed class OverviewQuery(
    IDbContextFactory<PeelDbContext> contexts, NationalGradesQuery national, RecurrenceQuery recurrence, ReadCache cache)
{
    public async Task<OverviewContent?> LoadAsync(OverviewFilter state, HttpContext? http)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var version = await DataVersion.ReadAsync(db, http);
        if (await national.LoadAsync(db, version) is not { } picture) return null;
        var force = picture.Choose(state.Force);
        var content = await cache.GetAsync(
            $"overview {force.Id} {state.View}", version.Published, () => ReadAsync(db, version, picture, force, state.View));
        return content.AfiCycle is not { } reported ? content : content with
        {
            Open = await cache.GetAsync(
                $"open AFIs {force.Id}", version, () => CountAsync(EffectiveStatus.OpenAfis(db), force.Id, reported)),
        };
    }

    private async Task<OverviewContent> ReadAsync(
        PeelDbContext db, DataVersion version, NationalGrades picture, ForceSelection force, GradeView view)
    {
        var themes = picture.Themes.Select(theme => picture.Theme(theme.Value, view)).ToList();
        var cycles = picture.Cycles;
        var afiCycle = cycles.LastOrDefault(cycle => force.Documents.Any(document =>
            document.IsInspectionReport && document.CycleKey == cycle.Key));
        var afis = afiCycle is null ? new() : await CountAsync(db.Afis, force.Id, afiCycle);
        var rows = themes.SelectMany(theme => theme.Columns, (theme, column) => (theme, column))
            .Where(at => at.column.Area is not null && at.column.Cycle.Key == cycles[^1].Key)
            .Select(at => new OverviewRow(
                at.theme, at.column, at.column.Cell(force.Id)!, afis.GetValueOrDefault(at.theme.Key)))
            .Where(row => row.Area.IsGraded || row.Cell.Judgment is not null)
            .OrderBy(row => row.Cell.Grade is null).ThenByDescending(row => row.Cell.Grade).ThenBy(row => row.Area.Order);
        var threads = (await recurrence.RunAsync(db, version, force.Id, force.Name)).Threads;
        var figures = await FigureQuery.RankedOrCorrectedAsync(db, force.Id);
        return new(
            force, cycles, [.. rows], afiCycle,
            [.. Changes(force, themes, figures).OrderByDescending(change => change.On.LastDay)],
            await ImportsAsync(db, force.Id),
            [.. threads.Where(thread => thread.Members.Where(IsAfi).DistinctBy(member => member.Cycle).Count() > 1)],
            [.. figures.Where(figure => figure is { Status: FactStatus.Current, InLatestText: true }
                && HighOrLow.Any(word => figure.RankStatement.Contains(word, StringComparison.Ordinal)))
                .OrderByDescending(figure => figure.Cycle.Order)
                .ThenByDescending(figure => figure.RankStatement.Contains("est", StringComparison.Ordinal))
                .DistinctBy(figure => (figure.Cycle.Key, figure.MeasureKey ?? figure.Label))]);
    }

    private static readonly string[] HighOrLow = ["high", "low", "above", "better", "worse"];

    private static bool IsAfi(ThreadMember member) => member is { Kind: MemberKind.Afi, Item.Kind: AfiKind.AreaForImprovement };

    private static IEnumerable<DatedChange> Changes(
        ForceSelection force, IEnumerable<NationalTheme> themes, IReadOnlyList<ComparedFigure> figures)
    {
        foreach (var document in force.Documents)
            if (PartialDate.TryParse(document.Published) is { } published)
                yield return new(published, document.Title) { DocumentId = document.Id };
        foreach (var cell in themes.SelectMany(theme => theme.Columns).Where(column => column.Area is not null)
            .Select(column => (Area: column.Area!, column.Cell(force.Id)!.Judgment)))
        {
            if (cell.Judgment is not { IsAmended: true } judgment || PartialDate.TryParse(judgment.AmendedOn) is not { } amended) continue;
            yield return new(
                amended, $"{cell.Area.ShortName}, {cell.Area.Cycle.Label}", judgment.Earlier ?? judgment.Grade,
                judgment.Later ?? judgment.Grade)
            {
                Passage = judgment.Passage,
            };
        }

        foreach (var wrong in figures.Where(figure => figure.Status is FactStatus.Superseded))
        {
            if (PartialDate.TryParse(wrong.AmendedOn) is not { } corrected) continue;
            var right = figures.FirstOrDefault(figure => figure.Id == wrong.SupersededById);
            var now = right is null ? "" : " to " + FigureFormat.WithUnit(right.Amount);
            yield return new(corrected, $"{wrong.Label}: corrected from {FigureFormat.Number(wrong.Amount)}{now}")
            {
                Passage = (right ?? wrong).Passage,
            };
        }
    }

    private static Task<Dictionary<string, int>> CountAsync(IQueryable<AreaForImprovement> afis, int forceId, HistoryCycle cycle) => afis
        .Where(afi => afi.ForceId == forceId && afi.InLatestText && afi.Kind == AfiKind.AreaForImprovement
            && afi.Area.CycleKey == cycle.Key)
        .GroupBy(afi => afi.Area.ThemeKey).Select(theme => new { theme.Key, Count = theme.Count() })
        .ToDictionaryAsync(theme => theme.Key, theme => theme.Count);

    private static async Task<IReadOnlyList<ImportedFacts>> ImportsAsync(PeelDbContext db, int forceId) =>
        await db.ImportRuns.AsNoTracking()
            .Where(run => run.Outcome != ImportOutcome.Refused && run.Added + run.Changed + run.Gone > 0
                && (run.DocumentId == null || db.Documents.Any(document => document.Id == run.DocumentId && document.ForceId == forceId)))
            .OrderByDescending(run => run.Id)
            .Select(run => new ImportedFacts(run.Id, run.FinishedAt, run.Added, run.Changed, run.Gone)).ToListAsync();
}

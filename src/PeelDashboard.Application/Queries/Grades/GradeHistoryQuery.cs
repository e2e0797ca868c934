namespace PeelDashboard.Application.Queries.Grades;

public sealed record ForceHistory(
    ForceSelection Force, IReadOnlyList<HistoryColumn> Columns, IReadOnlyList<HistoryRow> Rows, IReadOnlyList<string> PublicRecords)
{
    /// <summary>What documents and public records count; only asked for where counts are shown.</summary>
    public IReadOnlyList<CountedGrade> Told { get; init; } = [];

    /// <summary>The open cell; null where none is, or where the address names none of the table.</summary>
    public CellDetails? Open { get; init; }
    public GradeHistoryFilter State { get; init; } = new(null, GradeView.Amended);
}

public sealed record HistoryColumn(HistoryCycle Cycle, string Published, BreakStatement? Break)
{
    /// <summary>Whether grades from here on cannot be compared with earlier ones.</summary>
    public bool IsBreak => Cycle.BreakNote.Length > 0;
}

public sealed record CountedGrade(string CycleKey, Grade Grade, int Areas, StoredPassage Passage, string? StatedOn, string Note);

public sealed class GradeHistoryQuery(IDbContextFactory<PeelDbContext> contexts, ReferenceCatalogue catalogue, ReadCache cache)
{
    /// <summary>The history in the state that an address says; null when the store holds nothing yet.</summary>
    public async Task<ForceHistory?> LoadAsync(GradeHistoryFilter state)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var version = await DataVersion.ReadAsync(db, http: null);
        if (await ForceSelection.LoadAsync(db, state.Force) is not { } force) return null;
        var history = await cache.GetAsync($"grades {force.Id} {state.View}", version, () => ReadAsync(db, force, state.View));
        return history with
        {
            Force = force,
            State = state with { Force = force.Parameter },
            Told = state.IsCounts ? await ToldAsync(db, force.Id) : [],
            Open = !state.IsCounts && state.Cell is { } key
                ? await CellDetailsQuery.RunAsync(db, key, state.View, force, history.Rows, catalogue)
                : null,
        };
    }

    /// <summary>Themes by cycles, without what only one state of the page shows.</summary>
    private static async Task<ForceHistory> ReadAsync(PeelDbContext db, ForceSelection force, GradeView view)
    {
        var areas = await FrameworkQuery.LoadAsync(db, force.Id);
        var judgments = await JudgmentQuery.LoadAsync(db, force.Id, view);
        var byArea = judgments.ToDictionary(judgment => judgment.AreaId);
        var cycles = areas.Select(area => area.Cycle).DistinctBy(cycle => cycle.Key).ToList();
        IReadOnlyList<HistoryRow> rows =
        [
            .. areas.GroupBy(area => (area.ThemeKey, area.ThemeLabel, area.ThemeOrder)).OrderBy(theme => theme.Key.ThemeOrder)
                .Select(theme => new HistoryRow(
                    theme.Key.ThemeKey, theme.Key.ThemeLabel, HistoryCells.Of(theme.Key.ThemeKey, cycles, theme, byArea, force.Documents)))
                .OrderBy(row => row.IsPillar),
        ];
        var statements = await BreakStatement.ReadAsync(db, force.Documents);
        return new(
            force, [.. cycles.Select(cycle => Column(cycle, rows, force, statements))], rows,
            [
                .. judgments.Select(judgment => judgment.Passage.Address).OfType<string>()
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ]);
    }

    private static HistoryColumn Column(
        HistoryCycle cycle, IReadOnlyList<HistoryRow> rows, ForceSelection force, IReadOnlyList<BreakStatement> statements)
    {
        var judgments = rows.SelectMany(row => row.Cells).Where(cell => cell.Cycle.Key == cycle.Key).SelectMany(cell => cell.Entries)
            .Select(entry => entry.Judgment).OfType<ShownJudgment>();
        var statement = cycle.BreakNote.Length > 0 ? statements.FirstOrDefault(one => one.CycleKey == cycle.Key) : null;
        return new(cycle, CyclePublication.Words(cycle, force.Documents, judgments), statement);
    }

    private static async Task<IReadOnlyList<CountedGrade>> ToldAsync(PeelDbContext db, int forceId)
    {
        var rows = await (
            from count in db.GradeCounts.AsNoTracking()
            join cycle in db.Cycles on count.CycleKey equals cycle.Key
            where count.ForceId == forceId && count.InLatestText
            orderby count.Id
            select new
            {
                cycle.Order,
                Count = new CountedGrade(cycle.Key, count.Grade, count.Areas, count.Passage, count.StatedOn, count.Note),
            }).ToListAsync();
        return [.. rows.OrderBy(row => row.Order).ThenBy(row => row.Count.Grade).Select(row => row.Count)];
    }
}

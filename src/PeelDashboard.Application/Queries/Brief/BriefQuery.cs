using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Application.Queries.Tracker;
using PeelDashboard.Application.RecurringFindings;
using PeelDashboard.Application.Security;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Application.Queries.Brief;

public sealed record BriefFilter(string? Force = null, GradeView View = GradeView.Amended)
{
    public const string Path = "/brief";

    public static BriefFilter Parse(string address)
    {
        var query = QueryStringState.Read(address);
        return new(query.Get("force"), GradeViewWords.Parse(query.Get("view")));
    }

    public string ToAddress() => QueryStringState.Write(Path, ("force", Force), ("view", View.Parameter()));
}

/// <summary>A grade of the newest cycle that is known, and where it stands among those of other forces.</summary>
public sealed record BriefGrade(HistoryEntry Entry, PlaceAmongForces? Place);

/// <summary>What an area for improvement of more than one cycle was first and last told as.</summary>
public sealed record BriefThread(RecurrenceThread Thread, ThreadMember First, ThreadMember Last, IReadOnlyList<string> Cycles);

/// <summary>What is late in the force's own follow-up; only for whoever may read it.</summary>
public sealed record BriefLate(IReadOnlyList<TrackerItem> Items, int Open);

public sealed record BriefContent(
    BriefFilter State, ForceSelection Force, HistoryCycle? Cycle, HistoryCycle Newest, int Areas, IReadOnlyList<BriefGrade> Grades,
    CorrectedFigure? Corrected, IReadOnlyList<BriefThread> Threads, IReadOnlyList<ComparedFigure> Figures,
    IReadOnlyList<BetterGraded> Better, BriefLate? Late, IReadOnlyDictionary<int, string> Titles)
{
    /// <summary>"1 Outstanding, 1 Good, 5 Adequate, 2 Requires improvement", best first.</summary>
    public string CountWords => CountText.List(
        [.. Grades.GroupBy(grade => grade.Entry.Judgment!.Grade).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {group.Key.Words()}")]);

    public IReadOnlyList<HistoryEntry> Amended =>
        [.. Grades.Select(grade => grade.Entry).Where(entry => entry.Judgment!.IsAmended)];

    public IReadOnlyList<HistoryEntry> Changed =>
        [.. Grades.Select(grade => grade.Entry).Where(entry => entry.Change is { Comparison: not GradeComparison.Same })];

    /// <summary>Whether any grade of the cycle may be compared with an earlier one.</summary>
    public bool IsCompared => Grades.Any(grade => grade.Entry.Change is not null);
}

/// <summary>One page of facts for a chief officer, in an order that depends on nothing but the store.</summary>
internal sealed class BriefQuery(
    IDbContextFactory<PeelDbContext> contexts, NationalGradesQuery national, ComparisonQuery comparison, RecurrenceQuery recurrence,
    TrackerQuery tracker)
{
    private static readonly string[] Sides = ["high", "low", "better", "worse", "best", "worst", "above", "below", "more", "fewer"];

    public async Task<BriefContent?> LoadAsync(BriefFilter state, CurrentUser? user, DateOnly today)
    {
        if (await national.LoadAsync() is not { } grades) return null;
        var force = grades.Choose(state.Force);
        await using var db = await contexts.CreateDbContextAsync();
        var figures = await comparison.OfForceAsync(db, force);
        var lineage = await recurrence.RunAsync(db, await DataVersion.ReadAsync(db, http: null), force.Id, force.Name);
        var (cycle, areas, known) = Latest(grades, force.Id, state.View);
        return new(
            state with { Force = force.Parameter }, force, cycle, grades.Cycles[^1], areas, known,
            figures.Corrected.OrderBy(one => one.Wrong.Id).LastOrDefault(), Threads(lineage), Figures(figures),
            BetterGraded.Of(grades, force.Id, state.View),
            user?.May(Right.ReadProgress, force.Id) is true ? await LateAsync(force.Slug, force.Id, today) : null,
            grades.Forces.SelectMany(one => one.Documents).ToDictionary(document => document.Id, document => document.Title));
    }

    private static (HistoryCycle? Cycle, int Areas, IReadOnlyList<BriefGrade> Known) Latest(
        NationalGrades grades, int forceId, GradeView view)
    {
        var entries = grades.Themes.SelectMany(theme => ComparablePeriods.Of(grades.Theme(theme.Value, view), forceId))
            .SelectMany(period => period.Entries.Zip(period.Columns, (entry, column) => (Entry: entry, Column: column))).ToList();
        var judged = entries.FindAll(one => one.Entry.Judgment is not null);
        if (judged.Count == 0) return (null, 0, []);
        var cycle = judged.Select(one => one.Entry.Area.Cycle).MaxBy(one => one.Order)!;
        return (cycle, entries.Count(one => IsOf(one.Entry, cycle) && one.Entry.Empty is not (GradeGap.NotGraded or GradeGap.NotInspected)),
        [
            .. judged.Where(one => IsOf(one.Entry, cycle)).OrderBy(one => one.Entry.Judgment!.Grade is Grade.Ungraded)
                .ThenByDescending(one => one.Entry.Judgment!.Grade).ThenBy(one => one.Entry.Area.Order)
                .Select(one => new BriefGrade(one.Entry, PlaceAmongForces.Of(one.Column, forceId))),
        ]);
    }

    private static bool IsOf(HistoryEntry entry, HistoryCycle cycle) => entry.Area.Cycle.Key == cycle.Key;

    private static IReadOnlyList<BriefThread> Threads(ForceLineage lineage) =>
    [
        .. from thread in lineage.Threads
           let raised = thread.Members.Where(member => member.Kind is MemberKind.Afi).OrderBy(member => member.CycleOrder).ToList()
           let cycles = raised.Select(member => member.Cycle).Distinct(StringComparer.Ordinal).ToList()
           where cycles.Count > 1
           orderby raised[^1].CycleOrder descending, cycles.Count descending, thread.Title
           select new BriefThread(thread, raised[0], raised[^1], cycles),
    ];

    private static IReadOnlyList<ComparedFigure> Figures(ForceFigures figures)
    {
        var said = figures.All.Concat(figures.Uncompared).Where(figure => figure.RankStatements.Any(IsHighOrLow) && !figure.IsStruck).ToList();
        var newest = said.Select(figure => figure.Cycle.Order).DefaultIfEmpty().Max();
        return [.. said.Where(figure => figure.Cycle.Order == newest).OrderBy(figure => figure.Passage.FirstLine).ThenBy(figure => figure.Id)];
    }

    /// <summary>Whether the report's words take a side: "in line with" does not.</summary>
    public static bool IsHighOrLow(string words) => Sides.Any(side => words.Contains(side, StringComparison.OrdinalIgnoreCase));

    private async Task<BriefLate?> LateAsync(string slug, int forceId, DateOnly today)
    {
        if (await tracker.LoadAsync(slug, forceId) is not { } tracked) return null;
        return new(
            [
                .. tracked.Items.Where(item => item.Due(today) is DueState.Overdue)
                    .OrderBy(item => item.Progress.DueOn).ThenBy(item => item.Reference, StringComparer.Ordinal),
            ],
            tracked.Items.Count(item => item.IsOpen));
    }
}

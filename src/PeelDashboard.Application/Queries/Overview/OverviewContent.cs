using PeelDashboard.Application.Formatting;
using PeelDashboard.Application.Queries.Comparison;
using PeelDashboard.Application.Queries.Forces;
using PeelDashboard.Application.Queries.Grades;
using PeelDashboard.Application.RecurringFindings;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Application.Queries.Overview;

/// <summary>The newest cycle of one force in one view, and what is known beside it.</summary>
public sealed record OverviewContent(
    ForceSelection Force, IReadOnlyList<HistoryCycle> Cycles, IReadOnlyList<OverviewRow> Rows, HistoryCycle? AfiCycle,
    IReadOnlyList<DatedChange> Changes, IReadOnlyList<ImportedFacts> Imports, IReadOnlyList<RecurrenceThread> CameBack,
    IReadOnlyList<ComparedFigure> Ranked)
{
    public HistoryCycle Cycle => Cycles[^1];

    /// <summary>How many AFIs of a theme in that report nobody has closed; themes without any are left out.</summary>
    public IReadOnlyDictionary<string, int> Open { get; init; } = new Dictionary<string, int>();

    /// <summary>Whether the inspectorate's own report of the newest cycle is in the store.</summary>
    public bool HasReport => AfiCycle?.Key == Cycle.Key;

    public IReadOnlyList<OverviewRow> Known { get; } = [.. Rows.Where(row => row.Cell.Grade is not null)];

    /// <summary>
    /// "1 Outstanding, 1 Good, 5 Adequate and 2 Requires improvement in 2023-25 (all 9 graded areas); Responding to the public was lowered
    /// on re-issue, 8 August 2024." Never a count without of how many it is.
    /// </summary>
    public string Sentence
    {
        get
        {
            if (Known.Count == 0) return $"We do not know a grade of {Force.Name} in {Cycle.Label}: we do not have this report.";
            var counts = Known.GroupBy(row => row.Cell.Grade!.Value).OrderBy(group => group.Key)
                .Select(group => $"{group.Count()} {group.Key.Words()}").ToList();
            var of = Known.Count == Rows.Count ? $"all {Rows.Count} graded areas" : $"{Known.Count} of {Rows.Count} areas known";
            var amended = Known.Select(row => row.AmendedWords).Where(words => words.Length > 0);
            return string.Join("; ", amended.Prepend($"{CountText.List(counts)} in {Cycle.Label} ({of})")) + ".";
        }
    }

    /// <summary>What states the grades, each once, with how many it states.</summary>
    public IReadOnlyList<(StoredPassage Passage, int Grades)> Sources =>
        [.. Known.Select(row => row.Cell.Judgment!.Passage)
            .GroupBy(passage => (passage.DocumentId, passage.DocumentId is null ? passage.Address : null))
            .Select(group => (group.First(), group.Count())).OrderByDescending(source => source.Item2)];

    /// <summary>For the worst areas that others are graded Good or better in: whom to ask.</summary>
    public IReadOnlyList<(OverviewRow Row, IReadOnlyList<NationalCell> Better)> ForcesToCall =>
        [.. Known.Where(row => row.Cell.Grade > Grade.Good).Select(row => (row, row.GoodOrBetter))
            .Where(call => call.GoodOrBetter.Count > 0)];
}

/// <summary>One area of the newest cycle with its theme through all cycles. Afis is of the newest report that we have.</summary>
public sealed record OverviewRow(NationalTheme Theme, NationalColumn Column, NationalCell Cell, int Afis)
{
    public HistoryArea Area => Column.Area!;

    public IEnumerable<NationalCell> In(HistoryCycle cycle) => Theme.Columns
        .Where(column => column.Cycle.Key == cycle.Key && column.Area is not null).Select(column => column.Cell(Cell.Force.Id)!);

    /// <summary>Its place among the forces whose grade is known; null without a grade, or where no other force's is known.</summary>
    public PlaceAmongForces? Place => PlaceAmongForces.Of(Column, Cell.Force.Id) is { Graded: > 1 } place ? place : null;

    public IReadOnlyList<NationalCell> GoodOrBetter =>
        [.. Column.Cells.Where(cell => cell.Grade <= Grade.Good).OrderBy(cell => cell.Grade)];

    /// <summary>"Responding to the public was lowered on re-issue, 8 August 2024"; empty where nothing was amended.</summary>
    public string AmendedWords
    {
        get
        {
            if (Cell.Judgment is not { IsAmended: true } judgment) return "";
            var (before, after) = (judgment.Earlier ?? judgment.Grade, judgment.Later ?? judgment.Grade);
            var how = GradeComparisons.Between(before, after) switch
            {
                GradeComparison.Better => "raised", GradeComparison.Worse => "lowered", _ => "amended",
            };
            var when = judgment.AmendedOn is { Length: > 0 } day ? DateFormat.Words(day) : "";
            if (judgment.Reason?.StartsWith("re-issue", StringComparison.Ordinal) is true) how += " on re-issue";
            return $"{Area.ShortName} was {how}{(judgment.Later is null ? "" : " later")}{(when.Length > 0 ? ", " + when : "")}";
        }
    }
}

/// <summary>Something that has a day in the sources: a document, an amended grade, a corrected figure.</summary>
public sealed record DatedChange(PartialDate On, string Words, Grade? Before = null, Grade? After = null)
{
    /// <summary>Where it is said; null for a document, which is opened as a whole.</summary>
    public StoredPassage? Passage { get; init; }
    public int? DocumentId { get; init; }
}

/// <summary>What one import added and changed.</summary>
public sealed record ImportedFacts(int Id, DateTime FinishedAt, int Added, int Changed, int Gone);

using System.Runtime.CompilerServices;
using PeelDashboard.Application.FollowUp;

namespace PeelDashboard.Application.Exports.Files;

internal sealed record AfiRow(
    string Reference, string Force, string Cycle, string Area, AfiKind Kind, string Headline, string Detail,
    StoredPassage Passage, string? PartOf,
    string TimeLimit, string? TimeLimitEndsOn, bool IsClosed, string? ClosedOn, int ForceId, FollowUpRecord? FollowUp)
{
    public FollowUpRecord? Internal { get; init; }

    public AfiStatus Status => EffectiveStatus.Of(FollowUp?.Status, IsClosed);

    public string Source { get; init; } = "";
}

/// <summary>
/// afis.csv: every area for improvement. The status is for everybody; the internal columns are empty for whoever may not export the
/// progress of the force.
/// </summary>
internal sealed class AfisCsv() : CsvExport<AfiRow>(
    "afis", "Areas for improvement", "One row for each area for improvement (AFI), cause of concern, recommendation or concern.",
    ["force", "cycle", "theme", "area", "status", "q"],
    [
        new("reference", "Our short name for it, which stays the same when the report is imported again.",
            (cells, row) => cells.Text(row.Reference)),
        new("force", "The force that must put it right.", (cells, row) => cells.Text(row.Force)),
        new("cycle", "The round of inspection that raised it.", (cells, row) => cells.Text(row.Cycle)),
        new("area", "The official name of the area or question whose section holds it.", (cells, row) => cells.Text(row.Area)),
        new("kind", "area for improvement, cause of concern, recommendation or concern.", (cells, row) => cells.Text(row.Kind.Words())),
        new("headline", "What must be put right, in the report's words; bullets follow after line breaks.",
            (cells, row) => cells.Text(row.Headline)),
        new("detail", "The paragraphs that explain it; empty in the older reports.", (cells, row) => cells.Text(row.Detail)),
        new("status",
            "How far the follow-up has come, as the force records it; until it does, Closed by inspectorate where a letter says so, else "
                + "Awaiting allocation.", (cells, row) => cells.Text(row.Status.Words())),
        new("owner", "Who answers for it (internal).", (cells, row) => cells.Text(row.Internal?.Owner)),
        new("due_on", "When it is due (internal).", (cells, row) => cells.Day(row.Internal?.DueOn)),
        new("updated_on", "When its progress last changed (internal).", (cells, row) => cells.Day(row.Internal?.UpdatedAt)),
        new("note", "The latest note on its progress (internal).", (cells, row) => cells.Text(row.Internal?.Note)),
        new("source", "The file name of the source document.", (cells, row) => cells.Text(row.Source)),
        new("lines", "The lines of the source document that say so, the headline's first.", (cells, row) => cells.Text(row.Passage.Lines)),
        new("part_of", "The reference of the cause of concern that a recommendation belongs to; empty otherwise.",
            (cells, row) => cells.Text(row.PartOf)),
        new("time_limit", "By when the report wants it done, in its words; empty where it sets no time.",
            (cells, row) => cells.Text(row.TimeLimit)),
        new("time_limit_ends_on",
            "When that time ends, counted from the report's date or printed: a day, month or year; empty where it cannot be told.",
            (cells, row) => cells.Text(row.TimeLimitEndsOn)),
        new("closed_on",
            "When the inspectorate closed it, by its letter: a day, month or year; empty where no letter does, or gives no date.",
            (cells, row) => cells.Text(row.ClosedOn)),
    ])
{
    internal static readonly ExportFields<AreaForImprovement> AfiFields = new()
    {
        Force = afi => afi.Force.Name, Cycle = afi => afi.Area.CycleKey, Theme = afi => afi.Area.ThemeKey, Area = afi => afi.Area.Key,
        Texts = [afi => afi.Headline, afi => afi.Detail, afi => afi.Reference],
    };

    protected override async IAsyncEnumerable<AfiRow> RowsAsync(
        PeelDbContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sources = await SourceFileNames.ReadAsync(store, cancellation);
        var afis = filter.Apply(store.Afis.AsNoTracking().Where(afi => afi.InLatestText), AfiFields);
        var rows =
            from afi in afis
            join followUp in store.FollowUps.AsNoTracking() on (int?)afi.Id equals followUp.AfiId into found
            from followUp in found.DefaultIfEmpty()
            orderby afi.Force.Name, afi.Area.Cycle.Order, afi.Order, afi.Id
            select new AfiRow(
                afi.Reference, afi.Force.Name, afi.Area.CycleKey, afi.Area.Name, afi.Kind, afi.Headline, afi.Detail, afi.Passage,
                store.Afis.Where(whole => whole.Id == afi.ParentId).Select(whole => whole.Reference).FirstOrDefault(), afi.TimeLimit,
                afi.TimeLimitEndsOn, store.AfiClosures.Any(closure => closure.AfiId == afi.Id && closure.InLatestText),
                store.AfiClosures.Where(closure => closure.AfiId == afi.Id && closure.InLatestText)
                    .Max(closure => closure.ClosedOn), afi.ForceId, followUp);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (filter.Progress is null || filter.Progress == row.Status)
                yield return row with { Source = sources.Of(row.Passage),
                    Internal = filter.Reader.MayExport(row.ForceId) ? row.FollowUp : null };
        }
    }
}

using System.Runtime.CompilerServices;
using PeelDashboard.Application.FollowUp;

namespace PeelDashboard.Application.Exports.Files;

internal sealed record ProgressRow(
    string Reference, string Force, string Cycle, string Area, AfiKind Kind, string Headline, string Source, string Lines,
    string SourceAddress, string? RaisedOn,
    string? TimeLimitEndsOn, FollowUpState Values, int Evidence, DateTime? UpdatedAt, string UpdatedBy, RiskVerdict? Risk);

internal sealed class ProgressCsv() : CsvExport<ProgressRow>(
    "progress", "Progress (internal)",
    "One row for each tracked item, AFIs first and then the items that forces entered themselves: owner, dates and progress.",
    ["force", "cycle", "theme", "area", "status", "q"],
    [
        new("reference", "Our short name for it.", (cells, row) => cells.Text(row.Reference)),
        new("force", "The force that must put it right.", (cells, row) => cells.Text(row.Force)),
        new("cycle", "The round of inspection that raised it; empty for an item that the force entered itself.",
            (cells, row) => cells.Text(row.Cycle)),
        new("area", "The official name of the area; for an item of the force's own the theme that it was put under, or empty.",
            (cells, row) => cells.Text(row.Area)),
        new("kind", "area for improvement, cause of concern, recommendation or concern.", (cells, row) => cells.Text(row.Kind.Words())),
        new("headline", "What must be put right.", (cells, row) => cells.Text(row.Headline)),
        new("source", "The file name of the source document; for an item of the force's own the title of what it comes from.",
            (cells, row) => cells.Text(row.Source)),
        new("lines", "The lines of the source document that say so; empty for an item of the force's own.",
            (cells, row) => cells.Text(row.Lines)),
        new("status", "How far the follow-up has come.", (cells, row) => cells.Text(row.Values.Status.Words())),
        new("owner_kind", "Person, Department or Outside body; empty where nobody answers for it.",
            (cells, row) => cells.Text(row.Values.OwnerKind?.Words())),
        new("owner", "Who answers for it.", (cells, row) => cells.Text(row.Values.Owner)),
        new("due_on", "When the force means to have it done.", (cells, row) => cells.Day(row.Values.DueOn)),
        new("review_on", "When somebody looks at it again.", (cells, row) => cells.Day(row.Values.ReviewOn)),
        new("percent_complete", "0 to 100 in the owner's view; empty where nobody has said.",
            (cells, row) => cells.Number(row.Values.PercentComplete)),
        new("risk", "Red, Amber or Green today; empty for what is closed or superseded.",
            (cells, row) => cells.Text(row.Risk?.Risk.ToString())),
        new("risk_by", "rule, or hand where somebody set it against the rule.",
            (cells, row) => cells.Text(row.Risk is null ? "" : row.Risk.ByHand ? "hand" : "rule")),
        new("risk_reason", "What in the rule made the risk so, or the reason of whoever set it.",
            (cells, row) => cells.Text(row.Risk?.Why)),
        new("closed_on", "When it was closed, by the force or by the inspectorate as the status says.",
            (cells, row) => cells.Day(row.Values.ClosedOn)),
        new("closing_reference", "The inspectorate's letter or the reference in its portal that closes it.",
            (cells, row) => cells.Text(row.Values.ClosingReference)),
        new("superseded_by", "The reference of the later item in its place.", (cells, row) => cells.Text(row.Values.SupersededBy)),
        new("note", "What was done and what is left, in the words of the force.", (cells, row) => cells.Text(row.Values.Note)),
        new("evidence", "How many pieces of evidence stand, withdrawn ones not counted.", (cells, row) => cells.Number(row.Evidence)),
        new("raised_on", "When it was raised: a day, month or year.", (cells, row) => cells.Text(row.RaisedOn)),
        new("time_limit_ends_on", "When the report's own time limit ends: a day, month or year; empty where there is none.",
            (cells, row) => cells.Text(row.TimeLimitEndsOn)),
        new("updated_on", "When somebody last changed it; empty where nobody has.", (cells, row) => cells.Day(row.UpdatedAt)),
        new("updated_by", "Who did.", (cells, row) => cells.Text(row.UpdatedBy)),
        new("source_address", "Where to read the source of an item of the force's own; empty for AFIs.",
            (cells, row) => cells.Text(row.SourceAddress)),
    ])
{
    public override bool IsInternal => true;

    protected override IAsyncEnumerable<ProgressRow> RowsAsync(PeelDbContext store, ExportFilter filter, CancellationToken cancellation) =>
        ProgressRows.ReadAsync(store, filter, cancellation);
}

/// <summary>The rows of progress.csv: AFIs of the latest texts, those gone from them that people worked on, and own items.</summary>
internal static class ProgressRows
{
    public static async IAsyncEnumerable<ProgressRow> ReadAsync(
        PeelDbContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!filter.Reader.IsLetIn) yield break;
        var sources = await SourceFileNames.ReadAsync(store, cancellation);
        await foreach (var row in AfisAsync(store, filter, sources).WithCancellation(cancellation))
            if (filter.Progress is null || filter.Progress == row.Values.Status) yield return row;
        if (filter.Cycle is not null || filter.Areas is not null) yield break; // own items belong to none
        await foreach (var row in OwnAsync(store, filter).WithCancellation(cancellation))
            if (filter.Progress is null || filter.Progress == row.Values.Status) yield return row;
    }

    private static async IAsyncEnumerable<ProgressRow> AfisAsync(PeelDbContext store, ExportFilter filter, SourceFileNames sources)
    {
        var afis = store.Afis.AsNoTracking();
        if (filter.Reader.OnlyForce is { } only) afis = afis.Where(afi => afi.ForceId == only);
        var rows =
            from afi in filter.Apply(afis, AfisCsv.AfiFields)
            join followUp in store.FollowUps.AsNoTracking() on (int?)afi.Id equals followUp.AfiId into found
            from followUp in found.DefaultIfEmpty()
            where afi.InLatestText || followUp != null
            orderby afi.Force.Name, afi.Area.Cycle.Order, afi.Order, afi.Id
            select new
            {
                afi.Reference, Force = afi.Force.Name, afi.Area.CycleKey, Area = afi.Area.Name, afi.Kind, afi.Headline, afi.Passage,
                afi.TimeLimitEndsOn, FollowUp = followUp,
                Evidence = store.Evidence.Count(evidence => evidence.FollowUpId == followUp.Id && evidence.WithdrawnAt == null),
                RaisedOn = store.Documents.Where(document => document.Id == afi.Passage.DocumentId)
                    .Select(document => document.Published).FirstOrDefault(),
                Closure = store.AfiClosures.Where(closure => closure.AfiId == afi.Id && closure.InLatestText)
                    .OrderByDescending(closure => closure.Id)
                    .Select(closure => new LetterOfClosure(
                        closure.ClosedOn, store.Documents.Where(document => document.Id == closure.Passage.DocumentId)
                            .Select(document => document.Title).FirstOrDefault(),
                        closure.Passage.Lines))
                    .FirstOrDefault(),
            };
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            var values = row.FollowUp?.ToProgress() ?? EffectiveStatus.Untouched(row.Closure);
            yield return Row(
                new(row.Reference, row.Force, row.CycleKey, row.Area, row.Kind, row.Headline, sources.Of(row.Passage),
                    row.Passage.Lines, "", row.RaisedOn,
                    row.TimeLimitEndsOn, values, row.Evidence, row.FollowUp?.UpdatedAt, row.FollowUp?.UpdatedBy ?? "", null),
                filter.Today);
        }
    }

    private static async IAsyncEnumerable<ProgressRow> OwnAsync(PeelDbContext store, ExportFilter filter)
    {
        var items = store.ForceItems.AsNoTracking();
        if (filter.Reader.OnlyForce is { } only) items = items.Where(item => item.ForceId == only);
        items = filter.Apply(items, new() { Theme = item => item.ThemeKey,
            Texts = [item => item.Headline, item => item.Detail, item => item.Reference] });
        var rows =
            from item in items
            join force in store.Forces on item.ForceId equals force.Id
            where filter.Force == null || force.Name == filter.Force
            join followUp in store.FollowUps.AsNoTracking() on (int?)item.Id equals followUp.ItemId into found
            from followUp in found.DefaultIfEmpty()
            orderby force.Name, item.Id
            select new
            {
                Item = item, Force = force.Name, FollowUp = followUp,
                Theme = store.Themes.Where(row => row.Key == item.ThemeKey).Select(row => row.Label).FirstOrDefault(),
                Evidence = store.Evidence.Count(evidence => evidence.FollowUpId == followUp.Id && evidence.WithdrawnAt == null),
            };
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return Row(
                new(row.Item.Reference, row.Force, "", row.Theme ?? "", row.Item.Kind, row.Item.Headline, row.Item.Source, "",
                    row.Item.SourceAddress, row.Item.RaisedOn,
                    null, row.FollowUp?.ToProgress() ?? FollowUpState.Untouched, row.Evidence, row.FollowUp?.UpdatedAt,
                    row.FollowUp?.UpdatedBy ?? "", null),
                filter.Today);
        }
    }

    private static ProgressRow Row(ProgressRow row, DateOnly today) =>
        row with { Risk = RiskRating.Judge(row.Values, PartialDate.TryParse(row.TimeLimitEndsOn)?.LastDay, today) };
}

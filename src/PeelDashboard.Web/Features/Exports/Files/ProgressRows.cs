using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Desk;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain;
using PeelDashboard.Domain.Desk;

namespace PeelDashboard.Web.Features.Exports.Files;

/// <summary>The rows of progress.csv: AFIs of the latest texts, those gone from them that people worked on, and own items.</summary>
internal static class ProgressRows
{
    public static async IAsyncEnumerable<ProgressRow> ReadAsync(
        PeelContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!filter.Reader.IsLetIn) yield break;
        var sources = await SourceNames.ReadAsync(store, cancellation);
        await foreach (var row in AfisAsync(store, filter, sources).WithCancellation(cancellation))
            if (filter.Progress is null || filter.Progress == row.Values.Status) yield return row;
        if (filter.Cycle is not null || filter.Areas is not null) yield break; // own items belong to none
        await foreach (var row in OwnAsync(store, filter).WithCancellation(cancellation))
            if (filter.Progress is null || filter.Progress == row.Values.Status) yield return row;
    }

    private static async IAsyncEnumerable<ProgressRow> AfisAsync(PeelContext store, ExportFilter filter, SourceNames sources)
    {
        var rows =
            from afi in Filtered(store.Afis.AsNoTracking(), filter)
            join followUp in store.FollowUps.AsNoTracking() on (int?)afi.Id equals followUp.AfiId into found
            from followUp in found.DefaultIfEmpty()
            where afi.InLatestText || followUp != null
            orderby afi.Force.Name, afi.Area.Cycle.Order, afi.Order, afi.Id
            select new
            {
                afi.Reference, Force = afi.Force.Name, afi.Area.CycleKey, Area = afi.Area.Name, afi.Kind, afi.Headline, afi.Passage, afi.TimeLimitEndsOn, FollowUp = followUp,
                Evidence = store.Evidence.Count(evidence => evidence.FollowUpId == followUp.Id && evidence.WithdrawnAt == null),
                RaisedOn = store.Documents.Where(document => document.Id == afi.Passage.DocumentId).Select(document => document.Published).FirstOrDefault(),
                Closure = store.AfiClosures.Where(closure => closure.AfiId == afi.Id && closure.InLatestText).OrderByDescending(closure => closure.Id)
                    .Select(closure => new { closure.ClosedOn, closure.Passage.Lines, Letter = store.Documents.Where(document => document.Id == closure.Passage.DocumentId).Select(document => document.Title).FirstOrDefault() })
                    .FirstOrDefault(),
            };
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            var values = row.FollowUp?.ToProgress()
                ?? (row.Closure is null ? Progress.Untouched : ClosedByLetter(row.Closure.Letter, row.Closure.Lines, row.Closure.ClosedOn));
            yield return Row(
                new(row.Reference, row.Force, row.CycleKey, row.Area, row.Kind, row.Headline, sources.Of(row.Passage), row.Passage.Lines, "", row.RaisedOn,
                    row.TimeLimitEndsOn, values, row.Evidence, row.FollowUp?.UpdatedAt, row.FollowUp?.UpdatedBy ?? "", null),
                filter.Today);
        }
    }

    private static async IAsyncEnumerable<ProgressRow> OwnAsync(PeelContext store, ExportFilter filter)
    {
        var items = store.ForceItems.AsNoTracking();
        if (filter.Reader.OnlyForce is { } only) items = items.Where(item => item.ForceId == only);
        if (filter.Theme is { } theme) items = items.Where(item => item.ThemeKey == theme);
        if (filter.Text is { } text)
        {
            var pattern = LikePattern.Containing(text);
            items = items.Where(item => EF.Functions.Like(item.Headline, pattern, LikePattern.Escape) || EF.Functions.Like(item.Detail, pattern, LikePattern.Escape)
                || EF.Functions.Like(item.Reference, pattern, LikePattern.Escape));
        }

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
                new(row.Item.Reference, row.Force, "", row.Theme ?? "", row.Item.Kind, row.Item.Headline, row.Item.Source, "", row.Item.SourceAddress, row.Item.RaisedOn,
                    null, row.FollowUp?.ToProgress() ?? Progress.Untouched, row.Evidence, row.FollowUp?.UpdatedAt, row.FollowUp?.UpdatedBy ?? "", null),
                filter.Today);
        }
    }

    private static IQueryable<AreaForImprovement> Filtered(IQueryable<AreaForImprovement> afis, ExportFilter filter)
    {
        if (filter.Reader.OnlyForce is { } only) afis = afis.Where(afi => afi.ForceId == only);
        if (filter.Force is { } force) afis = afis.Where(afi => afi.Force.Name == force);
        if (filter.Cycle is { } cycle) afis = afis.Where(afi => afi.Area.CycleKey == cycle);
        if (filter.Theme is { } theme) afis = afis.Where(afi => afi.Area.ThemeKey == theme);
        if (filter.Areas is { } areas) afis = afis.Where(afi => areas.Contains(afi.Area.Key));
        if (filter.Text is not { } text) return afis;
        var pattern = LikePattern.Containing(text);
        return afis.Where(afi => EF.Functions.Like(afi.Headline, pattern, LikePattern.Escape) || EF.Functions.Like(afi.Detail, pattern, LikePattern.Escape)
            || EF.Functions.Like(afi.Reference, pattern, LikePattern.Escape));
    }

    private static ProgressRow Row(ProgressRow row, DateOnly today) =>
        row with { Risk = RiskRule.Judge(row.Values, PartialDate.TryParse(row.TimeLimitEndsOn)?.LastDay, today) };

    /// <summary>Where an AFI stands that nobody has touched, but a letter of the inspectorate closes.</summary>
    private static Progress ClosedByLetter(string? letter, string lines, string? closedOn) => Progress.Untouched with
    {
        Status = AfiStatus.ClosedByInspectorate, ClosingReference = $"{letter}, line {lines}",
        ClosedOn = PartialDate.TryParse(closedOn) is { Day: not null } day ? day.FirstDay : null,
    };
}

using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain;

namespace PeelDashboard.Web.Features.Exports.Files;

/// <summary>The rows of metrics.csv.</summary>
internal static class MetricsQuery
{
    public static async IAsyncEnumerable<MetricRow> RowsAsync(
        PeelContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sources = await SourceNames.ReadAsync(store, cancellation);
        var rows =
            from figure in Filtered(store, filter)
            join cycle in store.Cycles on figure.CycleKey equals cycle.Key
            from comparator in figure.Comparators.DefaultIfEmpty()
            orderby figure.Force.Name, cycle.Order, figure.Order, figure.Status, figure.Id, comparator!.Id
            select new MetricRow(
                figure.Force.Name, figure.CycleKey, figure.Area!.Name ?? "", figure.Label, figure.Period, figure.Unit, figure.Value,
                figure.Numerator, figure.Denominator, comparator == null ? null : comparator.Kind, comparator == null ? null : comparator.Value,
                figure.MeasureKey == null ? null : figure.Measure!.Direction, figure.RankStatement, figure.Status, figure.AmendedOn,
                figure.Reason, figure.Passage, figure.UpperValue, figure.Margin, figure.Qualifier)
            { ComparatorWhole = comparator == null ? null : comparator.Whole };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return row with { Source = sources.Of(row.Passage) };
    }

    private static IQueryable<Observation> Filtered(PeelContext store, ExportFilter filter)
    {
        var figures = store.Observations.AsNoTracking().Where(figure => figure.InLatestText || figure.Status == FactStatus.Superseded);
        if (filter.Force is { } force) figures = figures.Where(figure => figure.Force.Name == force);
        if (filter.Cycle is { } cycle) figures = figures.Where(figure => figure.CycleKey == cycle);
        if (filter.Theme is { } theme)
            figures = figures.Where(figure => (figure.Measure != null ? figure.Measure.ThemeKey : figure.Area!.ThemeKey) == theme);
        if (filter.Areas is { } areas) figures = figures.Where(figure => areas.Contains(figure.Area!.Key));
        if (filter.Status is { } status) figures = figures.Where(figure => figure.Status == status);
        if (filter.AsPublished is false) figures = figures.Where(figure => figure.Status == FactStatus.Current);
        if (filter.AsPublished is true)
            figures = figures.Where(figure => !store.Observations.Any(earlier => earlier.SupersededById == figure.Id));
        if (filter.Measure is { } measure) figures = figures.Where(figure => figure.MeasureKey == measure);
        if (filter.Unit is { } unit) figures = figures.Where(figure => figure.Unit == unit);
        if (filter.Text is { } text)
        {
            var pattern = LikePattern.Containing(text);
            figures = figures.Where(figure => EF.Functions.Like(figure.Label, pattern, LikePattern.Escape));
        }

        return figures;
    }
}

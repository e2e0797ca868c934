using System.Runtime.CompilerServices;
using PeelDashboard.Application.Formatting;

namespace PeelDashboard.Application.Exports.Files;

internal sealed record MetricRow(
    string Force, string Cycle, string Area, string Measure, string Period, MeasureUnit Unit, decimal? Value, decimal? Numerator,
    decimal? Denominator, ComparatorKind? Comparator, decimal? ComparatorValue, Direction? Direction, string RankStatement,
    FactStatus Status, string? AmendedOn, string? Reason, StoredPassage Passage, decimal? UpperValue, decimal? Margin, string Qualifier)
{
    public string Source { get; init; } = "";
    public decimal? ComparatorWhole { get; init; }

    /// <summary>
    /// Above zero where the force's figure is the higher one; null between parts of different wholes. A comparator is always in the unit of
    /// its figure.
    /// </summary>
    public decimal? Difference => ComparatorWhole is null || ComparatorWhole == Denominator ? Value - ComparatorValue : null;

    public string? Why => Value is null ? FigureFormat.MissingReason : Reason;
}

/// <summary>metrics.csv: every figure, with a row for each thing that the report sets it against.</summary>
internal sealed class MetricsCsv() : CsvExport<MetricRow>(
    "metrics", "Figures", "One row for each figure and each comparator that the report sets it against; one row where it gives none.",
    ["force", "cycle", "theme", "area", "status", "view", "measure", "unit", "q"],
    [
        new("force", "The force that the figure is about.", (cells, row) => cells.Text(row.Force)),
        new("cycle", "The round of inspection whose report gives it.", (cells, row) => cells.Text(row.Cycle)),
        new("area", "The area whose section gives it; empty where it stands outside them.", (cells, row) => cells.Text(row.Area)),
        new("measure", "What is measured, or the source's own words where no measure fits.", (cells, row) => cells.Text(row.Measure)),
        new("period", "The time it covers, in the source's words; empty where it gives none.", (cells, row) => cells.Text(row.Period)),
        new("unit", "percent, percent change, per 1,000 population and so on.", (cells, row) => cells.Text(row.Unit.Words())),
        new("value",
            "The figure as printed, percentages without the sign, changes signed; empty where the text has the label and not the value.",
            (cells, row) => cells.Number(row.Value)),
        new("numerator", "65 of a figure told as 65 of 88; empty otherwise.", (cells, row) => cells.Number(row.Numerator)),
        new("denominator", "88 of the same; empty otherwise.", (cells, row) => cells.Number(row.Denominator)),
        new("comparator", "England and Wales, local population, target or previous period; empty where the report gives none.",
            (cells, row) => cells.Text(row.Comparator?.Words())),
        new("comparator_value", "The figure that it is set against, as printed.", (cells, row) => cells.Number(row.ComparatorValue)),
        new("difference",
            "value minus comparator_value, in the same unit (percentage points for percentages); empty where both are parts of different "
                + "wholes.", (cells, row) => cells.Number(row.Difference)),
        new("direction", "higher is better, lower is better or no direction: ours, not the inspectorate's; empty where no measure fits.",
            (cells, row) => cells.Text(row.Direction?.Words())),
        new("rank_statement", "What the report says about the force's place among forces, quoted.",
            (cells, row) => cells.Text(row.RankStatement)),
        new("status", "current, or superseded by a corrected figure.", (cells, row) => cells.Text(row.Status.Words())),
        new("amended_on", "When it was corrected; on the old and the new figure.", (cells, row) => cells.Text(row.AmendedOn)),
        new("reason", "Why it was corrected; on both. Or that the value is not in the text of the report.",
            (cells, row) => cells.Text(row.Why)),
        new("source", "The file name of the source document.", (cells, row) => cells.Text(row.Source)),
        new("lines", "The lines of the source document that say so, from 1.", (cells, row) => cells.Text(row.Passage.Lines)),
        new("quote", "A short verbatim piece of the first of those lines.", (cells, row) => cells.Text(row.Passage.Quote)),
        new("value_to", "The upper end of a range whose lower end is value; empty otherwise.",
            (cells, row) => cells.Number(row.UpperValue)),
        new("margin", "Half the width of the confidence interval, in the unit of the value; empty where the report gives none.",
            (cells, row) => cells.Number(row.Margin)),
        new("qualifier", "The word that makes the value inexact, as printed: about, more than; empty where it is exact.",
            (cells, row) => cells.Text(row.Qualifier)),
        new("comparator_denominator", "60 where the figure is set against 37 out of 60; empty otherwise.",
            (cells, row) => cells.Number(row.ComparatorWhole)),
    ])
{
    protected override IAsyncEnumerable<MetricRow> RowsAsync(PeelDbContext store, ExportFilter filter, CancellationToken cancellation) =>
        MetricsQuery.RowsAsync(store, filter, cancellation);
}

internal static class MetricsQuery
{
    public static async IAsyncEnumerable<MetricRow> RowsAsync(
        PeelDbContext store, ExportFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sources = await SourceFileNames.ReadAsync(store, cancellation);
        var rows =
            from figure in Filtered(store, filter)
            join cycle in store.Cycles on figure.CycleKey equals cycle.Key
            from comparator in figure.Comparators.DefaultIfEmpty()
            orderby figure.Force.Name, cycle.Order, figure.Order, figure.Status, figure.Id, comparator!.Id
            select new MetricRow(
                figure.Force.Name, figure.CycleKey, figure.Area!.Name ?? "", figure.Label, figure.Period, figure.Unit, figure.Value,
                figure.Numerator, figure.Denominator, comparator == null ? null : comparator.Kind,
                comparator == null ? null : comparator.Value,
                figure.MeasureKey == null ? null : figure.Measure!.Direction, figure.RankStatement, figure.Status, figure.AmendedOn,
                figure.Reason, figure.Passage, figure.UpperValue, figure.Margin, figure.Qualifier)
            { ComparatorWhole = comparator == null ? null : comparator.Whole };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return row with { Source = sources.Of(row.Passage) };
    }

    private static IQueryable<Observation> Filtered(PeelDbContext store, ExportFilter filter)
    {
        var figures = store.Observations.AsNoTracking().Where(figure => figure.InLatestText || figure.Status == FactStatus.Superseded);
        if (filter.Measure is { } measure) figures = figures.Where(figure => figure.MeasureKey == measure);
        if (filter.Unit is { } unit) figures = figures.Where(figure => figure.Unit == unit);
        return filter.Apply(figures, new()
        {
            Force = figure => figure.Force.Name, Cycle = figure => figure.CycleKey,
            Theme = figure => figure.Measure != null ? figure.Measure.ThemeKey : figure.Area!.ThemeKey, Area = figure => figure.Area!.Key,
            Status = figure => figure.Status, IsAsPublished = figure =>
                !store.Observations.Any(earlier => earlier.SupersededById == figure.Id),
            Texts = [figure => figure.Label],
        });
    }
}

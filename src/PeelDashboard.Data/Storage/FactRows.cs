using System.Globalization;
using PeelDashboard.Data.Model;
using PeelDashboard.Domain;

namespace PeelDashboard.Data.Storage;

/// <summary>Rows of areas for improvement, findings and figures.</summary>
internal static class FactRows
{
    public static readonly RowMap<AreaForImprovement> Afis = new(
        "Afis",
        [
            "Id", "Reference", "ForceId", "AreaId", "Kind", "Headline", "Detail", "Order", "DocumentId", "Address", "Lines", "FirstLine",
            "Edition", "Quote", "InLatestText", "ParentId", "TimeLimit", "TimeLimitEndsOn",
        ],
        afi =>
        [
            afi.Id, afi.Reference, afi.ForceId, afi.AreaId, afi.Kind.ToString(), afi.Headline, afi.Detail, afi.Order, afi.Passage.DocumentId,
            afi.Passage.Address, afi.Passage.Lines, afi.Passage.FirstLine, afi.Passage.Edition, afi.Passage.Quote, afi.InLatestText,
            afi.ParentId, afi.TimeLimit, afi.TimeLimitEndsOn,
        ],
        row => new AreaForImprovement
        {
            Id = row.Int(0), Reference = row.Text(1), ForceId = row.Int(2), AreaId = row.Int(3), Kind = row.Word<AfiKind>(4),
            Headline = row.Text(5), Detail = row.Text(6), Order = row.Int(7), Passage = ReadPassage(row, 8), InLatestText = row.Bool(14),
            ParentId = row.IntOrNull(15), TimeLimit = row.Text(16), TimeLimitEndsOn = row.TextOrNull(17),
        });

    public static readonly RowMap<AfiClosure> Closures = new(
        "AfiClosures",
        [
            "Id", "ForceId", "CycleKey", "AreaId", "Kind", "Subject", "ClosedOn", "AfiId", "Order", "DocumentId", "Address", "Lines",
            "FirstLine", "Edition", "Quote", "InLatestText",
        ],
        closure =>
        [
            closure.Id, closure.ForceId, closure.CycleKey, closure.AreaId, closure.Kind.ToString(), closure.Subject, closure.ClosedOn,
            closure.AfiId, closure.Order, closure.Passage.DocumentId, closure.Passage.Address, closure.Passage.Lines,
            closure.Passage.FirstLine, closure.Passage.Edition, closure.Passage.Quote, closure.InLatestText,
        ],
        row => new AfiClosure
        {
            Id = row.Int(0), ForceId = row.Int(1), CycleKey = row.Text(2), AreaId = row.IntOrNull(3), Kind = row.Word<AfiKind>(4),
            Subject = row.Text(5), ClosedOn = row.TextOrNull(6), AfiId = row.IntOrNull(7), Order = row.Int(8), Passage = ReadPassage(row, 9),
            InLatestText = row.Bool(15),
        });

    public static readonly RowMap<Finding> Findings = new(
        "Findings",
        [
            "Id", "ForceId", "CycleKey", "AreaId", "AreaAsPrinted", "Headline", "Detail", "Order", "DocumentId", "Address", "Lines",
            "FirstLine", "Edition", "Quote", "InLatestText",
        ],
        finding =>
        [
            finding.Id, finding.ForceId, finding.CycleKey, finding.AreaId, finding.AreaAsPrinted, finding.Headline, finding.Detail,
            finding.Order, finding.Passage.DocumentId, finding.Passage.Address, finding.Passage.Lines, finding.Passage.FirstLine,
            finding.Passage.Edition, finding.Passage.Quote, finding.InLatestText,
        ],
        row => new Finding
        {
            Id = row.Int(0), ForceId = row.Int(1), CycleKey = row.Text(2), AreaId = row.IntOrNull(3), AreaAsPrinted = row.Text(4),
            Headline = row.Text(5), Detail = row.Text(6), Order = row.Int(7), Passage = ReadPassage(row, 8), InLatestText = row.Bool(14),
        });

    public static readonly RowMap<Observation> Observations = new(
        "Observations",
        [
            "Id", "ForceId", "CycleKey", "AreaId", "MeasureKey", "Label", "Period", "Unit", "Value", "Numerator", "Denominator",
            "RankStatement", "Order", "DocumentId", "Address", "Lines", "FirstLine", "Edition", "Quote", "Status", "SupersededById", "AmendedOn",
            "Reason", "InLatestText", "UpperValue", "Margin", "Qualifier",
        ],
        figure =>
        [
            figure.Id, figure.ForceId, figure.CycleKey, figure.AreaId, figure.MeasureKey, figure.Label, figure.Period, figure.Unit.ToString(),
            Printed(figure.Value), Printed(figure.Numerator), Printed(figure.Denominator), figure.RankStatement, figure.Order,
            figure.Passage.DocumentId, figure.Passage.Address, figure.Passage.Lines, figure.Passage.FirstLine, figure.Passage.Edition, figure.Passage.Quote,
            figure.Status.ToString(), figure.SupersededById, figure.AmendedOn, figure.Reason, figure.InLatestText,
            Printed(figure.UpperValue), Printed(figure.Margin), figure.Qualifier,
        ],
        row => new Observation
        {
            Id = row.Int(0), ForceId = row.Int(1), CycleKey = row.Text(2), AreaId = row.IntOrNull(3), MeasureKey = row.TextOrNull(4),
            Label = row.Text(5), Period = row.Text(6), Unit = row.Word<MeasureUnit>(7), Value = row.DecimalOrNull(8),
            Numerator = row.DecimalOrNull(9), Denominator = row.DecimalOrNull(10), RankStatement = row.Text(11), Order = row.Int(12),
            Passage = ReadPassage(row, 13), Status = row.Word<FactStatus>(19), SupersededById = row.IntOrNull(20),
            AmendedOn = row.TextOrNull(21), Reason = row.TextOrNull(22), InLatestText = row.Bool(23), UpperValue = row.DecimalOrNull(24),
            Margin = row.DecimalOrNull(25), Qualifier = row.Text(26),
        });

    public static readonly RowMap<Comparator> Comparators = new(
        "Comparators", ["Id", "ObservationId", "Kind", "Value", "Line", "Whole"],
        comparator => [comparator.Id, comparator.ObservationId, comparator.Kind.ToString(), Printed(comparator.Value), comparator.Line, Printed(comparator.Whole)],
        row => new Comparator
        {
            Id = row.Int(0), ObservationId = row.Int(1), Kind = row.Word<ComparatorKind>(2), Value = row.Decimal(3), Line = row.Int(4),
            Whole = row.DecimalOrNull(5),
        });

    /// <summary>The passage from six columns in the order document, address, lines, first line, edition, quote.</summary>
    public static StoredPassage ReadPassage(Row row, int column) => new()
    {
        DocumentId = row.IntOrNull(column), Address = row.TextOrNull(column + 1), Lines = row.Text(column + 2), FirstLine = row.Int(column + 3),
        Edition = row.Int(column + 4), Quote = row.Text(column + 5),
    };

    private static string? Printed(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}

using PeelDashboard.Domain.Text;

namespace PeelDashboard.Application.Importing.Facts;

internal static class FactComparers
{
    /// <summary>
    /// An AFI is known by force, area, headline and detail, or by the headline where only one has it, and keeps its reference for ever.
    /// <see cref="AfiMatcher"/> knows it by a changed headline, or asks.
    /// </summary>
    public static FactRules<AreaForImprovement> Afis(Func<int, string> areaName) => new(
        "area for improvement",
        [afi => Join(KeyOf(afi), PlainText.Fold(afi.Detail)), KeyOf],
        afi => afi.Reference,
        afi =>
        [
            new("headline", afi.Headline), new("kind", afi.Kind.Words()), new("area", areaName(afi.AreaId)),
            new("detail", afi.Detail), new("time limit", afi.TimeLimit), new("time limit ends on", afi.TimeLimitEndsOn ?? ""),
        ],
        (afi, stored) => afi.Reference = stored.Reference, IsLastKeyAlone: true);

    public static readonly FactRules<Finding> Findings = new(
        "finding",
        [finding => Join(KeyOf(finding), finding.AreaAsPrinted, finding.Headline, finding.Detail), KeyOf],
        finding => finding.AreaAsPrinted,
        finding => [new("", finding.Headline), new("heading", finding.AreaAsPrinted), new("detail", finding.Detail)]);

    /// <summary>
    /// A figure is known by measure or label, period, unit, area and what it is set against; its value may change, and then it is
    /// superseded.
    /// </summary>
    public static readonly FactRules<Observation> Figures = new(
        "figure",
        [
            figure => Join(KeyOf(figure), Kinds(figure), ValueOf(figure)), figure => Join(KeyOf(figure), ValueOf(figure)),
            figure => Join(KeyOf(figure), Kinds(figure)), figure => Join(KeyOf(figure, LabelWithoutValues(figure)), Kinds(figure)),
        ],
        figure => figure.Label,
        figure =>
        [
            new("", ValueOf(figure)),
            new("set against", string.Join(", ", figure.Comparators.Select(other => $"{other.Kind.Words()} {Number(other.Value)}"))),
            new("rank", figure.RankStatement), new("label", figure.Label), new("amended on", figure.AmendedOn ?? ""),
            new("reason", figure.Reason ?? ""),
        ], IsLastKeyAlone: true);

    public static readonly FactRules<AfiClosure> Closures = new(
        "closure",
        [closure => Join(closure.CycleKey, closure.AreaId, closure.Kind, PlainText.Fold(closure.Subject))],
        closure => closure.Subject.Length > 0 ? closure.Subject : $"{closure.Kind.Words()}, {closure.CycleKey}",
        closure => [new("", closure.Passage.Quote), new("subject", closure.Subject), new("closed on", closure.ClosedOn ?? "")],
        (closure, stored) => closure.AfiId = stored.AfiId);

    /// <summary>A count is known by cycle and grade, and by the source where that is an address.</summary>
    public static readonly FactRules<GradeCount> Counts = new(
        "count of grades",
        [count => Join(count.ForceId, count.CycleKey, count.Grade, count.Passage.Address)],
        count => $"{count.Grade.Words()}, {count.CycleKey}",
        count => [new("", Number(count.Areas)), new("stated on", count.StatedOn ?? ""), new("note", count.Note),
            new("quote", count.Passage.Quote, IsProof: true)]);

    public static string KeyOf(AreaForImprovement afi) => Join(afi.ForceId, afi.AreaId, PlainText.Fold(afi.Headline));

    public static string KeyOf(Observation figure) => KeyOf(figure, figure.Label);

    public static string ValueOf(Observation figure)
    {
        var value = figure.Value is { } number ? Number(number) : "not in the text";
        if (figure.UpperValue is { } upper) value += $" to {Number(upper)}";
        if (figure.Qualifier.Length > 0) value = $"{figure.Qualifier} {value}";
        if (figure is { Unit: MeasureUnit.Ratio, Value: not null, Denominator: null }) value = $"1:{value}";
        else if (figure.Unit is not MeasureUnit.Count && figure.Value is not null) value += $" {figure.Unit.Words()}";
        if (figure.Margin is { } margin) value += $" (+/- {Number(margin)})";
        return figure.Numerator is { } part && figure.Denominator is { } whole ? $"{value} ({Number(part)} of {Number(whole)})" : value;
    }

    private static string KeyOf(Observation figure, string label) => Join(
        figure.Status, figure.ForceId, figure.CycleKey, figure.AreaId, figure.MeasureKey ?? PlainText.Fold(label),
        PlainText.Fold(figure.Period), figure.Unit);

    /// <summary>A sentence that stands for the name of a measure has the figure in it, which a corrected text gives otherwise.</summary>
    private static string LabelWithoutValues(Observation figure)
    {
        decimal?[] values =
        [
            figure.Value, figure.UpperValue, figure.Margin, figure.Numerator, figure.Denominator,
            .. figure.Comparators.Select(comparator => (decimal?)comparator.Value),
        ];
        return string.Join(' ', figure.Label.Split(' ').Select(word =>
            decimal.TryParse(word.Trim('.', ',', '(', ')', '%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                && values.Contains(number) ? "#" : word));
    }

    private static string KeyOf(Finding finding) => Join(finding.ForceId, finding.CycleKey, finding.AreaId,
        PlainText.Fold(finding.Headline));

    private static string Kinds(Observation figure) => string.Join(',', figure.Comparators.Select(comparator => comparator.Kind));

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Join(params ReadOnlySpan<object?> parts) => string.Join('\u001F', parts);
}

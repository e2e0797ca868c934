using System.Globalization;
using PeelDashboard.Data.Model;
using PeelDashboard.Data.Storage;
using PeelDashboard.Domain;

namespace PeelDashboard.Data.Importing;

/// <summary>The natural keys of the kinds of facts.</summary>
internal static class FactKinds
{
    /// <summary>An AFI is known by force, area and headline, and keeps its reference for ever.</summary>
    public static readonly FactRules<AreaForImprovement> Afis = new(
        FactRows.Afis,
        afi => Join(afi.ForceId, afi.AreaId, PlainText.Fold(afi.Headline)),
        afi => Join(afi.Kind, afi.Headline, afi.Detail, afi.TimeLimit, afi.TimeLimitEndsOn),
        afi => afi.Id,
        (afi, id, stored) => (afi.Id, afi.Reference) = (id, stored?.Reference ?? ""),
        afi => afi.InLatestText,
        afi => afi.InLatestText = false);

    /// <summary>A finding is known by area and headline.</summary>
    public static readonly FactRules<Finding> Findings = new(
        FactRows.Findings,
        finding => Join(finding.ForceId, finding.CycleKey, finding.AreaId, PlainText.Fold(finding.Headline)),
        finding => Join(finding.AreaAsPrinted, finding.Headline, finding.Detail),
        finding => finding.Id,
        (finding, id, _) => finding.Id = id,
        finding => finding.InLatestText,
        finding => finding.InLatestText = false);

    /// <summary>A figure is known by measure or label, period, unit, area and what it is set against.</summary>
    public static readonly FactRules<Observation> Figures = new(
        FactRows.Observations,
        figure => Join(
            figure.Status, figure.ForceId, figure.CycleKey, figure.AreaId, figure.MeasureKey ?? PlainText.Fold(figure.Label),
            PlainText.Fold(figure.Period), figure.Unit, string.Join(',', figure.Comparators.Select(comparator => comparator.Kind))),
        figure => Join(
            figure.Value, figure.UpperValue, figure.Margin, figure.Qualifier, figure.Numerator, figure.Denominator, figure.Label, figure.RankStatement, figure.AmendedOn, figure.Reason,
            string.Join(',', figure.Comparators.Select(comparator => comparator.Value.ToString(CultureInfo.InvariantCulture)))),
        figure => figure.Id,
        (figure, id, _) => figure.Id = id,
        figure => figure.InLatestText,
        figure => figure.InLatestText = false);

    /// <summary>A closure is known by what it closes.</summary>
    public static readonly FactRules<AfiClosure> Closures = new(
        FactRows.Closures,
        closure => Join(closure.CycleKey, closure.AreaId, closure.Kind, PlainText.Fold(closure.Subject)),
        closure => Join(closure.Subject, closure.ClosedOn, closure.Passage.Quote),
        closure => closure.Id,
        (closure, id, _) => closure.Id = id,
        closure => closure.InLatestText,
        closure => closure.InLatestText = false);

    /// <summary>A count is known by cycle and grade.</summary>
    public static readonly FactRules<GradeCount> Counts = new(
        JudgmentRows.Counts,
        count => Join(count.ForceId, count.CycleKey, count.Grade),
        count => Join(count.Areas, count.StatedOn, count.Passage.Quote),
        count => count.Id,
        (count, id, _) => count.Id = id,
        count => count.InLatestText,
        count => count.InLatestText = false);

    private static string Join(params ReadOnlySpan<object?> parts) => string.Join('\u001F', parts);
}

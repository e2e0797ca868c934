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
        afi => Join(afi.Kind, afi.Headline, afi.Detail),
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
            figure.Value, figure.Numerator, figure.Denominator, figure.Label, figure.RankStatement, figure.AmendedOn, figure.Reason,
            string.Join(',', figure.Comparators.Select(comparator => comparator.Value.ToString(CultureInfo.InvariantCulture)))),
        figure => figure.Id,
        (figure, id, _) => figure.Id = id,
        figure => figure.InLatestText,
        figure => figure.InLatestText = false);

    private static string Join(params ReadOnlySpan<object?> parts) => string.Join('\u001F', parts);
}

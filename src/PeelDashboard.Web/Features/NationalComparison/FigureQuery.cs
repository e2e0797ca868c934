using Microsoft.EntityFrameworkCore;
using PeelDashboard.Data;
using PeelDashboard.Domain;

namespace PeelDashboard.Web.Features.NationalComparison;

/// <summary>Reads figures with what they are set against.</summary>
public static class FigureQuery
{
    /// <summary>
    /// One command: the figures of a force that have a comparator, and those that were superseded or that replaced one; or every figure
    /// of one measure.
    /// </summary>
    public static async Task<IReadOnlyList<ComparedFigure>> LoadAsync(PeelContext db, int forceId, string? measureKey = null)
    {
        var observations = db.Observations.AsNoTracking().Where(figure => figure.ForceId == forceId && figure.InLatestText && figure.Value != null);
        observations = measureKey is not null
            ? observations.Where(figure => figure.MeasureKey == measureKey)
            : observations.Where(figure => figure.Comparators.Count > 0 || figure.AmendedOn != null || figure.SupersededById != null);
        var rows = await (
            from figure in observations
            join cycle in db.Cycles on figure.CycleKey equals cycle.Key
            orderby cycle.Order, figure.Order, figure.Id
            select new ComparedFigure(
                figure.Id, figure.MeasureKey, figure.Label, new FigureCycle(cycle.Key, cycle.Slug, cycle.Label, cycle.Order),
                figure.Area == null ? "" : figure.Area.ShortName,
                figure.Measure != null ? figure.Measure.ThemeKey : figure.Area != null ? figure.Area.ThemeKey : "",
                figure.Measure != null ? figure.Measure.Theme.Label : figure.Area != null ? figure.Area.Theme.Label : "",
                figure.Period, figure.Unit, figure.Value!.Value, figure.Numerator, figure.Denominator,
                figure.Measure == null ? Direction.NoDirection : figure.Measure.Direction, figure.RankStatement, figure.Passage,
                figure.Status, figure.SupersededById, figure.AmendedOn, figure.Reason,
                figure.Comparators.Select(other => new ComparedWith(other.Kind, other.Value, other.Line)).ToList())).ToListAsync();
        return [.. rows.Select(row => row with { Others = [.. row.Others.OrderBy(other => other.Kind).ThenBy(other => other.Line)] })];
    }
}

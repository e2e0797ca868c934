using PeelDashboard.Application.Formatting;
using PeelDashboard.Domain.Figures;

namespace PeelDashboard.Web.Components.Charts;

/// <summary>The values of one measure that count the same, in order of time: one panel of a time chart.</summary>
public sealed record TimePanel(string Title, MeasureUnit Unit, IReadOnlyList<TimePoint> Points);

public sealed record TimePoint(
    string Cycle, string Period, FigureAmount Amount, IReadOnlyList<DumbbellMark> Others, string Struck = "", string Remark = "")
{
    public decimal Value => Amount.Value ?? 0;

    public bool IsStruck => Struck.Length > 0;
}

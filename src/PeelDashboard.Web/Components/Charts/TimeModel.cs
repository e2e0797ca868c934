using PeelDashboard.Application.Formatting;
using PeelDashboard.Domain.Figures;

namespace PeelDashboard.Web.Components.Charts;

/// <summary>The values of one measure that count the same, in order of time: one panel of a time chart.</summary>
/// <param name="Title">What these values count; empty where the chart has no other panel.</param>
/// <param name="Unit">Of all its values.</param>
/// <param name="Points">In order of time.</param>
public sealed record TimePanel(string Title, MeasureUnit Unit, IReadOnlyList<TimePoint> Points);

/// <summary>One value of a force with what it is set against.</summary>
/// <param name="Cycle">The cycle of the report: "2021/22".</param>
/// <param name="Period">What it covers, in the report's words; may be empty.</param>
/// <param name="Amount">The value.</param>
/// <param name="Others">What the report sets it against.</param>
/// <param name="Struck">Why it holds no longer: "superseded August 2024"; empty for a value that holds.</param>
/// <param name="Remark">What else belongs under it: "corrected August 2024"; may be empty.</param>
public sealed record TimePoint(
    string Cycle, string Period, FigureAmount Amount, IReadOnlyList<DumbbellMark> Others, string Struck = "", string Remark = "")
{
    /// <summary>Where it stands; of a range the lower end.</summary>
    public decimal Value => Amount.Value ?? 0;

    /// <summary>Whether it was found wrong or is no longer in the report.</summary>
    public bool IsStruck => Struck.Length > 0;
}

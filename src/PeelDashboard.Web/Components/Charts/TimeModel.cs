using System.Globalization;
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

/// <summary>Places the values of one panel: columns by percent of the width, heights in pixels, so that numbers keep their size.</summary>
public sealed class TimeScale(DumbbellScale values, int columns)
{
    public const int Height = 168;

    private const int Top = 30;
    private const int Bottom = 156;
    private const int Line = 16;

    public string X(int column) => ((column + 0.5m) * 100 / columns).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public int Y(decimal value) => (int)Math.Round(Bottom - (value - values.Min) / (values.Max - values.Min) * (Bottom - Top));

    /// <summary>Where the numbers of values of one column stand, so that no two overlap: from the top down, in the order given.</summary>
    public IReadOnlyList<int> Numbers(IReadOnlyList<decimal> amounts)
    {
        var heights = new int[amounts.Count];
        for (var i = 0; i < heights.Length; i++)
            heights[i] = i == 0 ? Y(amounts[i]) + 5 : Math.Max(Y(amounts[i]) + 5, heights[i - 1] + Line);
        return heights;
    }
}

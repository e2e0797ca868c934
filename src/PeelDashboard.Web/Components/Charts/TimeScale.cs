using System.Globalization;

namespace PeelDashboard.Web.Components.Charts;

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

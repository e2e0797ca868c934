using System.Globalization;

namespace PeelDashboard.Web.Components.Charts;

/// <summary>Places the values of one panel: columns by percent of the width, heights in pixels, so that numbers keep their size.</summary>
/// <param name="values">The scale of all panels of the unit.</param>
/// <param name="columns">How many columns the panel has.</param>
public sealed class TimeScale(DumbbellScale values, int columns)
{
    /// <summary>The height of the drawing, pixels.</summary>
    public const int Height = 168;

    private const int Top = 30;
    private const int Bottom = 156;
    private const int Line = 16;

    /// <summary>The middle of a column: "25%".</summary>
    public string X(int column) => ((column + 0.5m) * 100 / columns).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>The height of a value, pixels from the top.</summary>
    public int Y(decimal value) => (int)Math.Round(Bottom - (value - values.Min) / (values.Max - values.Min) * (Bottom - Top));

    /// <summary>Where the numbers of values of one column stand, so that no two overlap: from the top down, in the order given.</summary>
    /// <param name="amounts">Greatest first.</param>
    public IReadOnlyList<int> Numbers(IReadOnlyList<decimal> amounts)
    {
        var heights = new int[amounts.Count];
        for (var i = 0; i < heights.Length; i++)
            heights[i] = i == 0 ? Y(amounts[i]) + 5 : Math.Max(Y(amounts[i]) + 5, heights[i - 1] + Line);
        return heights;
    }
}

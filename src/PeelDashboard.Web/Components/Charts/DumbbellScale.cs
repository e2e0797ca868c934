using System.Globalization;

namespace PeelDashboard.Web.Components.Charts;

/// <summary>Places values on a row by percent of its width, with room at both ends for the printed numbers.</summary>
public sealed class DumbbellScale
{
    private const decimal Left = 14m;
    private const decimal Width = 72m;

    public DumbbellScale(IEnumerable<decimal> values)
    {
        var (least, greatest) = (0m, 0m);
        foreach (var value in values) (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        Max = RoundUp(greatest);
        Min = -RoundUp(-least);
        if (Max == Min) Max = Min + 1;
    }

    public static DumbbellScale Of(IEnumerable<DumbbellRow> rows) =>
        new(rows.SelectMany(row => row.Others.Select(other => other.Value).Append(row.Value)));

    public decimal Min { get; }
    public decimal Max { get; }

    public IReadOnlyList<decimal> Ticks => Min < 0 && Max > 0 ? [Min, 0, Max] : [Min, (Min + Max) / 2, Max];

    public string At(decimal value) => Text(Left + (value - Min) / (Max - Min) * Width);

    /// <summary>The share of the row's width between two values, as percent points.</summary>
    public decimal Between(decimal one, decimal other) => Math.Abs(one - other) / (Max - Min) * Width;

    private static string Text(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>The next of 1, 2, 2.5, 4, 5, 6, 8 or 10 times a power of ten.</summary>
    private static decimal RoundUp(decimal value)
    {
        if (value <= 0) return 0;
        var power = 1m;
        while (power < value) power *= 10;
        while (power / 10 >= value) power /= 10;
        foreach (var step in (ReadOnlySpan<decimal>)[0.1m, 0.2m, 0.25m, 0.4m, 0.5m, 0.6m, 0.8m])
            if (power * step >= value) return power * step;
        return power;
    }
}

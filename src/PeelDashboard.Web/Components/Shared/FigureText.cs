using System.Globalization;
using PeelDashboard.Domain;

namespace PeelDashboard.Web.Components.Shared;

/// <summary>Figures as pages print them: the digits of the source, thousands separated, changes signed.</summary>
public static class FigureText
{
    /// <summary>The number alone: "20.1", "10,486", "-3.4" with a real minus sign, "1:80" for a ratio.</summary>
    public static string Number(decimal value, MeasureUnit unit) => unit switch
    {
        MeasureUnit.PercentChange => Signed(value),
        MeasureUnit.Ratio => "1:" + Plain(value),
        _ => Plain(value),
    };

    /// <summary>The number with its unit: "20.1 percent", "4.2 per 1,000 population".</summary>
    public static string WithUnit(decimal value, MeasureUnit unit) => unit switch
    {
        MeasureUnit.Count or MeasureUnit.Ratio => Number(value, unit),
        MeasureUnit.PercentChange => Number(value, unit) + " percent",
        _ => Number(value, unit) + " " + unit.Words(),
    };

    /// <summary>How far a value stands from another, in the unit's own steps: "9.1 points lower", "2 higher", "the same".</summary>
    public static string Difference(decimal value, decimal comparator, MeasureUnit unit)
    {
        if (value == comparator) return "the same";
        var distance = Plain(Math.Abs(value - comparator));
        var steps = unit switch
        {
            MeasureUnit.Percent or MeasureUnit.PercentChange => distance is "1" or "1.0" ? " point" : " points",
            MeasureUnit.Days or MeasureUnit.Years => " " + unit.Words(),
            _ => "",
        };
        return distance + steps + (value < comparator ? " lower" : " higher");
    }

    private static string Plain(decimal value)
    {
        var decimals = value.Scale;
        var digits = Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 ? "\u2212" + digits : digits;
    }

    private static string Signed(decimal value) => value > 0 ? "+" + Plain(value) : Plain(value);
}

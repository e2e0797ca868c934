namespace PeelDashboard.Application.Formatting;

public readonly record struct FigureAmount(
    decimal? Value, MeasureUnit Unit, decimal? UpperValue = null, decimal? Margin = null, string Qualifier = "", decimal? Numerator = null,
    decimal? Denominator = null);

/// <summary>Figures as pages print them: the digits of the source, thousands separated, changes signed.</summary>
public static class FigureFormat
{
    public const string Missing = "not in the text";

    public const string MissingReason = "The value is not in the text of the report.";

    /// <summary>The number alone: "20.1", "10,486", "-3.4" with a real minus sign, "1:80" for a ratio.</summary>
    public static string Number(decimal value, MeasureUnit unit) => unit switch
    {
        MeasureUnit.PercentChange => Signed(value),
        MeasureUnit.Ratio => "1:" + Plain(value),
        _ => Plain(value),
    };

    /// <summary>A figure without its unit: "about 20", "10 to 15", "75.3 ± 6.1", "1 of 5", or that it is not in the text.</summary>
    public static string Number(FigureAmount figure)
    {
        if (figure.Value is not { } value) return Missing;
        var number = IsShare(figure) ? Share(figure) : Number(value, figure.Unit);
        if (figure.UpperValue is { } upper) number += " to " + Number(upper, figure.Unit);
        if (figure.Margin is { } margin) number += " \u00B1 " + Plain(margin);
        return figure.Qualifier.Length > 0 ? figure.Qualifier + " " + number : number;
    }

    /// <summary>The number with its unit: "20.1 percent", "4.2 per 1,000 population".</summary>
    public static string WithUnit(decimal value, MeasureUnit unit) => Number(value, unit) + UnitSuffix(unit);

    /// <summary>A figure with its unit and with what it was counted from: "10 to 15 minutes", "74 percent (65 of 88)".</summary>
    public static string WithUnit(FigureAmount figure)
    {
        if (figure.Value is null) return Missing;
        var text = Number(figure) + UnitSuffix(figure.Unit);
        return SharePart(figure) is { Length: > 0 } share ? $"{text} ({share})" : text;
    }

    /// <summary>"65 of 88" where that stands beside the value; empty where there is none, or where it is the figure itself.</summary>
    public static string SharePart(FigureAmount figure) => IsShare(figure) ? "" : Share(figure);

    /// <summary>How far a value stands from another, in the unit's own steps: "9.1 points lower", "2 higher", "the same".</summary>
    public static string Difference(decimal value, decimal comparator, MeasureUnit unit)
    {
        if (value == comparator) return "the same";
        var distance = Math.Abs(value - comparator);
        var steps = unit switch
        {
            MeasureUnit.Percent or MeasureUnit.PercentChange => " points",
            MeasureUnit.Seconds or MeasureUnit.Minutes or MeasureUnit.Hours or MeasureUnit.Days or MeasureUnit.Weeks or MeasureUnit.Months
                or MeasureUnit.Years => " " + unit.Words(),
            _ => "",
        };
        return Plain(distance) + (distance == 1 ? steps.TrimEnd('s') : steps) + (value < comparator ? " lower" : " higher");
    }

    private static string UnitSuffix(MeasureUnit unit) => unit switch
    {
        MeasureUnit.Count or MeasureUnit.Ratio => "",
        MeasureUnit.PercentChange => " percent",
        _ => " " + unit.Words(),
    };

    private static bool IsShare(FigureAmount figure) =>
        figure is { Unit: MeasureUnit.Count or MeasureUnit.Ratio, Numerator: not null, Denominator: not null };

    private static string Share(FigureAmount figure) =>
        figure is { Numerator: { } part, Denominator: { } whole } ? $"{Plain(part)} of {Plain(whole)}" : "";

    private static string Plain(decimal value)
    {
        var decimals = value.Scale;
        var digits = Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 ? "\u2212" + digits : digits;
    }

    private static string Signed(decimal value) => value > 0 ? "+" + Plain(value) : Plain(value);
}

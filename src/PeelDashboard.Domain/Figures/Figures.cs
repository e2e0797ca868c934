namespace PeelDashboard.Domain.Figures;

/// <summary>What the number of a figure counts.</summary>
public enum MeasureUnit
{
    /// <summary>A share of a whole, 0 to 100, written without the sign: 20.1.</summary>
    Percent,

    /// <summary>A change against an earlier period, signed: -3.4.</summary>
    PercentChange,

    /// <summary>Events for each 1,000 residents.</summary>
    Per1000Population,

    /// <summary>Events for each 1,000 households.</summary>
    Per1000Households,

    /// <summary>Events for each million residents.</summary>
    PerMillionPopulation,

    /// <summary>Events for each 100 recorded offences.</summary>
    Per100Offences,

    /// <summary>A plain number of people, cases or things.</summary>
    Count,

    /// <summary>One number set against another, such as 1:80.</summary>
    Ratio,

    /// <summary>A length of time in days.</summary>
    Days,

    /// <summary>A length of time in years.</summary>
    Years,

    /// <summary>A length of time in minutes.</summary>
    Minutes,

    /// <summary>A length of time in hours.</summary>
    Hours,

    /// <summary>A length of time in weeks.</summary>
    Weeks,

    /// <summary>A length of time in months.</summary>
    Months,

    /// <summary>A length of time in seconds.</summary>
    Seconds,
}

/// <summary>What a figure is set against.</summary>
public enum ComparatorKind
{
    /// <summary>The same figure for England and Wales, as average, rate or total.</summary>
    EnglandAndWales,

    /// <summary>The share in the population that the force serves.</summary>
    LocalPopulation,

    /// <summary>What the force set out to reach.</summary>
    Target,

    /// <summary>The same force's figure in an earlier period.</summary>
    PreviousPeriod,
}

/// <summary>Whether a higher figure is better: ours, from <c>data/measures.json</c>, never the inspectorate's.</summary>
public enum Direction
{
    /// <summary>Neither, or in doubt.</summary>
    NoDirection,

    /// <summary>For example an arrest rate.</summary>
    HigherIsBetter,

    /// <summary>For example a call abandonment rate.</summary>
    LowerIsBetter,
}

/// <summary>Units, comparators and directions in the words of the CSV contract.</summary>
public static class FigureWords
{
    private static readonly string[] Units =
    [
        "percent", "percent change", "per 1,000 population", "per 1,000 households", "per million population", "per 100 offences",
        "count", "ratio", "days", "years", "minutes", "hours", "weeks", "months", "seconds",
    ];

    /// <summary>For example "per 1,000 population".</summary>
    public static string Words(this MeasureUnit unit) => Units[(int)unit];

    /// <summary>Reads a unit of the contract.</summary>
    /// <exception cref="FormatException">The text is no unit of the contract.</exception>
    public static MeasureUnit ParseUnit(string text) => Array.IndexOf(Units, text) is var index and >= 0
        ? (MeasureUnit)index
        : throw new FormatException($"\"{text}\" is no unit; use one of: {string.Join(", ", Units)}.");

    /// <summary>For example "England and Wales".</summary>
    public static string Words(this ComparatorKind kind) => kind switch
    {
        ComparatorKind.EnglandAndWales => "England and Wales",
        ComparatorKind.LocalPopulation => "local population",
        ComparatorKind.Target => "target",
        _ => "previous period",
    };

    /// <summary>"higher is better", "lower is better" or "no direction".</summary>
    public static string Words(this Direction direction) => direction switch
    {
        Direction.HigherIsBetter => "higher is better",
        Direction.LowerIsBetter => "lower is better",
        _ => "no direction",
    };

    /// <summary>Reads a direction of the contract.</summary>
    /// <exception cref="FormatException">The text is no direction of the contract.</exception>
    public static Direction ParseDirection(string text) => text switch
    {
        "higher is better" => Direction.HigherIsBetter,
        "lower is better" => Direction.LowerIsBetter,
        "no direction" => Direction.NoDirection,
        _ => throw new FormatException($"\"{text}\" is no direction; use higher is better, lower is better or no direction."),
    };
}

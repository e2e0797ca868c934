using System.Globalization;

namespace PeelDashboard.Domain.Sources;

/// <summary>A date as exact as its source gives it: a day, a month ("November 2021") or a year.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12, or none.</param>
/// <param name="Day">1 to 31, only with a month.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>The ISO form of what is known: 2024-08-08, 2021-11 or 2017.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    /// <summary>The form of pages: "8 August 2024", "November 2021" or "2017".</summary>
    public string ToWords() => (Month, Day) switch
    {
        (null, _) => Year.ToString(CultureInfo.InvariantCulture),
        (_, null) => new DateOnly(Year, Month.Value, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => new DateOnly(Year, Month.Value, Day.Value).ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>Reads the ISO form.</summary>
    /// <exception cref="FormatException">The text is no ISO date, month or year.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"\"{text}\" is no ISO date; write 2024-08-08, 2024-08 or 2024.");

    /// <summary>Reads the ISO form; null when the text is empty or no date.</summary>
    public static PartialDate? TryParse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        const DateTimeStyles Plain = DateTimeStyles.None;
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, Plain, out var day)) return new(day.Year, day.Month, day.Day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", culture, Plain, out var month)) return new(month.Year, month.Month);
        return DateOnly.TryParseExact(text, "yyyy", culture, Plain, out var year) ? new(year.Year) : null;
    }

    /// <summary>Reads "8 August 2024", "November 2021" or "2017" as reports print dates; null when the text is none of them.</summary>
    public static PartialDate? TryParseWords(string? text)
    {
        var words = (text ?? "").Trim();
        const DateTimeStyles Plain = DateTimeStyles.None;
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(words, "d MMMM yyyy", culture, Plain, out var day)) return new(day.Year, day.Month, day.Day);
        if (DateOnly.TryParseExact(words, "MMMM yyyy", culture, Plain, out var month)) return new(month.Year, month.Month);
        return DateOnly.TryParseExact(words, "yyyy", culture, Plain, out var year) ? new(year.Year) : null;
    }

    /// <summary>The first day that it can mean.</summary>
    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it can mean.</summary>
    public DateOnly LastDay => Day is null ? FirstDay.AddMonths(Month is null ? 12 : 1).AddDays(-1) : FirstDay;

    /// <summary>
    /// So many months later, as exact as this date; the last day of a shorter month stands for days that it lacks. Null where no month is
    /// known, and past the year 9999.
    /// </summary>
    public PartialDate? AddMonths(int months)
    {
        if (Month is not { } month || Year + (months / 12L) is <= 1 or >= 9999) return null;
        var later = new DateOnly(Year, month, Day ?? 1).AddMonths(months);
        return new(later.Year, later.Month, Day is null ? null : later.Day);
    }

    /// <summary>So many days later; null where no day is known, and past the year 9999.</summary>
    public PartialDate? AddDays(int days)
    {
        if (Month is not { } month || Day is not { } day) return null;
        var number = (long)new DateOnly(Year, month, day).DayNumber + days;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber) return null;
        var later = DateOnly.FromDayNumber((int)number);
        return new(later.Year, later.Month, later.Day);
    }

    /// <summary>Orders by time; a date known to the month comes before the days of that month.</summary>
    public int CompareTo(PartialDate other) => (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>Earlier than.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Earlier than or the same.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Later than or the same.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}

using System.Text.RegularExpressions;

namespace PeelDashboard.Application.Queries.Comparison;

/// <summary>
/// What a period in a report's words covers, as far as it can be read: "in 2020" and "year ending 31 December 2020" are one.
/// </summary>
public sealed partial record FigurePeriod(DateOnly? End, int? Months)
{
    public static FigurePeriod Read(string words)
    {
        if (WholeYear().Match(words) is { Success: true } year) return new(new DateOnly(Number(year), 12, 31), 12);
        var days = Day().Matches(words).Select(match => Date(match.Value)).OfType<DateOnly>().ToList();
        DateOnly? end = days.Count > 0 ? days.Max() : null;
        int? months = MonthCount().Match(words) is { Success: true } count ? Number(count)
            : words.Contains("year", StringComparison.OrdinalIgnoreCase) ? 12
            : days.Count > 1 ? MonthsFrom(days.Min(), days.Max())
            : null;
        return new(end, months);
    }

    private static DateOnly? Date(string words) =>
        DateOnly.TryParseExact(words, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static int MonthsFrom(DateOnly first, DateOnly last)
    {
        var end = last.AddDays(1);
        return ((end.Year - first.Year) * 12) + end.Month - first.Month;
    }

    /// <summary>Whether two periods in words are the same one, by their words or by their last day and length.</summary>
    public static bool AreSame(string one, string other)
    {
        if (one.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        var (first, second) = (Read(one), Read(other));
        return first.End is not null && first.End == second.End
            && (first.Months is null || second.Months is null || first.Months == second.Months);
    }

    private static int Number(Match match) => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^(in |during )?(?<number>\d{4})$""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeYear();

    [GeneratedRegex("""\b\d{1,2} [A-Z][a-z]+ \d{4}\b""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex("""\b(?<number>\d{1,3}) months?\b""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthCount();
}

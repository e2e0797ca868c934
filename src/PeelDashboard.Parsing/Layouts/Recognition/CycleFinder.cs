namespace PeelDashboard.Parsing.Layouts.Recognition;

internal static partial class CycleFinder
{
    /// <summary>
    /// The cycle that a line names: "2021/22", "2018-19", "2023–25", "2021 / 22", "2023–2025", or a year
    /// alone such as "2016" where the cycle bears that name and
    /// <paramref name="yearsToo"/> allows it. Null when it names none.
    /// </summary>
    public static CycleDefinition? NamedIn(string line, ReferenceCatalogue catalogue, bool yearsToo)
    {
        CycleDefinition? found = null;
        var foundAt = int.MaxValue;
        if (!line.Contains("20", StringComparison.Ordinal)) return null;
        var plain = Years().Replace(line, "${first}-${last}");
        foreach (var cycle in catalogue.Cycles)
        {
            if (cycle.Slug.Length == 4 && !yearsToo) continue;
            if (IndexOfWhole(plain, cycle.Slug) is var at and >= 0 && at < foundAt) (found, foundAt) = (cycle, at);
        }

        return found;
    }

    /// <summary>The same, or the cycle of a year alone that is only a part of its name: "PEEL 2018" is that of 2018/19.</summary>
    public static CycleDefinition? NamedByYear(string line, ReferenceCatalogue catalogue) =>
        NamedIn(line, catalogue, yearsToo: true) ?? (Year().Match(line) is { Success: true } year
            ? OfInspectionYear(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture), catalogue) : null);

    /// <summary>The cycle that bears the year of an inspection in its name: 2014, and for 2018 and 2019 "2018/19".</summary>
    public static CycleDefinition? OfInspectionYear(int year, ReferenceCatalogue catalogue) =>
        catalogue.Cycles.FirstOrDefault(cycle => FirstYear(cycle) <= year && year <= LastYear(cycle));

    /// <summary>The cycles that were published in a year: one, or two where one ended and the next began in it.</summary>
    public static IEnumerable<CycleDefinition> PublishedIn(int year, ReferenceCatalogue catalogue) =>
        catalogue.Cycles.Where(cycle => cycle.PublishedFrom.Year <= year && year <= cycle.PublishedTo.Year);

    private static int FirstYear(CycleDefinition cycle) => int.Parse(cycle.Slug.AsSpan(0, 4), CultureInfo.InvariantCulture);

    /// <summary>The end of "2018-19" is 2019; of "2014" it is the year itself.</summary>
    private static int LastYear(CycleDefinition cycle) => cycle.Slug.Length == 4
        ? FirstYear(cycle)
        : (FirstYear(cycle) / 100 * 100) + int.Parse(cycle.Slug.AsSpan(5), CultureInfo.InvariantCulture);

    private static int IndexOfWhole(string text, string key)
    {
        for (var at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            var end = at + key.Length;
            var digitBefore = at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '-');
            var digitAfter = end < text.Length && (char.IsAsciiDigit(text[end])
                || (text[end] == '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
            if (!digitBefore && !digitAfter) return at;
        }

        return -1;
    }

    /// <summary>Two years with any kind of dash or a stroke between them, the second in full or not.</summary>
    [GeneratedRegex("(?<first>20[0-9]{2}) ?[-/\u2013\u2014] ?(?:20)?(?<last>[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();

    [GeneratedRegex("(?<![0-9/-])20[0-9]{2}(?![0-9]| ?[-/\u2013] ?[0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}

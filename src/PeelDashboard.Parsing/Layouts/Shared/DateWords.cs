namespace PeelDashboard.Parsing.Layouts.Shared;

internal static partial class DateWords
{
    public const string Months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    public const string Pattern = "(?:[0-9]{1,2} )?" + Months + " [0-9]{4}";

    /// <summary>The dates of a text in its order; what looks like a date and is none (31 June) is left out.</summary>
    public static IEnumerable<PartialDate> In(string text) =>
        Dates().Matches(text).Select(match => PartialDate.TryParseWords(match.Value)).OfType<PartialDate>();

    [GeneratedRegex(@"\b" + Pattern + @"\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dates();
}

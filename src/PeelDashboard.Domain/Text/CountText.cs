using System.Globalization;

namespace PeelDashboard.Domain.Text;

/// <summary>Counts in words: "1 figure", "1,143 public records".</summary>
public static class CountText
{
    /// <summary>The number with its noun; the plural takes an "s" unless it is given.</summary>
    public static string Of(int count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>"2014", "2014 and 2015", "2014, 2015 and 2016".</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : string.Join(", ", words.Take(words.Count - 1)) + " and " + words[^1];

    /// <summary>How many of how many: "12 of 62 figures", or "62 figures" when nothing is left out.</summary>
    public static string Of(int shown, int all, string noun, string? plural = null) =>
        shown == all ? Of(all, noun, plural) : string.Create(CultureInfo.InvariantCulture, $"{shown:N0} of {Of(all, noun, plural)}");
}

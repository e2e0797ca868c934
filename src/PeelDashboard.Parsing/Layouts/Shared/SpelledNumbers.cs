namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>
/// Whole numbers as reports write them where they count: words up to twelve, and the two longer ones that time limits use.
/// </summary>
internal static class SpelledNumbers
{
    public const string Pattern = "(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty-four)";

    private static readonly string[] UpToTwelve = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "eleven", "twelve"];

    public static int ValueOf(string matched) => matched.ToLowerInvariant() switch
    {
        "eighteen" => 18,
        "twenty-four" => 24,
        var word when char.IsAsciiDigit(word[0]) => int.Parse(word, CultureInfo.InvariantCulture),
        var word => Array.IndexOf(UpToTwelve, word) + 1,
    };
}

namespace PeelDashboard.Parsing.Reading;

/// <summary>Footnote numbers as text files have them: "²", "¹²", and "^{7,8}" where several stand together.</summary>
internal static class Superscript
{
    private const string Raised = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
    private const int Longest = 12;

    public static string Of(string digits) => string.Concat(digits.Select(digit => Raised[digit - '0']));

    /// <summary>The mark for the text of a raised piece; null where that is no footnote number.</summary>
    public static string? TryRead(string text)
    {
        if (text.Length is 0 or > Longest || !char.IsAsciiDigit(text[0])) return null;
        if (text.All(char.IsAsciiDigit)) return Of(text);
        return text.All(c => char.IsAsciiDigit(c) || c is ',' or ' ') ? $"^{{{text.Replace(" ", "", StringComparison.Ordinal)}}}" : null;
    }
}

using System.Buffers;

namespace PeelDashboard.Parsing.Figures;

/// <summary>Finds the words with which a report places a figure: quoted as they are, never turned into a rank.</summary>
internal static partial class RankReader
{
    // A text without one of these ranks nothing, and the expression need not look.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["one of the ", "among", "the highest", "the lowest", "the second ", "the third ", "in line with", "similar to", " than", "above",
            "below"], StringComparison.Ordinal);

    /// <summary>The first such words of a clean text; empty where there are none.</summary>
    public static string Read(string clean) => clean.AsSpan().ContainsAny(Hints) ? Words().Match(clean).Value : "";

    [GeneratedRegex(
        @"\bone of the (highest|lowest|higher|lower|largest|smallest|best|worst)( [a-z]+){0,4}? (in|across) (the country|England and Wales)\b"
        + @"|\bamong(st)? the (highest|lowest|higher|lower|best|worst)( in (the country|England and Wales))?\b"
        + @"|\bthe (second |third )?(highest|lowest) (in|across) (the country|England and Wales)( \([^()]*\))?"
        + @"|\b([a-z]+ly )?(in line with|similar to)\b"
        + @"|\b(([a-z]+ly|much|far|well) )?((higher|lower|greater|better|worse) than|(above|below)( both)?(?= the\b| that\b))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}

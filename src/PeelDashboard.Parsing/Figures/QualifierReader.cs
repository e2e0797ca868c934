namespace PeelDashboard.Parsing.Figures;

internal static class QualifierReader
{
    // Longer ones first, so that "just over" is not read as "over".
    private static readonly string[] Words =
    [
        "approximately", "approx", "around", "about", "roughly", "nearly", "almost", "just over", "just under", "well over", "well under",
            "over", "under", "more than",
        "less than", "fewer than", "at least", "at most", "up to", "as many as", "as much as", "as few as", "as long as", "in excess of",
            "an estimated", "estimated",
        "some", "close to",
    ];

    /// <summary>The qualifier that ends right before a place, as printed; empty where there is none.</summary>
    public static string Read(ReadOnlySpan<char> text, int at)
    {
        var start = StartOf(text, at);
        return start < at ? text[start..at].Trim().ToString() : "";
    }

    /// <summary>Where the qualifier before a place starts; the place itself where there is none.</summary>
    public static int StartOf(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || text[at - 1] != ' ') return at;
        foreach (var words in Words)
            if (WordWalk.EndsIn(text, at, words)) return at - 1 - words.Length;
        return at;
    }
}

namespace PeelDashboard.Parsing.Layouts.Shared;

internal static class AreaNames
{
    private const int MostParts = 24;

    private static readonly string[] Separators = [", and ", " and ", " & ", ", ", "; "];

    /// <summary>
    /// The areas, or null where the list cannot be told apart into names that the cycle knows. The longest name wins: "Protecting
    /// vulnerable people and Management and leadership, formerly understanding demand" is two areas, not three.
    /// </summary>
    public static IReadOnlyList<(string AsPrinted, AreaDefinition Area)>? Split(string list, Func<string, AreaDefinition?> named)
    {
        var cuts = Cuts(list);
        if (cuts.Count > MostParts) return null;

        // best[i] is the reading of the text from cut i to the end; built from the back, so that each part is read once.
        var best = new IReadOnlyList<(string AsPrinted, AreaDefinition Area)>?[cuts.Count];
        best[^1] = [];
        for (var from = cuts.Count - 2; from >= 0; from--)
        {
            for (var to = cuts.Count - 1; to > from && best[from] is null; to--)
            {
                var name = list[cuts[from].End..cuts[to].Start].Trim();
                if (best[to] is { } rest && named(name) is { } area) best[from] = [(name, area), .. rest];
            }
        }

        return best[0];
    }

    /// <summary>The separators in the list as spans, with an empty one at each end.</summary>
    private static List<(int Start, int End)> Cuts(string list)
    {
        var cuts = new List<(int Start, int End)> { (0, 0) };
        for (var i = 0; i < list.Length;)
        {
            var separator = Separators.FirstOrDefault(words => string.CompareOrdinal(list, i, words, 0, words.Length) == 0);
            if (separator is null)
            {
                i++;
                continue;
            }

            cuts.Add((i, i + separator.Length));
            i += separator.Length;
        }

        cuts.Add((list.Length, list.Length));
        return cuts;
    }
}

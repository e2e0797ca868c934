using System.Buffers;

namespace PeelDashboard.Parsing.Reading.Text;

/// <summary>
/// What a program that makes text of pages leaves of each page: its number, and the title that runs along its head or foot. A line counts
/// only where something besides its own words shows that it is no text: a form feed beside it, page numbers that count up, or that it is
/// the report's title again. The numbers of "Force in numbers" stand on lines of their own too.
/// </summary>
internal static partial class HeaderFooterFilter
{
    private const int LongestLine = 120;
    private const int LongestNumber = 20;
    private const int LinesOfCover = 40;
    private const int FewestRepeats = 3;
    private const int FewestNumbers = 4;
    private const int ShortestPage = 8;
    private const int NeighboursLookedAt = 2;
    private const int LinesLookedAt = 12;

    private static readonly SearchValues<string> TitleWords = SearchValues.Create(["peel", "inspection of ", "hmic"],
        StringComparison.OrdinalIgnoreCase);

    public static IReadOnlySet<int> Find(string[] lines)
    {
        var found = new HashSet<int>();
        BesideFormFeeds(lines, found);
        CountingUp(lines, found);
        Repeated(lines, found);
        return found;
    }

    /// <summary>The first and last lines of pages that are page numbers, or the same on many pages.</summary>
    private static void BesideFormFeeds(string[] lines, HashSet<int> found)
    {
        var pages = new List<int[]>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains('\f', StringComparison.Ordinal)) continue;
            pages.Add([.. Filled(lines, i, 1)]);
            pages.Add([.. Filled(lines, i - 1, -1)]);
        }

        // The second line of a page is looked at where the first is no text.
        var enough = Math.Max(FewestRepeats, pages.Count / 6);
        for (var nth = 0; nth < NeighboursLookedAt; nth++)
        {
            var beside = pages.Where(page => page.Length > nth && (nth == 0 || found.Contains(page[nth - 1] + 1)))
                .Select(page => page[nth]).Distinct();
            foreach (var same in ByKey(lines, beside))
                if (same.Key.Length == 0 || same.Count() >= enough) found.UnionWith(same.Select(i => i + 1));
        }
    }

    /// <summary>The first lines that have text from a place on, in one direction.</summary>
    private static IEnumerable<int> Filled(string[] lines, int from, int step)
    {
        var left = NeighboursLookedAt;
        for (var i = from; i >= 0 && i < lines.Length && left > 0 && Math.Abs(i - from) < LinesLookedAt; i += step)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            left--;
            if (lines[i].Length > LongestLine) yield break;
            yield return i;
        }
    }

    /// <summary>Numbers alone on their lines that count up by one from page to page, and lines such as "Page 3 of 40".</summary>
    private static void CountingUp(string[] lines, HashSet<int> found)
    {
        // For each number the longest run that ends in it; for each place the one before it in its run.
        var runs = new Dictionary<int, (int Place, int Length)>();
        var before = new Dictionary<int, int>();
        var ends = new List<int>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].AsSpan().Trim();
            if (line.Length is 0 or > LongestNumber) continue;
            if (NamedPage().IsMatch(line)) found.Add(i + 1);
            if (line.Length > 3 || !int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            var goesOn = runs.TryGetValue(number - 1, out var last) && i - last.Place >= ShortestPage;
            var length = goesOn ? last.Length + 1 : 1;
            if (runs.TryGetValue(number, out var rival) && rival.Length > length) continue;
            runs[number] = (i, length);
            if (goesOn) before[i] = last.Place;
            if (length >= FewestNumbers) ends.Add(i);
        }

        foreach (var end in ends)
            for (int? i = end; i is { } place && found.Add(place + 1); i = before.TryGetValue(place, out var previous) ? previous
                : null) { }
    }

    /// <summary>
    /// The title of the report when it stands again, and lines that stand beside page numbers on several pages. On the cover the title has
    /// no number.
    /// </summary>
    private static void Repeated(string[] lines, HashSet<int> found)
    {
        var titles = Enumerable.Range(0, lines.Length)
            .Where(i => lines[i].Length <= LongestLine && lines[i].AsSpan().ContainsAny(TitleWords));
        foreach (var title in ByKey(lines, titles).Where(title => title.Count() >= FewestRepeats))
            found.UnionWith(title.Where(i => i != title.First() || i >= LinesOfCover || Key(lines[i]) != PlainText.Fold(lines[i]))
                .Select(i => i + 1));

        var numbers = found.Select(line => line - 1).Where(i => Key(lines[i]).Length == 0).ToList();
        var beside = numbers.SelectMany(i => Filled(lines, i + 1, 1).Concat(Filled(lines, i - 1, -1)))
            .Where(i => !found.Contains(i + 1)).Distinct().Order();
        var enough = Math.Max(FewestNumbers, numbers.Count / 3);
        foreach (var header in ByKey(lines, beside).Where(header => header.Count() >= enough)) found.UnionWith(header.Select(i => i + 1));
    }

    private static List<IGrouping<string, int>> ByKey(string[] lines, IEnumerable<int> places) =>
        [.. places.GroupBy(i => Key(lines[i]), StringComparer.Ordinal)];

    /// <summary>A line without the page number at its beginning or end; empty where it is no more than that.</summary>
    private static string Key(string line) => PageNumber().Replace(PlainText.Fold(line), "").Trim();

    [GeneratedRegex(
        "^(?:page )?[0-9]{1,3}(?: of [0-9]{1,3})?(?:[ \\t|.\u2013-]+|$)|[ \\t|\u2013-]+(?:page )?[0-9]{1,3}(?: of [0-9]{1,3})?$|^[-\u2013 "
            + "]+[0-9]{1,3}[-\u2013 ]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex("^\\s*(?:page [0-9]{1,3}(?: of [0-9]{1,3})?|[-\u2013] ?[0-9]{1,3} ?[-\u2013]|[0-9]{1,3} ?\\| ?page)\\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedPage();
}

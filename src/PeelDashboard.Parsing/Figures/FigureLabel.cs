namespace PeelDashboard.Parsing.Figures;

internal static class FigureLabel
{
    private const int Longest = 160;
    private const int Shortest = 24;

    private static readonly string[] Marks = ["; ", ": ", ", ", " \u2013 ", " (", ") "];
    private static readonly string[] Joiners = ["and ", "but "];

    /// <summary>The sentence, where it is short and has one figure; else the part of it around the figure.</summary>
    public static string Of(Sentence sentence, FigureNumber number)
    {
        if (sentence.Clean.Length <= Longest && sentence.Candidates.Count == 1) return sentence.Clean;
        var (start, end) = Around(sentence, number);
        start = Narrow(sentence.Clean, start, number.Start, end);
        end = Widen(sentence.Clean, start, number.End, end);
        var words = Cut(sentence.Clean[start..end], number.Start - start).Trim(' ', ',', ';', ':', '\u2013', '(');
        foreach (var joiner in Joiners)
            if (words.StartsWith(joiner, StringComparison.Ordinal)) words = words[joiner.Length..];
        return words;
    }

    /// <summary>
    /// The part of a sentence around one of several numbers of a unit: from the last comma or "and" before it to the one before the next
    /// number.
    /// </summary>
    public static string Clause(Sentence sentence, FigureNumber number)
    {
        IReadOnlyList<FigureNumber> same = [.. sentence.Candidates.Where(other => other.Unit == number.Unit)];
        var (clean, at) = (sentence.Clean, IndexOf(same, number));
        var start = at == 0 ? 0 : LastCut(clean, same[at - 1].End, number.Start) is var before and >= 0 ? before : number.Start;
        var end = at == same.Count - 1 ? clean.Length : LastCut(clean, number.End, same[at + 1].Start) is var behind and >= 0
            ? behind : same[at + 1].Start;
        return clean[start..end];
    }

    /// <summary>
    /// The part between the marks that divide it from the figures before and behind; figures that no mark divides share their words.
    /// </summary>
    private static (int Start, int End) Around(Sentence sentence, FigureNumber number)
    {
        var (numbers, clean) = (sentence.Candidates, sentence.Clean);
        var at = IndexOf(numbers, number);
        var (start, end) = (0, clean.Length);
        for (var i = at; i > 0 && start == 0; i--) start = Math.Max(0, LastCut(clean, numbers[i - 1].End, numbers[i].Start));
        for (var i = at; i < numbers.Count - 1 && end == clean.Length; i++)
            if (EndCut(clean, numbers[i].End, numbers[i + 1].Start) is var cut and >= 0) end = cut;
        return (start, end);
    }

    private static int IndexOf(IReadOnlyList<FigureNumber> numbers, FigureNumber number)
    {
        var at = 0;
        while (numbers[at].Start != number.Start) at++;
        return at;
    }

    private static int LastCut(string clean, int from, int to)
    {
        if (to <= from) return -1;
        var part = clean.AsSpan(from, to - from);
        var cut = Math.Max(part.LastIndexOf(" and "), Math.Max(part.LastIndexOf(", "), part.LastIndexOf("; ")));
        return cut < 0 ? -1 : from + cut;
    }

    /// <summary>The last mark, or where the words turn to a part of the number: "677 offenders | of whom 2".</summary>
    private static int EndCut(string clean, int from, int to)
    {
        if (LastCut(clean, from, to) is var cut and >= 0) return cut;
        var part = clean.AsSpan(from, Math.Max(0, to - from));
        return Math.Max(part.LastIndexOf(" of whom"), part.LastIndexOf(" of which")) is var turn and >= 0 ? from + turn : -1;
    }

    private static int Narrow(string clean, int start, int number, int end)
    {
        if (end - start <= Longest) return start;
        var best = start;
        foreach (var mark in Marks)
        {
            var at = number - start > 0 ? clean.LastIndexOf(mark, number - 1, number - start, StringComparison.Ordinal) : -1;
            if (at > best) best = at + mark.Length;
        }

        return best;
    }

    /// <summary>Moves the end of a long part to the first mark behind the number that leaves enough words.</summary>
    private static int Widen(string clean, int start, int number, int end)
    {
        if (end - start <= Longest) return end;
        var best = end;
        foreach (var mark in Marks)
        {
            var from = Math.Max(number, start + Shortest);
            var at = from < end ? clean.IndexOf(mark, from, end - from, StringComparison.Ordinal) : -1;
            if (at >= 0 && at < best) best = at;
        }

        return best;
    }

    private static string Cut(string words, int number)
    {
        if (words.Length <= Longest) return words;
        if (number > Longest / 2) words = words[(words.IndexOf(' ', number - (Longest / 2)) + 1)..];
        if (words.Length <= Longest) return words;
        // A word may be longer than a label.
        return words.LastIndexOf(' ', Longest) is var space and > 0 ? words[..space] : words[..Longest];
    }
}

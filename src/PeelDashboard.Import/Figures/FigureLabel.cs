namespace PeelDashboard.Import.Figures;

/// <summary>Names a figure that no measure knows by the words around it, as they are printed.</summary>
internal static class FigureLabel
{
    private const int Longest = 160;
    private const int Shortest = 24;

    private static readonly string[] Marks = ["; ", ": ", ", ", " \u2013 ", " (", ") ", " and ", " but "];

    /// <summary>The sentence, where it is short and has one figure; else the part of it around the figure.</summary>
    public static string Of(Sentence sentence, FigureNumber number)
    {
        if (sentence.Clean.Length <= Longest && sentence.Candidates.Count == 1) return sentence.Clean;
        var (start, end) = Bounds(sentence, number, sentence.Candidates);
        start = Narrow(sentence.Clean, start, number.Start, end);
        end = Widen(sentence.Clean, start, number.End, end);
        return Cut(sentence.Clean[start..end], number.Start - start).Trim(' ', ',', ';', ':', '\u2013', '(');
    }

    /// <summary>The part of a sentence around one of several numbers of a unit: from the last comma or "and" before it to the one before the next number.</summary>
    public static string Clause(Sentence sentence, FigureNumber number)
    {
        var (start, end) = Bounds(sentence, number, [.. sentence.Candidates.Where(other => other.Unit == number.Unit)]);
        return sentence.Clean[start..end];
    }

    private static (int Start, int End) Bounds(Sentence sentence, FigureNumber number, IReadOnlyList<FigureNumber> numbers)
    {
        var at = 0;
        while (numbers[at].Start != number.Start) at++;
        var start = at == 0 ? 0 : LastCut(sentence.Clean, numbers[at - 1].End, number.Start);
        var end = at == numbers.Count - 1 ? sentence.Clean.Length : LastCut(sentence.Clean, number.End, numbers[at + 1].Start);
        return (start, end);
    }

    private static int LastCut(string clean, int from, int to)
    {
        var part = clean[from..to];
        var cut = Math.Max(
            part.LastIndexOf(" and ", StringComparison.Ordinal),
            Math.Max(part.LastIndexOf(", ", StringComparison.Ordinal), part.LastIndexOf("; ", StringComparison.Ordinal)));
        return cut < 0 ? to : from + cut;
    }

    /// <summary>Moves the start of a long part to the nearest mark before the number that leaves enough words.</summary>
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
        return words.Length <= Longest ? words : words[..words.LastIndexOf(' ', Longest)];
    }
}

using System.Text;

namespace PeelDashboard.Web.Features.Desk.Item;

/// <summary>What became of a piece of text.</summary>
internal enum DiffKind
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>Only before.</summary>
    Removed,

    /// <summary>Only after.</summary>
    Added,
}

/// <summary>A run of words with the same fate.</summary>
internal sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>The words that differ between two texts, to be read in one piece.</summary>
internal static class WordDiff
{
    /// <summary>Pairs of words that are compared at most; beyond, the middle is shown as taken out and written anew.</summary>
    private const int MostPairs = 1_000_000;

    /// <summary>The parts in order; without the added ones they are the text before, without the removed ones the text after.</summary>
    public static IReadOnlyList<DiffPart> Compare(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start]) start++;
        var end = 0;
        while (end < old.Count - start && end < now.Count - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        var steps = old.Take(start).Select(word => (DiffKind.Same, word))
            .Concat(Middle(old[start..^end], now[start..^end]))
            .Concat(old[^end..].Select(word => (DiffKind.Same, word)));
        return Joined(steps);
    }

    /// <summary>The longest common sequence of words, by the table of lengths from each place to the end.</summary>
    private static List<(DiffKind, string)> Middle(List<string> old, List<string> now)
    {
        var steps = new List<(DiffKind, string)>();
        var (i, j) = (0, 0);
        if ((long)old.Count * now.Count <= MostPairs)
        {
            var lengths = new int[old.Count + 1, now.Count + 1];
            for (var a = old.Count - 1; a >= 0; a--)
                for (var b = now.Count - 1; b >= 0; b--)
                    lengths[a, b] = old[a] == now[b] ? lengths[a + 1, b + 1] + 1 : Math.Max(lengths[a + 1, b], lengths[a, b + 1]);
            while (i < old.Count && j < now.Count)
            {
                if (old[i] == now[j]) (i, j) = (Take(DiffKind.Same, old[i], i), j + 1);
                else if (lengths[i + 1, j] >= lengths[i, j + 1]) i = Take(DiffKind.Removed, old[i], i);
                else j = Take(DiffKind.Added, now[j], j);
            }
        }

        while (i < old.Count) steps.Add((DiffKind.Removed, old[i++]));
        while (j < now.Count) steps.Add((DiffKind.Added, now[j++]));
        return steps;

        int Take(DiffKind kind, string word, int at)
        {
            steps.Add((kind, word));
            return at + 1;
        }
    }

    private static List<DiffPart> Joined(IEnumerable<(DiffKind Kind, string Word)> steps)
    {
        var runs = new List<(DiffKind Kind, StringBuilder Text)>();
        foreach (var (kind, word) in steps)
        {
            if (runs.Count == 0 || runs[^1].Kind != kind) runs.Add((kind, new()));
            runs[^1].Text.Append(word);
        }

        return runs.ConvertAll(run => new DiffPart(run.Kind, run.Text.ToString()));
    }

    /// <summary>Each word with the white space before it: most notes are added to at their end, and their last word then stays the same.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (int start = 0, i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !(char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1]))) continue;
            words.Add(text[start..i]);
            start = i;
        }

        return words;
    }
}

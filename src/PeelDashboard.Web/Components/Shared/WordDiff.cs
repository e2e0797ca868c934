using DiffPlex;
using DiffPlex.Chunkers;

namespace PeelDashboard.Web.Components.Shared;

internal enum DiffKind
{
    Same,

    Removed,

    Added,
}

internal sealed record DiffPart(DiffKind Kind, string Text);

internal static class WordDiff
{
    /// <summary>Characters that are compared word by word at most; longer texts are shown as taken out and written anew.</summary>
    private const int Longest = 40_000;

    /// <summary>The parts in order; without the added ones they are the text before, without the removed ones the text after.</summary>
    public static IReadOnlyList<DiffPart> Compare(string before, string after)
    {
        var parts = new List<DiffPart>();
        if (before.Length + after.Length > Longest)
        {
            Add(DiffKind.Removed, [before]);
            Add(DiffKind.Added, [after]);
            return parts;
        }

        var chunker = new CustomFunctionChunker(text => Words(text));
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(DiffKind.Same, diff.PiecesOld.Take(at..block.DeleteStartA));
            at = block.DeleteStartA + block.DeleteCountA;
            Add(DiffKind.Removed, diff.PiecesOld.Take(block.DeleteStartA..at));
            Add(DiffKind.Added, diff.PiecesNew.Take(block.InsertStartB..(block.InsertStartB + block.InsertCountB)));
        }

        Add(DiffKind.Same, diff.PiecesOld.Skip(at));
        return parts;

        void Add(DiffKind kind, IEnumerable<string> words)
        {
            if (string.Concat(words) is { Length: > 0 } text) parts.Add(new DiffPart(kind, text));
        }
    }

    /// <summary>
    /// Each word with the white space before it: most notes are added to at their end, and their last word then stays the same.
    /// </summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (int start = 0, i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !(char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1]))) continue;
            words.Add(text[start..i]);
            start = i;
        }

        return [.. words];
    }
}

using System.Collections.Frozen;

namespace PeelDashboard.Parsing.Figures;

/// <summary>A set of words that a piece of text can be looked up in, whatever its case, without copying it.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Takes the words, separated by spaces.</summary>
    public WordSet(string words) => lookup = words
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word) => !word.IsEmpty && lookup.Contains(word);
}

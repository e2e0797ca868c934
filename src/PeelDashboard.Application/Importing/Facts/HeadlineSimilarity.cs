using PeelDashboard.Domain.Text;

namespace PeelDashboard.Application.Importing.Facts;

/// <summary>
/// The measure is Dice's: twice the number of words that both have, divided by the number of words of both. Words that say nothing of the
/// subject do not count, among them those that nearly every AFI begins with ("the force should make sure that"). Tried on the 37 AFIs of
/// the source documents: two AFIs of one area reach at most 0.41 (2016, lines 910 and 911), while an edited headline keeps 0.4 to 1, mostly
/// over 0.5. Runs of two words, tried beside it, part them less well: 0.38 against 0.2 to 0.9.
/// </summary>
public static class HeadlineSimilarity
{
    /// <summary>
    /// From here on it is the same AFI. Below it one word can be the whole difference: "101 calls" for "emergency calls" in a short
    /// headline gives 0.75.
    /// </summary>
    public const double Same = 0.8;

    /// <summary>From here on a person is asked. Just above what two different AFIs of one area were seen to have.</summary>
    public const double Doubtful = 0.45;

    private static readonly HashSet<string> SayNothing =
    [
        "the", "a", "an", "and", "or", "of", "to", "in", "on", "by", "for", "with", "its", "it", "is", "are", "be",
        "been", "being", "that", "this",
        "those", "these", "from", "as", "at", "should", "must", "force", "constabulary", "police", "make", "sure",
        "ensure", "improve", "their",
        "which", "who", "they", "where", "them", "not", "will", "can", "into", "so", "such", "needs", "more", "has", "have", "do", "does",
    ];

    public static double Of(string left, string right) => Of(SubjectWords(left), SubjectWords(right));

    public static double Of(IReadOnlyCollection<string> words, IReadOnlyCollection<string> others)
    {
        if (words.Count + others.Count == 0) return 0;
        return 2.0 * Shared(words, others) / (words.Count + others.Count);
    }

    /// <summary>How many words both have; a word that each has twice counts twice.</summary>
    public static int Shared(IEnumerable<string> words, IEnumerable<string> others) => words.CountBy(word => word).Join(
        others.CountBy(word => word), word => word.Key, word => word.Key, (word, other) => Math.Min(word.Value, other.Value)).Sum();

    /// <summary>Whether both speak of the same numbers: "101 calls" are no "999 calls", however much else agrees.</summary>
    public static bool HaveSameNumbers(string left, string right) =>
        SubjectWords(left).Where(HasDigit).ToHashSet().SetEquals(SubjectWords(right).Where(HasDigit));

    public static List<string> SubjectWords(string text)
    {
        var words = new List<string>();
        var folded = PlainText.Fold(text);
        for (int start = 0, i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && char.IsLetterOrDigit(folded[i])) continue;
            if (i > start && folded[start..i] is var word && !SayNothing.Contains(word)) words.Add(word);
            start = i + 1;
        }

        return words;
    }

    private static bool HasDigit(string word) => word.Any(char.IsAsciiDigit);
}

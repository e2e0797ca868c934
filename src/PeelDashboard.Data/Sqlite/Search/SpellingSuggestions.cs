using Microsoft.Data.Sqlite;

namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>Finds words of the store that are written nearly like words that it does not have. One statement.</summary>
internal static class SpellingSuggestions
{
    private const int ShortestWord = 4;
    private const int LongestWord = 30;
    private const int MostWords = 3;

    /// <summary>
    /// For each word that the store does not have the nearest one that it has; of equally near ones that of most entries.
    /// </summary>
    public static IReadOnlyList<NearWord> Of(SqliteConnection connection, SearchExpression expression)
    {
        var typed = expression.Parts.SelectMany(part => SearchExpression.Words(part) ?? []).Distinct(StringComparer.Ordinal)
            .Where(word => word.Length is >= ShortestWord and <= LongestWord && word.All(char.IsAsciiLetter)).Take(MostWords).ToList();
        if (typed.Count == 0) return [];

        // The first letter is seldom wrong, and the vocabulary is sorted.
        var initials = typed.Select(word => word[0]).Distinct().ToList();
        using var command = connection.Command(
            string.Join(" UNION ALL ",
                initials.Select((_, i) => $"SELECT term, doc FROM \"SearchVocabulary\" WHERE term >= @{2 * i} AND term < @{(2 * i) + 1}")),
            [.. initials.SelectMany(initial => new object[] { initial.ToString(), ((char)(initial + 1)).ToString() })]);
        using var reader = command.ExecuteReader();
        var known = new List<(string Term, int Entries)>();
        while (reader.Read()) known.Add((reader.GetString(0), reader.GetInt32(1)));
        return [.. typed.Where(word => !known.Exists(one => one.Term == word)).Select(word => Nearest(word, known)).OfType<NearWord>()];
    }

    /// <summary>
    /// How many letters must be changed, put in, left out or exchanged with their neighbour; a number over the limit where it is more than
    /// that.
    /// </summary>
    internal static int Distance(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit) return limit + 1;
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                rows[i, j] = Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }

    private static NearWord? Nearest(string word, List<(string Term, int Entries)> known)
    {
        var limit = word.Length <= 5 ? 1 : 2;
        var near = known.Where(one => one.Term.Length > 2).Select(one => (one.Term, one.Entries, Distance: Distance(word, one.Term, limit)))
            .Where(one => one.Distance <= limit).ToList();
        return near.Count == 0 ? null : new(word, near.OrderBy(one => one.Distance).ThenByDescending(one => one.Entries).First().Term);
    }
}

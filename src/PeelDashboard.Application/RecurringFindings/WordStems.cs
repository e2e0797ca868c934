namespace PeelDashboard.Application.RecurringFindings;

/// <summary>Words without their endings, so that "supervised" and "supervision" are one.</summary>
public static class WordStems
{
    private const int Shortest = 4;

    /// <summary>The longest first; what is put in its place keeps "organisation" and "organised" together.</summary>
    private static readonly (string Ending, string Instead)[] Endings =
    [
        ("isations", "is"), ("isation", "is"), ("ising", "is"), ("ised", "is"), ("ise", "is"), ("ations", "at"), ("ation", "at"),
        ("ated", "at"), ("ating", "at"),
        ("ate", "at"), ("ies", "y"), ("ing", ""), ("ions", ""), ("ion", ""), ("ors", ""), ("or", ""), ("ers", ""), ("er", ""),
        ("ments", ""), ("ment", ""),
        ("ed", ""), ("es", ""), ("e", ""), ("s", ""),
    ];

    /// <summary>The words of a text in their order, folded, each by its stem; "problem-solving" is two.</summary>
    public static List<string> Of(string text)
    {
        var stems = new List<string>();
        var folded = Domain.Text.PlainText.Fold(text);
        for (int start = 0, i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && (char.IsLetterOrDigit(folded[i]) || folded[i] == '\'')) continue;
            var word = folded[start..i].Trim('\'');
            if (word.Length > 0) stems.Add(Stem(word));
            start = i + 1;
        }

        return stems;
    }

    public static string Stem(string word)
    {
        word = word.Replace("'s", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        foreach (var (ending, instead) in Endings)
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length] + instead;
        return word;
    }
}

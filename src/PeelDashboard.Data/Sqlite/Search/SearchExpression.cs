using System.Text;
using System.Text.RegularExpressions;

namespace PeelDashboard.Data.Sqlite.Search;

/// <summary>
/// What somebody typed, as SQLite's full-text search understands it. Everything but quotation marks is words, so nothing that is typed can
/// be an error: AND, OR, NOT, brackets, colons, hyphens and asterisks have no meaning of their own.
/// </summary>
public sealed partial class SearchExpression
{
    /// <summary>Longest text that is looked at, in characters; what is longer is cut.</summary>
    public const int MaxLength = 200;

    private const int MaxParts = 16;

    /// <summary>Left out beside other words: nearly every paragraph has them, and a headline may not.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "how", "in", "is", "it", "its", "of", "on",
        "or", "that", "the", "their",
        "this", "to", "was", "were", "what", "which", "with",
    };

    private SearchExpression(IReadOnlyList<string> parts, string match, string? exact) => (Parts, Match, Exact) = (parts, match, exact);

    public IReadOnlyList<string> Parts { get; }

    internal bool IsAfisAlone => Parts.All(IsAfi);

    internal string Match { get; }

    /// <summary>For the index by words, which knows no phrases; null where a word cannot be told apart there.</summary>
    internal string? Exact { get; }

    public static SearchExpression? Parse(string? typed)
    {
        var parts = Split(typed ?? "");
        var telling = parts.FindAll(part => part.IsPhrase || !Common.Contains(part.Text));
        if (telling.Count > 0) parts = telling;
        if (parts.Count == 0) return null;
        parts = [.. parts.Take(MaxParts)];
        return new([.. parts.Select(part => part.Text)], string.Join(" AND ", parts.Select(part => Term(part.Text))), ExactOf(parts));
    }

    public static string Respell(string typed, NearWord near) => SimpleWord().Replace(
        typed, word => word.Value.Equals(near.Typed, StringComparison.OrdinalIgnoreCase) ? near.Known : word.Value);

    /// <summary>
    /// The simple words of a text as the index by words keeps them but for accents; null where there is a letter that it may see otherwise.
    /// </summary>
    internal static IReadOnlyList<string>? Words(string text)
    {
        var words = SimpleWord().Matches(text).Select(match => match.Value.ToLowerInvariant()).ToList();
        return text.Any(c => c > '\u017F' && char.IsLetterOrDigit(c)) ? null : words;
    }

    private static List<(string Text, bool IsPhrase)> Split(string typed)
    {
        var text = Plain(typed);
        var parts = new List<(string, bool)>();
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '"' ? text.IndexOf('"', at + 1) : -1;
            var isPhrase = end > 0;
            if (!isPhrase)
            {
                // A quotation mark without its counterpart is none.
                end = text.IndexOfAny([' ', '"'], at + 1);
                if (end < 0) end = text.Length;
            }

            var part = Bare(text[at..end]);
            if (part.Length > 0) parts.Add((part, isPhrase && part.Contains(' ', StringComparison.Ordinal)));
            at = isPhrase ? end + 1 : end;
            while (at < text.Length && text[at] == ' ') at++;
        }

        return parts;
    }

    private static string Bare(string part)
    {
        var first = 0;
        var last = part.Length;
        while (first < last && !char.IsLetterOrDigit(part[first])) first++;
        while (last > first && !char.IsLetterOrDigit(part[last - 1])) last--;
        return part[first..last];
    }

    /// <summary>Composed letters, straight quotation marks, and a space for whatever cannot be seen.</summary>
    private static string Plain(string typed)
    {
        var text = new StringBuilder();
        foreach (var rune in (typed.Length > MaxLength ? typed[..MaxLength] : typed).EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)) text.Append(' ');
            else if (rune.Value is '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB') text.Append('"');
            else text.Append(rune.ToString());
        }

        return text.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    private static bool IsAfi(string part) => part.ToUpperInvariant() is "AFI" or "AFIS";

    /// <summary>A word or phrase for the index by stems. Who types AFI means areas for improvement, which reports write out.</summary>
    private static string Term(string part) => IsAfi(part) ? "(\"AFI\" OR \"area for improvement\")" : $"\"{part}\"";

    private static string? ExactOf(IEnumerable<(string Text, bool IsPhrase)> parts)
    {
        var words = new List<string>();
        foreach (var (text, _) in parts)
        {
            if (IsAfi(text)) continue;
            if (Words(text) is not { } own) return null;
            words.AddRange(own);
        }

        return words.Count == 0 ? null : string.Join(" AND ", words.Distinct(StringComparer.Ordinal).Select(word => $"\"{word}\""));
    }

    /// <summary>Letters that every version of Unicode knows, so that SQLite sees the same words.</summary>
    [GeneratedRegex(@"[a-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017F]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SimpleWord();
}

namespace PeelDashboard.Web.Features.Afis;

public static class WordHits
{
    public static IReadOnlyList<(string Piece, bool IsHit)> Split(string text, string? words)
    {
        if (string.IsNullOrEmpty(words)) return [(text, false)];
        var pieces = new List<(string, bool)>();
        var from = 0;
        for (var at = Find(text, words, 0); at >= 0; at = Find(text, words, from))
        {
            if (at > from) pieces.Add((text[from..at], false));
            from = at + words.Length;
            pieces.Add((text[at..from], true));
        }

        if (from < text.Length) pieces.Add((text[from..], false));
        return pieces;
    }

    /// <summary>A run of whole words around the first hit, about so many characters on either side; empty where there is no hit.</summary>
    public static string Snippet(string text, string words, int around = 90)
    {
        var at = Find(text, words, 0);
        if (at < 0) return "";
        var (first, last) = (Math.Max(0, at - around), Math.Min(text.Length, at + words.Length + around));
        while (first > 0 && !char.IsWhiteSpace(text[first - 1])) first--;
        while (last < text.Length && !char.IsWhiteSpace(text[last])) last++;
        return (first > 0 ? "\u2026 " : "") + text[first..last] + (last < text.Length ? " \u2026" : "");
    }

    private static int Find(string text, string words, int from) => text.IndexOf(words, from, StringComparison.OrdinalIgnoreCase);
}

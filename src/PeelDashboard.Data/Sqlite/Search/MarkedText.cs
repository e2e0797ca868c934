namespace PeelDashboard.Data.Sqlite.Search;

public readonly record struct MarkedPiece(string Text, bool IsHit);

public sealed record MarkedText(IReadOnlyList<MarkedPiece> Pieces)
{
    internal const char Start = '\u0002';

    internal const char End = '\u0003';

    public bool HasHit => Pieces.Any(piece => piece.IsHit);

    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>Reads the marks of the index. A mark that stands in the text itself by chance does no harm.</summary>
    internal static MarkedText Parse(string marked)
    {
        var pieces = new List<MarkedPiece>();
        var isHit = false;
        for (int at = 0, next; at <= marked.Length; at = next + 1)
        {
            next = marked.AsSpan(at).IndexOfAny(Start, End) is var found and >= 0 ? at + found : marked.Length;
            if (next > at) pieces.Add(new(marked[at..next], isHit));
            isHit = next < marked.Length && marked[next] == Start;
        }

        return new(pieces);
    }

    /// <summary>The text around its first hit, cut at spaces, where it is longer than wished.</summary>
    public MarkedText Around(int length)
    {
        var text = Text;
        if (text.Length <= length) return this;
        var firstHit = Pieces.TakeWhile(piece => !piece.IsHit).Sum(piece => piece.Text.Length);
        var from = firstHit >= text.Length || firstHit < length / 2 ? 0 : After(text, firstHit - (length / 3));
        var to = Math.Min(text.Length, from + length);
        if (to < text.Length && text.LastIndexOf(' ', to, to - from) is var space and > 0 && space > from) to = space;

        var kept = new List<MarkedPiece>();
        if (from > 0) kept.Add(new("\u2026 ", IsHit: false));
        var at = 0;
        foreach (var piece in Pieces)
        {
            var (first, last) = (Math.Max(from, at), Math.Min(to, at + piece.Text.Length));
            if (first < last) kept.Add(piece with { Text = piece.Text[(first - at)..(last - at)] });
            at += piece.Text.Length;
        }

        if (to < text.Length) kept.Add(new(" \u2026", IsHit: false));
        return new(kept);
    }

    private static int After(string text, int at) => text.IndexOf(' ', at) is var space and >= 0 && space < at + 40 ? space + 1 : at;
}

using System.Text;

namespace PeelDashboard.Web.Features.Charts.Files;

/// <summary>
/// How wide text is likely to be in a sans serif face, for pictures that nobody lays out afterwards. A little too wide rather than too
/// narrow.
/// </summary>
internal static class TextWidth
{
    /// <summary>Faces differ: what is reckoned here leaves room for one that is wider than most.</summary>
    private const double Reserve = 1.06;

    private const double BoldShare = 1.07;

    private static ReadOnlySpan<short> Common =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556,
            278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667,
            611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500,
            500, 500, 334, 260, 334, 584,
    ];

    public static double Of(string text, double size, bool isBold = false)
    {
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
            thousandths += rune.Value is >= ' ' and <= '~' ? Common[rune.Value - ' '] : rune.Value < 0x2E80 ? 620 : 1000;
        return thousandths / 1000d * size * Reserve * (isBold ? BoldShare : 1);
    }

    /// <summary>The text in lines that fit; a word that is too long for a line is broken.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, bool isBold = false)
    {
        var lines = new List<string>();
        var (line, filled, blank) = (new StringBuilder(), 0d, Of(" ", size, isBold));
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var own = Of(word, size, isBold);
            if (line.Length > 0 && filled + blank + own <= width)
            {
                line.Append(' ').Append(word);
                filled += blank + own;
                continue;
            }

            if (line.Length > 0) lines.Add(line.ToString());
            var rest = word;
            while (own > width && Head(rest, width, size, isBold) is var head && head.Length < rest.Length)
            {
                lines.Add(head);
                rest = rest[head.Length..];
                own = Of(rest, size, isBold);
            }

            line.Clear().Append(rest);
            filled = own;
        }

        if (line.Length > 0) lines.Add(line.ToString());
        return lines;
    }

    /// <summary>As many characters of a long word as fit, one at least; never half a pair of surrogates.</summary>
    private static string Head(string word, double width, double size, bool isBold)
    {
        var length = word.Length;
        while (length > 1 && Of(word[..length], size, isBold) > width) length--;
        if (char.IsHighSurrogate(word[length - 1])) length += length < word.Length ? 1 : 0;
        return word[..length];
    }
}

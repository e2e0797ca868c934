using System.Buffers;
using System.Text;

namespace PeelDashboard.Domain.Text;

/// <summary>
/// Letters of typesetting that a reader takes for ordinary ones: hyphens that keep a word on its line, ligatures, a middle dot in a number.
/// </summary>
public static class LookAlikes
{
    private const string Unseen = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";
    private const string Hyphens = "\u2010\u2011";
    private const string Dots = "\u00B7\u2219\u22C5";
    private const char FirstLigature = '\uFB00';

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static readonly SearchValues<char> Any =
        SearchValues.Create(Unseen + Hyphens + Dots + "\uFB00\uFB01\uFB02\uFB03\uFB04\uFB05\uFB06");

    /// <summary>The text with ordinary letters, hyphens and decimal points in their place.</summary>
    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny(Any) is var first && first < 0) return text;
        var plain = new StringBuilder(text, 0, first, text.Length + 4);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (!Any.Contains(c)) plain.Append(c);
            else if (Hyphens.Contains(c, StringComparison.Ordinal)) plain.Append('-');
            else if (c >= FirstLigature && c < FirstLigature + Ligatures.Length) plain.Append(Ligatures[c - FirstLigature]);
            else if (Dots.Contains(c, StringComparison.Ordinal)) plain.Append(IsInNumber(text, i) ? '.' : c);
        }

        return plain.ToString();
    }

    private static bool IsInNumber(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}

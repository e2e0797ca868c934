using System.Globalization;
using System.Text;

namespace PeelDashboard.Domain.Text;

/// <summary>Text as a reader takes it in: without markup, footnote marks and runs of space.</summary>
public static class PlainText
{
    /// <summary>Removes tags such as &lt;u&gt; and footnote marks, and folds white space; the words stay as the source has them.</summary>
    /// <remarks>
    /// A "&lt;" that never closes is kept to the end of the text as it is: a broken link must not swallow what follows
    /// (PEEL 2021/22, lines 190 and 569).
    /// </remarks>
    public static string Clean(string text) => Clean(text, places: null);

    /// <summary>The clean text, with the place of each of its letters in the text as the source has it.</summary>
    public static string Clean(string text, out int[] places)
    {
        var found = new List<int>(text.Length);
        var clean = Clean(text, found);
        places = [.. found[..clean.Length]];
        return clean;
    }

    private static string Clean(string text, List<int>? places)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '<' && IsTag(text, i, out var end))
            {
                i = end;
            }
            else if (c == '^' && i + 1 < text.Length && text[i + 1] == '{' && IsMark(text, i + 2, out var close))
            {
                i = close;
            }
            else if (IsFootnoteMark(c))
            {
                continue;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (clean.Length == 0 || clean[^1] == ' ') continue;
                clean.Append(' ');
                places?.Add(i);
            }
            else
            {
                clean.Append(c);
                places?.Add(i);
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>A form for comparing names: clean, lower case, straight quotes, "and" for an ampersand.</summary>
    public static string Fold(string text) => Clean(text)
        .Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"')
        .Replace("&", "and", StringComparison.Ordinal)
        .ToLowerInvariant();

    /// <summary>Superscript digits: category No, which neither <c>char.IsDigit</c> nor <c>\d</c> knows.</summary>
    public static bool IsFootnoteMark(char c) =>
        c is '\u00B9' or '\u00B2' or '\u00B3' || (c >= '\u2070' && c <= '\u2079'
            && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber);

    /// <summary>A tag ends before the next one begins: a "&lt;" or a "{" on the way means that it was never closed.</summary>
    private static bool IsTag(string text, int open, out int end)
    {
        var letter = open + 1 < text.Length && text[open + 1] == '/' ? open + 2 : open + 1;
        end = letter < text.Length && char.IsAsciiLetter(text[letter]) ? IndexOfEither(text, letter, '<', '>') : -1;
        return end > 0 && text[end] == '>';
    }

    private static bool IsMark(string text, int from, out int end)
    {
        end = IndexOfEither(text, from, '{', '}');
        return end > 0 && text[end] == '}';
    }

    private static int IndexOfEither(string text, int from, char one, char other) =>
        text.AsSpan(from).IndexOfAny(one, other) is var at and >= 0 ? from + at : -1;
}

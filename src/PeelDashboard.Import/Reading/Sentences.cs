using PeelDashboard.Domain;

namespace PeelDashboard.Import.Reading;

/// <summary>Where sentences end. Works on the text as the source has it, with or without markup.</summary>
public static class Sentences
{
    /// <summary>Whether a text ends as a sentence does: in a full stop or another closing mark, perhaps with a quote, bracket or footnote mark behind it.</summary>
    public static bool EndsIn(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && IsTrailer(text[end - 1])) end--;
        return end > 0 && text[end - 1] is '.' or '!' or '?' or ':' or ';';
    }

    /// <summary>Whether a sentence ends inside the text and another one begins.</summary>
    public static bool HasSeveral(string text) => NextStart(text, 0) < text.Length;

    /// <summary>The first sentence, without white space around it.</summary>
    public static string First(string text) => text[..NextStart(text, 0)].Trim();

    /// <summary>The sentences one after the other, each without white space around it.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var next = NextStart(text, start);
            yield return text[start..next].Trim();
            start = next;
        }
    }

    /// <summary>Where the sentence after the one at <paramref name="start"/> begins; the length of the text when there is none.</summary>
    private static int NextStart(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?')) continue;
            var next = i + 1;
            while (next < text.Length && IsTrailer(text[next]) && !char.IsWhiteSpace(text[next])) next++;
            var space = next;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            if (next > space && (next == text.Length || !char.IsLower(text[next]))) return next;
            i = next - 1;
        }

        return text.Length;
    }

    private static bool IsTrailer(char c) =>
        char.IsWhiteSpace(c) || c is ')' or ']' or '"' or '\'' or '\u2019' or '\u201D' or '*' || PlainText.IsFootnoteMark(c);
}

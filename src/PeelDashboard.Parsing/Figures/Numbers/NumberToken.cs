namespace PeelDashboard.Parsing.Figures.Numbers;

internal readonly record struct NumberToken(int Start, int End, decimal Value, bool IsWord, bool IsPlain)
{
    /// <summary>The lower number of a part of a whole: 5 of "one fifth"; else 0.</summary>
    public int Whole { get; init; }

    public bool IsYear => !IsWord && End - Start == 4 && Value is >= 1900 and < 2100 && decimal.IsInteger(Value);

    public static List<NumberToken> Read(string clean)
    {
        var found = new List<NumberToken>();
        var text = clean.AsSpan();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiDigit(text[at])) at = AddDigits(text, at, found);
            else if (char.IsAsciiLetter(text[at])) at = AddWord(text, at, found);
            else at++;
        }

        return found;
    }

    private static int AddDigits(ReadOnlySpan<char> text, int start, List<NumberToken> found)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (IsCode(text, start, ref end))
        {
            found.Add(new(start, end, 0, IsWord: false, IsPlain: false));
            return end;
        }

        while (end - start <= 15 && end + 3 < text.Length && text[end] == ',' && IsThreeDigits(text[(end + 1)..])) end += 4;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }

        var isPlain = end - start <= 15 && IsFreeBefore(text, start, found) && IsFreeBehind(text, end);
        if (!isPlain)
        {
            // "2020/21", "4Ps" and "3.10.2" are one code each.
            var last = end;
            while (last < text.Length && (char.IsAsciiLetterOrDigit(text[last])
                || (text[last] is '/' or '.' or ':' && last + 1 < text.Length && char.IsAsciiLetterOrDigit(text[last + 1])))) last++;
            found.Add(new(start, last, 0, IsWord: false, IsPlain: false));
            return last;
        }

        var signed = start > 0 && text[start - 1] is '+' or '-' or '\u2212'
            && (start == 1 || text[start - 2] is ' ' or '(') ? start - 1 : start;
        var value = decimal.Parse(text[start..end], NumberStyles.Number, CultureInfo.InvariantCulture);
        found.Add(new(signed, end, signed < start && text[signed] != '+' ? -value : value, IsWord: false, IsPlain: true));
        return end;
    }

    private static int AddWord(ReadOnlySpan<char> text, int start, List<NumberToken> found)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end])
            || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1])))) end++;
        var word = text[start..end];

        // Digits at the end of a word, as in "PIP2" or "FP25", are a code.
        var digit = word.IndexOfAnyInRange('0', '9');
        if (digit >= 0)
        {
            found.Add(new(start + digit, end, 0, IsWord: false, IsPlain: false));
            return end;
        }

        if (char.ToLowerInvariant(word[0]) is not ('o' or 't' or 'f' or 's' or 'e' or 'n' or 'z' or 'h' or 'a')) return end;
        if (ReadPart(text, start, end, word) is { } part)
        {
            found.Add(part);
            return part.End;
        }

        if (NumberWords.Value(word) is var value and >= 0) found.Add(new(start, end, value, IsWord: true, IsPlain: true));
        return end;
    }

    private static NumberToken? ReadPart(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> word)
    {
        if (word.Equals("half", StringComparison.OrdinalIgnoreCase)) return new(start, end, 1, IsWord: true, IsPlain: true) { Whole = 2 };
        var dash = word.IndexOf('-');
        var upper = word.Equals("a", StringComparison.OrdinalIgnoreCase) ? 1 : NumberWords.Value(dash < 0 ? word : word[..dash]);
        if (upper is < 1 or > 9) return null;
        var next = end;
        var lower = dash < 0 ? WordWalk.Ahead(text, ref next) : word[(dash + 1)..];
        return NumberWords.Whole(lower) is var whole and > 0
            ? new(start, next, upper, IsWord: true, IsPlain: true) { Whole = whole } : null;
    }

    /// <summary>"978-1-78655", "0300 123 4567": three or more groups of digits, or such as begin with a nought.</summary>
    private static bool IsCode(ReadOnlySpan<char> text, int start, scoped ref int end)
    {
        var isPhone = text[start] == '0' && end - start > 1;
        var (groups, at) = (1, end);
        while (at + 1 < text.Length && (text[at] == '-' || (isPhone && text[at] == ' ')) && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            groups++;
        }

        if (groups < 3 && !(isPhone && groups == 2)) return false;
        end = at;
        return true;
    }

    private static bool IsThreeDigits(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2])
            && (text.Length == 3 || !char.IsAsciiDigit(text[3]));

    /// <summary>A minus sign counts only after a space or a bracket: "pre-2016" has none.</summary>
    private static bool IsFreeBefore(ReadOnlySpan<char> text, int start, List<NumberToken> found)
    {
        if (start == 0) return true;
        switch (text[start - 1])
        {
            case '-' or '+' or '\u2212':
                return start == 1 || text[start - 2] is ' ' or '(' or '/' || IsBehindNumber(start - 1, found);
            case '\u2013' or '\u2014':
                return true;
            case ':':
                return start == 1 || text[start - 2] == ' ' || IsBehindNumber(start - 1, found);
            case '.' or ',' or '#' or '/' or '\'' or '\u2019' or '_' or '@' or '=' or '&':
                return false;
            case '(':
                return start == 1 || !char.IsLetterOrDigit(text[start - 2]) || char.IsLower(text[start - 2]);
            default:
                return !char.IsLetterOrDigit(text[start - 1]);
        }
    }

    private static bool IsBehindNumber(int mark, List<NumberToken> found) => found.Count > 0 && found[^1]
        is { IsPlain: true, IsWord: false } last && last.End == mark;

    private static bool IsFreeBehind(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length) return true;
        if (text[end] is '/' or '_' or '@' || char.IsLetterOrDigit(text[end])) return false;
        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        if (text[end] == '(') return !char.IsAsciiDigit(next);
        return text[end] is not ('.' or ',') || !char.IsAsciiDigit(next);
    }
}

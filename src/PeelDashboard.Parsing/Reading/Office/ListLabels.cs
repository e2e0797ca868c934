using System.Text;

namespace PeelDashboard.Parsing.Reading.Office;

/// <summary>One level of a numbered list: "decimal" and the like, and the text with %1 to %9 for the numbers of the levels.</summary>
internal sealed record ListLevel(string Format, string Text, int Start)
{
    public bool IsBullet => Format is "bullet";
}

/// <summary>Counts the paragraphs of lists, for their numbers are not in the text of the file.</summary>
internal sealed class ListLabels
{
    public const int Levels = 10;
    private const int Largest = 1_000_000;

    private static readonly (int Value, string Letters)[] RomanParts =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    private readonly Dictionary<string, int?[]> counters = new(StringComparer.Ordinal);

    /// <summary>The label of the next paragraph at a level of a list; empty where it has none.</summary>
    public string Next(string list, int level, Func<int, ListLevel?> levels, int? startAnew = null)
    {
        if (level is < 0 or >= Levels || levels(level) is not { } here) return "";
        if (here.IsBullet) return "-";
        if (!counters.TryGetValue(list, out var numbers)) counters.Add(list, numbers = new int?[Levels]);
        numbers[level] = Math.Min(Largest, startAnew ?? (numbers[level] is { } before ? before + 1 : here.Start));
        Array.Clear(numbers, level + 1, Levels - level - 1);
        var label = new StringBuilder();
        for (var i = 0; i < here.Text.Length && label.Length < 40; i++)
        {
            if (here.Text[i] != '%' || i + 1 >= here.Text.Length || here.Text[i + 1] is < '1' or > '9') label.Append(here.Text[i]);
            else if (here.Text[++i] - '1' is var part && levels(part) is { } of)
                label.Append(Written(numbers[part] ??= of.Start, of.Format));
        }

        return label.ToString().Trim();
    }

    public void Forget(string list) => counters.Remove(list);

    private static string Written(int number, string format) => format switch
    {
        "lowerLetter" or "a" => Letters(number, 'a'),
        "upperLetter" or "A" => Letters(number, 'A'),
        "lowerRoman" or "i" => Roman(number),
        "upperRoman" or "I" => Roman(number).ToUpperInvariant(),
        "none" or "" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>a to z, then aa, bb and so on, as word processors count.</summary>
    private static string Letters(int number, char first) =>
        number is > 0 and <= 260 ? new string((char)(first + ((number - 1) % 26)), 1 + ((number - 1) / 26)) : "";

    private static string Roman(int number)
    {
        if (number is <= 0 or > 400) return "";
        var text = new StringBuilder();
        foreach (var (value, letters) in RomanParts)
            for (; number >= value; number -= value) text.Append(letters);
        return text.ToString();
    }
}

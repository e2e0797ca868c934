using System.Globalization;
using System.Text;

namespace PeelDashboard.Web.Identity;

/// <summary>
/// Unicode's form C for letters with accents in Latin, Greek and Cyrillic. The product runs without the tables of ICU, and then <see
/// cref="string.Normalize()"/> leaves every text as it is; a password must be the same from a keyboard that sends a letter and its accent
/// apart.
/// </summary>
internal static class Accents
{
    /// <summary>Lines of "mark, class of order, letter=letter with the mark"; from the Unicode Character Database.</summary>
    private const string Table = "accents.txt";

    private static readonly Dictionary<char, int> Order = [];
    private static readonly Dictionary<(char Letter, char Mark), char> Together = [];
    private static readonly Dictionary<char, (char Letter, char Mark)> Apart = [];

    static Accents()
    {
        using var reader = new StreamReader(typeof(Accents).Assembly.GetManifestResourceStream(Table)!);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            var mark = Character(words[0]);
            Order[mark] = int.Parse(words[1], CultureInfo.InvariantCulture);
            foreach (var pair in words.Skip(2))
            {
                var (letter, whole) = (Character(pair[..4]), Character(pair[5..]));
                Together[(letter, mark)] = whole;
                Apart[whole] = (letter, mark);
            }
        }
    }

    public static string Join(string text)
    {
        if (!text.Any(letter => letter >= '\u00C0')) return text;
        var parts = new List<char>(text.Length + 8);
        foreach (var letter in text) Take(letter, parts);
        return Compose(Sorted(parts));
    }

    private static void Take(char letter, List<char> parts)
    {
        if (Apart.TryGetValue(letter, out var pair))
        {
            Take(pair.Letter, parts);
            parts.Add(pair.Mark);
        }
        else
        {
            parts.Add(letter);
        }
    }

    /// <summary>The marks after a letter in the order of their classes; those of one class stay as they are.</summary>
    private static List<char> Sorted(List<char> parts)
    {
        for (var from = 0; from < parts.Count;)
        {
            var to = from;
            while (to < parts.Count && Order.ContainsKey(parts[to])) to++;
            if (to - from > 1) parts = [.. parts[..from], .. parts[from..to].OrderBy(mark => Order[mark]), .. parts[to..]];
            from = to + 1;
        }

        return parts;
    }

    private static string Compose(List<char> parts)
    {
        var text = new StringBuilder(parts.Count);
        var (letterAt, lastOrder) = (-1, -1);
        foreach (var part in parts)
        {
            var order = Order.GetValueOrDefault(part);
            if (order > 0 && letterAt >= 0 && lastOrder < order && Together.TryGetValue((text[letterAt], part), out var whole))
            {
                text[letterAt] = whole;
                continue;
            }

            text.Append(part);
            if (order == 0) (letterAt, lastOrder) = (text.Length - 1, 0);
            else lastOrder = order;
        }

        return text.ToString();
    }

    private static char Character(string hexadecimal) => (char)int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

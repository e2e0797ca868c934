using System.Buffers;

namespace PeelDashboard.Parsing.Figures;

internal sealed class ForceWords
{
    private readonly string[] own;
    private readonly string[] others;
    private readonly SearchValues<string> anyOther;

    /// <summary>Takes the names from the catalogue; a force that it does not know is matched on the document's name for it.</summary>
    public ForceWords(string forceName, ReferenceCatalogue catalogue)
    {
        var force = catalogue.ForceNamed(forceName);
        own = [.. (force is null ? [forceName] : force.OtherNames.Append(force.Stem)), "the force", "The force"];
        others = [.. catalogue.Forces.Where(other => other != force).Select(other => other.Stem)];
        anyOther = SearchValues.Create(others, StringComparison.Ordinal);
    }

    public bool IsNamedIn(ReadOnlySpan<char> text)
    {
        foreach (var name in own)
            if (Find(text, name, 0) >= 0) return true;
        return text.Trim().Equals("Force", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the number at a position can be this force's: no other force is named, or this one stands nearer.</summary>
    public bool MayOwn(string clean, int position)
    {
        if (!clean.AsSpan().ContainsAny(anyOther)) return true;
        var other = Nearest(clean, position, others);
        return other == int.MaxValue || Nearest(clean, position, own) < other;
    }

    private int Nearest(string text, int position, string[] names)
    {
        var nearest = int.MaxValue;
        foreach (var name in names)
        {
            for (var at = Find(text, name, 0); at >= 0; at = Find(text, name, at + name.Length))
            {
                // "South Yorkshire" is not named by a text on "Yorkshire", nor the other way round.
                if (names == others && own.Any(mine => mine.Contains(name, StringComparison.Ordinal) && IsWithin(text, mine, at))) continue;
                nearest = Math.Min(nearest, at < position ? position - at : at - position);
            }
        }

        return nearest;
    }

    private static bool IsWithin(string text, string longer, int at)
    {
        var start = text.LastIndexOf(longer, Math.Min(text.Length - 1, at + longer.Length - 1), StringComparison.Ordinal);
        return start >= 0 && start <= at && at < start + longer.Length;
    }

    private static int Find(ReadOnlySpan<char> text, string word, int from)
    {
        for (var at = from; at <= text.Length; at++)
        {
            var found = text[at..].IndexOf(word, StringComparison.Ordinal);
            if (found < 0) return -1;
            at += found;
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return at;
        }

        return -1;
    }
}

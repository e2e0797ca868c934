namespace PeelDashboard.Web.Features.Imports;

/// <summary>One side of a change: what both sides have before and after, and the words that differ.</summary>
public readonly record struct ChangedSide(string Lead, string Differing, string Tail);

/// <summary>Finds what differs between two texts, so that a changed number is seen in a page of prose.</summary>
public static class ChangedWords
{
    private const int Around = 120;

    /// <summary>Both sides; whole words are compared, and a long common beginning or end is cut with an ellipsis.</summary>
    public static (ChangedSide Before, ChangedSide After) Compare(string before, string after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start]) start++;
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        while (start > 0 && !char.IsWhiteSpace(before[start - 1])) start--;
        while (end > 0 && !char.IsWhiteSpace(before[^end])) end--;
        var (lead, tail) = (Last(before[..start]), First(before[(before.Length - end)..]));
        return (new(lead, before[start..^end], tail), new(lead, after[start..^end], tail));
    }

    private static string Last(string text)
    {
        if (text.Length <= 2 * Around) return text;
        var label = text.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 and < 30 ? text[..(colon + 2)] : "";
        var from = text.IndexOf(' ', text.Length - Around) + 1;
        return $"{label}\u2026 {text[from..]}";
    }

    private static string First(string text)
    {
        if (text.Length <= 2 * Around) return text;
        return text[..text.LastIndexOf(' ', Around)] + " \u2026";
    }
}

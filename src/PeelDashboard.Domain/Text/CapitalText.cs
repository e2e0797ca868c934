namespace PeelDashboard.Domain.Text;

/// <summary>Words that begin a line, a heading or a choice.</summary>
public static class CapitalText
{
    /// <summary>The same words with a capital at the start: "Area for improvement". Empty words stay empty.</summary>
    public static string Capital(this string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}

using System.Text;

namespace PeelDashboard.Application.Evidence;

/// <summary>Names of files as they are kept: for people to read, never a path.</summary>
internal static class SafeFileName
{
    public const int Length = 150;

    /// <summary>
    /// The last part of a name, without characters that do not show or that turn the reading direction (which can make <c>fdp.exe</c> look
    /// like <c>exe.pdf</c>), not longer than <see cref="Length"/>; the ending stays.
    /// </summary>
    public static string Clean(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
            if (Shows(rune)) shown.Append(rune.ToString());
        var name = shown.ToString().Trim().TrimEnd('.', ' ');
        var ending = EndingOf(name);
        var stem = name[..^ending.Length].Trim();
        if (stem.Length == 0) stem = "evidence";
        return Cut(stem, Length - ending.Length) + ending;
    }

    /// <summary>The ending with its full stop, in lower case where it is compared; empty where the name has none.</summary>
    public static string EndingOf(string name)
    {
        var ending = Path.GetExtension(name);
        return ending.Length is > 1 and <= 12 && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending : "";
    }

    private static bool Shows(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Cut(string stem, int length)
    {
        if (stem.Length <= length) return stem;
        return stem[..(char.IsHighSurrogate(stem[length - 1]) ? length - 1 : length)];
    }
}

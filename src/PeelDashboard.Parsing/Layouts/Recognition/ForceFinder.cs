namespace PeelDashboard.Parsing.Layouts.Recognition;

/// <summary>
/// Finds which of the 43 forces a text is about: the one that it names most often. A mention is a force's stem before "Police" or
/// "Constabulary" ("Avon and Somerset Police" as well as "... Constabulary"), so that a county or a town alone is none. Papers name other
/// forces in passing; the count tells which one they are about.
/// </summary>
internal static class ForceFinder
{
    private const int MostWords = 5;
    private const int MostCharacters = 60;

    private static readonly string[] Anchors = ["Police", "Constabulary"];

    /// <summary>The force that the lines name most often, the earlier one where two are equal; null when they name none.</summary>
    public static ForceDefinition? Find(SourceText text, ReferenceCatalogue catalogue, int firstLine, int lastLine)
    {
        var mentions = new Dictionary<ForceDefinition, int>();
        ForceDefinition? most = null;
        for (var line = firstLine; line <= lastLine; line++)
        {
            foreach (var force in Mentions(text[line], catalogue))
                mentions[force] = mentions.GetValueOrDefault(force) + 1;
        }

        // A dictionary that only grows keeps the order of first mention.
        foreach (var (force, count) in mentions)
            if (most is null || count > mentions[most]) most = force;
        return most;
    }

    /// <summary>The force that the whole text names most often; null when it names none.</summary>
    public static ForceDefinition? Find(SourceText text, ReferenceCatalogue catalogue) => Find(text, catalogue, 1, text.LineCount);

    public static IEnumerable<ForceDefinition> Mentions(string line, ReferenceCatalogue catalogue)
    {
        foreach (var anchor in Anchors)
        {
            for (var at = IndexOf(line, anchor, 0); at >= 0; at = IndexOf(line, anchor, at + anchor.Length))
                if (Before(line, at, anchor, catalogue) is { } force) yield return force;
        }
    }

    private static int IndexOf(string line, string anchor, int from) => line.IndexOf(anchor, from, StringComparison.OrdinalIgnoreCase);

    /// <summary>Tries the words before an anchor as a stem, the longest run of words first.</summary>
    private static ForceDefinition? Before(string line, int anchor, string suffix, ReferenceCatalogue catalogue)
    {
        if (anchor < 2 || !char.IsWhiteSpace(line[anchor - 1])) return null;
        var starts = new List<int>(MostWords);
        for (var i = anchor - 2; i >= Math.Max(0, anchor - MostCharacters) && starts.Count < MostWords; i--)
            if (i == 0 || !IsNamePart(line[i - 1])) starts.Add(i);

        for (var i = starts.Count - 1; i >= 0; i--)
        {
            var stem = line[starts[i]..(anchor - 1)];
            if (stem.Length == 0 || !char.IsUpper(stem[0])) continue;
            if ((catalogue.ForceNamed(stem) ?? catalogue.ForceNamed($"{stem} {suffix}")) is { } force) return force;
        }

        return null;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '-' or '&';
}

namespace PeelDashboard.Parsing.Layouts.Recognition;

/// <summary>What the inspectorate calls itself: it took on fire and rescue, and its longer name, in July 2017.</summary>
internal static class Inspectorate
{
    private const string Since2017 = "HMICFRS";
    private const string Before = "HMIC";

    /// <summary>
    /// The name in the first of the texts that has one, or that of today where they only speak of it; null where none does.
    /// </summary>
    public static string? NameIn(IEnumerable<string> texts)
    {
        var isSpokenOf = false;
        foreach (var text in texts)
        {
            isSpokenOf |= text.Contains("police inspectorate", StringComparison.OrdinalIgnoreCase);
            if (text.Contains(Since2017, StringComparison.Ordinal)) return Since2017;
            if (text.Contains(Before, StringComparison.Ordinal)) return Before;
        }

        return isSpokenOf ? Since2017 : null;
    }

    /// <summary>Whether a line names the inspectorate or its programme.</summary>
    public static bool IsNamedIn(string line) =>
        line.Contains(Before, StringComparison.Ordinal) || line.Contains("PEEL", StringComparison.Ordinal);

    public static string NameAt(PartialDate date) => date < new PartialDate(2017, 7) ? Before : Since2017;
}

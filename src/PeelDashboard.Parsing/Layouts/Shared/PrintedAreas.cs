namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>
/// Areas of a cycle whose framework is not known in full, under the names that the report prints. None is ever taken for a known area.
/// </summary>
internal sealed partial class PrintedAreas(string cycleKey)
{
    private const int Order = 900;
    private const int LongestKey = 60;

    private readonly Dictionary<string, AreaDefinition> byName = new(StringComparer.Ordinal);

    public IReadOnlyCollection<AreaDefinition> All => byName.Values;

    public AreaDefinition? Named(string name) => byName.GetValueOrDefault(KeyOf(name));

    public AreaDefinition? OfKey(string key) => byName.GetValueOrDefault(key);

    /// <summary>Each has a row of its own in the history, because nothing says which areas of other cycles it stands beside.</summary>
    public AreaDefinition Add(string name)
    {
        var key = KeyOf(name);
        return byName[key] = new AreaDefinition(
            cycleKey, key, "OTH", name, name, AreaLevel.Area, "", key, IsGraded: true, Order + byName.Count, []);
    }

    private static string KeyOf(string name)
    {
        var words = NoLetters().Replace(PlainText.Fold(name), "-").Trim('-');
        return "printed-" + (words.Length <= LongestKey ? words : words[..LongestKey]);
    }

    [GeneratedRegex("[^\\p{L}0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoLetters();
}

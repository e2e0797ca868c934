using PeelDashboard.Domain.Text;

namespace PeelDashboard.Domain.Catalogue;

/// <summary>Everything that reading needs to know beforehand: forces, cycles, frameworks, themes and measures.</summary>
/// <remarks>Built once from <c>data/</c> and never changed afterwards. Names are looked up without regard to case, markup or kind of
/// quotes.</remarks>
public sealed class ReferenceCatalogue
{
    private readonly Dictionary<(string Cycle, string Name), AreaDefinition> areasByName = [];
    private readonly Dictionary<(string Cycle, string Key), AreaDefinition> areasByKey = [];
    private readonly Dictionary<string, CycleDefinition> cyclesByKey;
    private readonly Dictionary<string, MeasureDefinition> measuresByKey;
    private readonly Dictionary<string, ForceDefinition> forcesByName = new(StringComparer.Ordinal);

    /// <summary>Builds the look-ups.</summary>
    /// <exception cref="InvalidDataException">Two areas of one cycle share a name or a key, or an area names an unknown cycle or
    /// theme.</exception>
    public ReferenceCatalogue(
        IReadOnlyList<ForceDefinition> forces, IReadOnlyList<CycleDefinition> cycles, IReadOnlyList<ThemeDefinition> themes,
        IReadOnlyList<AreaDefinition> areas, IReadOnlyList<MeasureDefinition> measures)
    {
        (Forces, Cycles, Themes, Areas, Measures) = (forces, cycles, themes, areas, measures);
        cyclesByKey = cycles.ToDictionary(cycle => cycle.Key, StringComparer.Ordinal);
        measuresByKey = measures.ToDictionary(measure => measure.Key, StringComparer.Ordinal);
        foreach (var force in forces)
            foreach (var name in force.OtherNames.Append(force.Name).Append(force.Stem))
                forcesByName.TryAdd(PlainText.Fold(name), force);
        foreach (var area in areas) Add(area);
    }

    /// <summary>The 43 forces.</summary>
    public IReadOnlyList<ForceDefinition> Forces { get; }

    /// <summary>The cycles in order of time.</summary>
    public IReadOnlyList<CycleDefinition> Cycles { get; }

    /// <summary>The themes in the order of the history's rows.</summary>
    public IReadOnlyList<ThemeDefinition> Themes { get; }

    /// <summary>The areas of all cycles.</summary>
    public IReadOnlyList<AreaDefinition> Areas { get; }

    /// <summary>The measures that have names.</summary>
    public IReadOnlyList<MeasureDefinition> Measures { get; }

    /// <summary>The cycle of this key, or null.</summary>
    public CycleDefinition? Cycle(string key) => cyclesByKey.GetValueOrDefault(key);

    /// <summary>The area of this key in a cycle, or null.</summary>
    public AreaDefinition? Area(string cycleKey, string areaKey) => areasByKey.GetValueOrDefault((cycleKey, areaKey));

    /// <summary>The area that a text names by its official name, its short name or an alias; null when none fits exactly. Commas and
    /// hyphens tell no names apart.</summary>
    public AreaDefinition? AreaNamed(string cycleKey, string name) => areasByName.GetValueOrDefault((cycleKey, KeyOf(name)));

    /// <summary>The areas of a cycle in the order of its framework.</summary>
    public IEnumerable<AreaDefinition> AreasOf(string cycleKey) => Areas.Where(area => area.CycleKey == cycleKey);

    /// <summary>The measure of this key, or null.</summary>
    public MeasureDefinition? Measure(string key) => measuresByKey.GetValueOrDefault(key);

    /// <summary>The force that a name means: full name, stem or other name, with or without "the"; null when none fits exactly.</summary>
    public ForceDefinition? ForceNamed(string name)
    {
        var folded = PlainText.Fold(name);
        return forcesByName.GetValueOrDefault(folded)
            ?? (folded.StartsWith("the ", StringComparison.Ordinal) ? forcesByName.GetValueOrDefault(folded[4..]) : null);
    }

    private static string KeyOf(string name) =>
        PlainText.Fold(name).Replace(",", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private void Add(AreaDefinition area)
    {
        if (!cyclesByKey.ContainsKey(area.CycleKey))
            throw new InvalidDataException($"data/areas.json: area \"{area.Key}\" names the unknown cycle \"{area.CycleKey}\".");
        if (Themes.All(theme => theme.Key != area.ThemeKey))
            throw new InvalidDataException($"data/areas.json: area \"{area.Key}\" names the unknown theme \"{area.ThemeKey}\".");
        if (!areasByKey.TryAdd((area.CycleKey, area.Key), area))
            throw new InvalidDataException($"data/areas.json: cycle {area.CycleKey} has the area \"{area.Key}\" twice.");
        foreach (var name in area.Aliases.Append(area.Name).Append(area.ShortName).Select(KeyOf).Distinct(StringComparer.Ordinal))
        {
            if (!areasByName.TryAdd((area.CycleKey, name), area))
                throw new InvalidDataException($"data/areas.json: cycle {area.CycleKey} has two areas named \"{name}\".");
        }
    }
}

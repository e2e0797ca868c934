namespace PeelDashboard.Parsing.Layouts.Shared;

/// <summary>Finds the areas that a sentence names, by any of their names; of names that overlap the longest counts.</summary>
internal sealed class AreaMentions
{
    private readonly (string Name, AreaDefinition Area)[] names;
    private readonly AreaDefinition? whole;

    public AreaMentions(DocumentFacts document, ReferenceCatalogue catalogue)
    {
        var areas = catalogue.AreasOf(document.CycleKey).Where(area => document.Pillar.Length == 0 || area.Pillar == document.Pillar)
            .ToList();
        whole = document.Pillar.Length == 0 ? null : areas.Find(area => area.Level is AreaLevel.Pillar);

        // "Overall" alone says of no area that it is meant.
        names = [.. from area in areas
                    from name in area.Aliases.Append(area.Name).Append(area.ShortName).Select(name => PlainText.Fold(name).TrimEnd('?'))
                        .Distinct(StringComparer.Ordinal)
                    where name != "overall"
                    orderby name.Length descending
                    select (name, area)];
    }

    /// <summary>The areas in the order of their names in the sentence; a pillar only where none of its questions is named.</summary>
    public IReadOnlyList<AreaDefinition> In(string sentence)
    {
        var folded = PlainText.Fold(sentence);
        var found = new SortedDictionary<int, AreaDefinition>();
        foreach (var (name, area) in names)
        {
            for (var at = folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(name, at + name.Length,
                StringComparison.Ordinal))
            {
                if (!IsWhole(folded, at, name.Length)) continue;
                found[at] = area;
                folded = string.Concat(folded.AsSpan(0, at), new string('#', name.Length), folded.AsSpan(at + name.Length));
            }
        }

        if (found.Count == 0 && whole is not null && folded.Contains("overall", StringComparison.Ordinal)) return [whole];
        var areas = found.Values.Distinct().ToList();
        return areas.Exists(area => area.Level is not AreaLevel.Pillar) ? areas.FindAll(area => area.Level is not AreaLevel.Pillar) : areas;
    }

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));
}

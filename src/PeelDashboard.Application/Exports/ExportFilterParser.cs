namespace PeelDashboard.Application.Exports;

internal static class ExportFilterParser
{
    /// <summary>Checks names and values; blank values stand for no filter, as an empty box of a form does.</summary>
    public static ExportFilter Read(CsvExport export, IEnumerable<KeyValuePair<string, string>> values, ReferenceCatalogue catalogue)
    {
        var filter = new ExportFilter();
        foreach (var (name, value) in values.Select(pair => (pair.Key.ToLowerInvariant(), pair.Value.Trim()))
            .Where(pair => pair.Item2.Length > 0))
        {
            if (!export.Filters.Contains(name))
                throw new ExportFilterException($"{export.FileName} has no filter \"{name}\"; use {Either(export.Filters)}.");
            filter = name switch
            {
                "force" => filter with { Force = ForceName(value, catalogue) },
                "forces" => filter with { Forces = [.. value.Split(',',
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => ForceName(name, catalogue))] },
                "region" => filter with { Region = Choice(name, value, Regions(catalogue), region => region) },
                "cycle" => filter with { Cycle = CycleKey(value, catalogue) },
                "theme" => filter with { Theme = ThemeKey(value, catalogue) },
                "area" => filter with { Areas = AreaKeys(value, catalogue) },
                "status" when export.Name is "afis" or "progress" =>
                    filter with { Progress = Choice(name, value, Enum.GetValues<AfiStatus>(), AfiWords.Words) },
                "status" => filter with { Status = Choice(name, value, Enum.GetValues<FactStatus>(), BasisWords.Words) },
                "view" => filter with { AsPublished = Choice(name, value, [true, false], view => view ? "published" : "amended") },
                "link" => filter with { IsStated = Choice(name, value, [true, false], stated => stated ? "stated" : "suggested") },
                "unit" => filter with { Unit = Choice(name, value, Enum.GetValues<MeasureUnit>(), FigureWords.Words) },
                "reference" => filter with { Reference = value },
                "since" => filter with { Since = Day(value) },
                "measure" => filter with { Measure = MeasureKey(value, catalogue) },
                _ => filter with { Text = value },
            };
        }

        return filter;
    }

    private static DateOnly Day(string value) => PartialDate.TryParse(value)?.FirstDay
        ?? throw new ExportFilterException($"\"{value}\" is not a date; use a day (2026-11-21), a month (2026-11) or a year (2026).");

    private static string ForceName(string value, ReferenceCatalogue catalogue) =>
        (catalogue.Forces.FirstOrDefault(force => Same(force.Slug, value)) ?? catalogue.ForceNamed(value))?.Name
        ?? throw Unknown("force", value, catalogue.Forces.Select(force => force.Name));

    public static IReadOnlyList<string> Regions(ReferenceCatalogue catalogue) =>
        [.. catalogue.Forces.Select(force => force.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string CycleKey(string value, ReferenceCatalogue catalogue) =>
        catalogue.Cycles.FirstOrDefault(cycle => Same(cycle.Key, value) || Same(cycle.Slug, value))?.Key
        ?? throw Unknown("cycle", value, catalogue.Cycles.Select(cycle => cycle.Key));

    private static string ThemeKey(string value, ReferenceCatalogue catalogue) =>
        catalogue.Themes.FirstOrDefault(theme => Same(theme.Key, value) || Same(theme.Label, value))?.Key
        ?? throw Unknown("theme", value, catalogue.Themes.Select(theme => theme.Key));

    private static string MeasureKey(string value, ReferenceCatalogue catalogue) =>
        catalogue.Measures.FirstOrDefault(measure => Same(measure.Key, value) || Same(measure.Label, value))?.Key
        ?? throw Unknown("measure", value, catalogue.Measures.Select(measure => measure.Key));

    private static List<string> AreaKeys(string value, ReferenceCatalogue catalogue)
    {
        var keys = catalogue.Areas
            .Where(area => Same(area.Key, value) || catalogue.AreaNamed(area.CycleKey, value) == area)
            .Select(area => area.Key).Distinct(StringComparer.Ordinal).ToList();
        return keys.Count > 0
            ? keys
            : throw Unknown("area", value, catalogue.Areas.Select(area => area.Key).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Finds the choice by its words; addresses may write hyphens for spaces.</summary>
    private static T Choice<T>(string name, string value, IReadOnlyList<T> choices, Func<T, string> words)
    {
        foreach (var choice in choices)
            if (Same(words(choice).Replace(' ', '-'), value.Replace(' ', '-'))) return choice;
        throw Unknown(name, value, choices.Select(words));
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static ExportFilterException Unknown(string filter, string value, IEnumerable<string> allowed) =>
        new($"\"{value}\" is not a known {filter}; use {Either([.. allowed])}.");

    private static string Either(IReadOnlyList<string> choices) =>
        choices.Count > 1 ? string.Join(", ", choices.SkipLast(1)) + " or " + choices[^1] : choices[0];
}

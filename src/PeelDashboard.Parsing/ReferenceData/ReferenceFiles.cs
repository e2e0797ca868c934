using System.Collections.ObjectModel;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace PeelDashboard.Parsing.ReferenceData;

/// <summary>Reads <c>forces.csv</c>, <c>force-names.json</c>, <c>cycles.json</c>, <c>areas.json</c> and <c>measures.json</c>.</summary>
public static class ReferenceFiles
{
    /// <summary>Builds the catalogue from the folder <c>data/</c>.</summary>
    /// <exception cref="InvalidDataException">A file is missing or says something impossible; the message names the file and what to
    /// do.</exception>
    public static ReferenceCatalogue Load(string folder)
    {
        using var areas = Open(folder, "areas.json");
        var themes = areas.RootElement.GetProperty("themes").EnumerateArray()
            .Select((theme, index) => new ThemeDefinition(Text(theme, "key"), Text(theme, "label"), index + 1))
            .ToList();
        return new ReferenceCatalogue(ReadForces(folder), ReadCycles(folder), themes, ReadAreas(areas), ReadMeasures(folder));
    }

    private static List<ForceDefinition> ReadForces(string folder)
    {
        using var names = Open(folder, "force-names.json");
        var bySlug = names.RootElement.GetProperty("forces").EnumerateArray()
            .ToDictionary(force => Text(force, "slug"), StringComparer.Ordinal);
        using var csv = new CsvReader(new StreamReader(PathOf(folder, "forces.csv")), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var forces = new List<ForceDefinition>();
        while (csv.Read())
        {
            var (name, slug) = (csv.GetField("name")!, csv.GetField("slug")!);
            if (!bySlug.TryGetValue(slug, out var more))
                throw new InvalidDataException($"data/force-names.json has no entry for the force \"{slug}\"; add its code there.");
            forces.Add(new ForceDefinition(name, slug, csv.GetField("region")!, Text(more, "code"), Texts(more, "otherNames")));
        }

        return forces;
    }

    private static List<CycleDefinition> ReadCycles(string folder)
    {
        using var file = Open(folder, "cycles.json");
        return [.. file.RootElement.GetProperty("cycles").EnumerateArray().Select(cycle => new CycleDefinition(
            Text(cycle, "key"), Text(cycle, "slug"), Text(cycle, "label"), cycle.GetProperty("order").GetInt32(),
            GradeScaleWords.Parse(Text(cycle, "scale")), Text(cycle, "comparableGroup"), Text(cycle, "breakNote"),
            PartialDate.Parse(Text(cycle, "publishedFrom")), PartialDate.Parse(Text(cycle, "publishedTo")), Text(cycle, "asks"))
        {
            IsAnnounced = cycle.TryGetProperty("announced", out var announced) && announced.GetBoolean(),
        })];
    }

    private static List<AreaDefinition> ReadAreas(JsonDocument file)
    {
        var areas = new List<AreaDefinition>();
        var order = 0;
        foreach (var area in file.RootElement.GetProperty("areas").EnumerateArray())
        {
            order++;
            areas.AddRange(Texts(area, "cycles").Select(cycle => new AreaDefinition(
                cycle, Text(area, "key"), Text(area, "code"), Text(area, "name"), Text(area, "shortName"),
                Enum.Parse<AreaLevel>(Text(area, "level"), ignoreCase: true), Text(area, "pillar"), Text(area, "theme"),
                area.GetProperty("graded").GetBoolean(), order, Texts(area, "aliases"))));
        }

        return areas;
    }

    private static List<MeasureDefinition> ReadMeasures(string folder)
    {
        using var file = Open(folder, "measures.json");
        return [.. file.RootElement.GetProperty("measures").EnumerateArray().Select(measure => new MeasureDefinition(
            Text(measure, "key"), Text(measure, "label"), FigureWords.ParseUnit(Text(measure, "unit")),
            FigureWords.ParseDirection(Text(measure, "direction")), Text(measure, "theme"),
            [.. measure.GetProperty("patterns").EnumerateArray().Select(pattern =>
                new MeasurePattern(Folded(pattern, "all"), Folded(pattern, "any"), Folded(pattern, "none")))])
        {
            Meaning = measure.TryGetProperty("meaning", out var meaning) ? meaning.GetString() ?? "" : "",
            AlsoSee = Texts(measure, "alsoSee"),
            Bases = measure.TryGetProperty("bases", out var bases)
                ? bases.EnumerateObject().ToDictionary(basis => basis.Name, basis => basis.Value.GetString() ?? "", StringComparer.Ordinal)
                : ReadOnlyDictionary<string, string>.Empty,
        })];
    }

    private static JsonDocument Open(string folder, string name)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(PathOf(folder, name)),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(
                $"{Path.Combine(folder, name)} is no valid JSON (line {error.LineNumber + 1}); correct it there.", error);
        }
    }

    private static string PathOf(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path)
            ? path
            : throw new InvalidDataException($"{path} is missing; the reference data of the repository's data/ folder is needed.");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static string[] Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")] : [];

    private static string[] Folded(JsonElement element, string name) => [.. Texts(element, name).Select(PlainText.Fold)];
}

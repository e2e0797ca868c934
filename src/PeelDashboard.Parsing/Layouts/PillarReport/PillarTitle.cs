using PeelDashboard.Parsing.Layouts.Recognition;

namespace PeelDashboard.Parsing.Layouts.PillarReport;

internal static class PillarTitle
{
    private const string Start = "PEEL: Police ";
    private const int LinesOfWebTitle = 10;
    private static readonly string[] Others = ["response", "comment", "press release", "committee", "letter"];

    /// <summary>"PEEL: Police effectiveness 2016" above "An inspection of X".</summary>
    public static (int Line, string Text, AreaDefinition Found)? OfReport(CoverPage cover, ReferenceCatalogue catalogue) =>
        cover.Inspection(catalogue) is null ? null : cover.First(line => Named(line, catalogue));

    /// <summary>A line that names PEEL and the year; the pillar and the force on it or on other lines of the title.</summary>
    public static ((int Line, string Text, AreaDefinition Found) Title,
        (int Line, string Text, ForceDefinition Force) Force)? OfWebPage(CoverPage cover, ReferenceCatalogue catalogue)
    {
        var lines = cover.Lines.Take(LinesOfWebTitle).ToList();
        if (lines.Exists(line => !line.Text.EndsWith('.')
            && Array.Exists(Others, word => line.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))) return null;
        var peel = lines.Find(line => line.Text.Contains("PEEL", StringComparison.Ordinal));
        if (peel.Text is null || CycleFinder.NamedByYear(peel.Text, catalogue) is not { Scale: GradeScale.FourTier } cycle) return null;
        var pillars = catalogue.AreasOf(cycle.Key).Where(area => area.Level is AreaLevel.Pillar).ToList();
        var onLine = pillars.Where(area => peel.Text.Contains(area.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var title = onLine.Count == 1
            ? (peel.Line, peel.Text, onLine[0])
            : lines.Select(line => (line.Line, Text: $"{peel.Text}: {line.Text}",
                Pillar: pillars.Find(area => area.Name.Equals(line.Text, StringComparison.OrdinalIgnoreCase))))
                .Where(line => onLine.Count == 0 && line.Pillar is not null)
                    .Select(line => (peel.Line, line.Text, line.Pillar!)).FirstOrDefault();
        var force = lines.Select(line => (line.Line, line.Text, Force: ForceIn(line.Text, catalogue)))
            .FirstOrDefault(line => line.Force is not null);
        return title.Item3 is null || force.Force is null ? null
            : (title, (force.Line, force.Line == peel.Line ? force.Text : force.Force.Name, force.Force));
    }

    public static AreaDefinition Pillar(string name, string cycleKey, ReferenceCatalogue catalogue) =>
        catalogue.AreasOf(cycleKey).First(area => area.Level is AreaLevel.Pillar && area.Pillar == name);

    private static ForceDefinition? ForceIn(string line, ReferenceCatalogue catalogue) =>
        catalogue.ForceNamed(line) ?? ForceFinder.Mentions(line, catalogue).FirstOrDefault();

    /// <summary>"PEEL: Police effectiveness 2016": the pillar, then the cycle.</summary>
    private static AreaDefinition? Named(string line, ReferenceCatalogue catalogue)
    {
        if (!line.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return null;
        var space = line.LastIndexOf(' ');
        if (space <= Start.Length) return null;
        return catalogue.AreaNamed(line[(space + 1)..], line[Start.Length..space]) is { Level: AreaLevel.Pillar } pillar ? pillar : null;
    }
}

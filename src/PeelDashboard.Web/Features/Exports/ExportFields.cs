using PeelDashboard.Application.Exports;
using PeelDashboard.Application.Queries;
using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Domain.Figures;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Grades;
using PeelDashboard.Domain.Text;
using PeelDashboard.Web.Components.Shared;

namespace PeelDashboard.Web.Features.Exports;

public sealed record ExportField(string Name, string Label, IReadOnlyList<Option>? Choices);

internal static class ExportFields
{
    /// <summary>
    /// The box for a filter; null for one that has none, such as the many official names of areas, which themes stand for.
    /// </summary>
    public static ExportField? For(CsvExport export, string filter, ReferenceCatalogue catalogue) => filter switch
    {
        "force" => Field(filter, "Force", "All forces", catalogue.Forces.Select(force => new Option(force.Slug, force.Name))),
        "region" => Field(filter, "Region", "All regions", ExportFilterParser.Regions(catalogue)
            .Select(region => new Option(region, region))),
        "cycle" => Field(filter, "Cycle", "All cycles", catalogue.Cycles.Reverse().Select(cycle => new Option(cycle.Slug, cycle.Label))),
        "theme" => Field(filter, "Area (our grouping)", "All areas", catalogue.Themes.Select(theme => new Option(theme.Key, theme.Label))),
        "measure" => Field(filter, "Measure", "All measures", catalogue.Measures.OrderBy(measure => measure.Label, StringComparer.Ordinal)
            .Select(measure => new Option(measure.Key, measure.Label))),
        "unit" => Field(filter, "Unit", "All units", Enum.GetValues<MeasureUnit>().Select(unit => Word(unit.Words()))),
        "status" when export.Name is "afis" or "progress" =>
            Field(filter, "Status", "All states", Enum.GetValues<AfiStatus>().Select(status => Word(status.Words()))),
        "status" => Field(filter, "Status", "All", Enum.GetValues<FactStatus>().Select(status => Word(status.Words()))),
        "view" when export.Name == "national" => Field(filter, "View", "As amended", [new("published", "As first published")]),
        "view" => Field(filter, "View", "Both", [new("amended", "As amended"), new("published", "As first published")]),
        "link" => Field(filter, "Links", "All links", [new("stated", "Stated by a report"), new("suggested", "Suggested by us")]),
        "reference" => new(filter, "Reference", null),
        "since" => new(filter, "Since (2026-11-21)", null),
        "q" => new(filter, "Search text", null),
        _ => null,
    };

    private static Option Word(string word) => new(word, word.Capital());

    private static ExportField Field(string name, string label, string everything, IEnumerable<Option> choices) =>
        new(name, label, [new("", everything), .. choices]);
}

using PeelDashboard.Web.Features.Exports.Files;

namespace PeelDashboard.Web.Features.Exports;

/// <summary>Everything that can be downloaded, in the order of the page.</summary>
public static class ExportList
{
    /// <summary>The six files.</summary>
    public static IReadOnlyList<CsvExport> All { get; } =
        [new GradesCsv(), new AfisCsv(), new MetricsCsv(), new FindingsCsv(), new SummaryCsv(), new NationalCsv()];
}

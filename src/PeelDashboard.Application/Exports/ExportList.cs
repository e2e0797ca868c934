using PeelDashboard.Application.Exports.Files;

namespace PeelDashboard.Application.Exports;

/// <summary>Everything that can be downloaded, in the order of the page.</summary>
public static class ExportList
{
    /// <summary>Seven files for everybody, then two for those who may export progress.</summary>
    public static IReadOnlyList<CsvExport> All { get; } =
        [new GradesCsv(), new AfisCsv(), new MetricsCsv(), new FindingsCsv(), new SummaryCsv(), new NationalCsv(), new LineageCsv(), new ProgressCsv(), new TrailCsv()];
}

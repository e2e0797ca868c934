using PeelDashboard.Application.Exports.Files;

namespace PeelDashboard.Application.Exports;

public static class ExportList
{
    public static IReadOnlyList<CsvExport> All { get; } =
        [new GradesCsv(), new AfisCsv(), new MetricsCsv(), new FindingsCsv(), new SummaryCsv(), new NationalCsv(), new LineageCsv(),
            new ProgressCsv(), new TrailCsv()];
}

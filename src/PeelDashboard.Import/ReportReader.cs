using PeelDashboard.Domain.Catalogue;
using PeelDashboard.Import.Layouts;
using PeelDashboard.Import.Layouts.IntegratedReport;
using PeelDashboard.Import.Layouts.PillarReport;
using PeelDashboard.Import.Reading;

namespace PeelDashboard.Import;

/// <summary>The one door for files: bytes in, a report, reference data or a refusal out.</summary>
public static class ReportReader
{
    private static readonly ILayout[] Layouts = [new IntegratedReportLayout(), new PillarReportLayout()];

    /// <summary>Reads the bytes of a file. Never throws for what the bytes hold; a refusal says what is wrong and what to do.</summary>
    public static ReadResult Read(string fileName, byte[] bytes, ReferenceCatalogue catalogue)
    {
        var text = SourceText.FromBytes(fileName, bytes);
        foreach (var layout in Layouts)
            if (layout.Recognise(text, catalogue) is { } document) return new ReadResult.Report(text, layout.Parse(text, document, catalogue));
        return new ReadResult.Refused(fileName, $"{fileName} is no report of a known layout.");
    }
}

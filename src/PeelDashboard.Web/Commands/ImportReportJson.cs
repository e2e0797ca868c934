using System.Text.Json;
using PeelDashboard.Data.Importing;

namespace PeelDashboard.Web.Commands;

/// <summary>What imports found, for programs: an array with an object for each file.</summary>
internal static class ImportReportJson
{
    public static void Write(Stream output, IEnumerable<ImportReport> reports, bool dryRun)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartArray();
        foreach (var report in reports) Write(json, report, dryRun);
        json.WriteEndArray();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ImportReport report, bool dryRun)
    {
        json.WriteStartObject();
        json.WriteString("file", report.FileName);
        json.WriteString("outcome", report.Outcome.ToString().ToLowerInvariant());
        json.WriteBoolean("dryRun", dryRun);
        json.WriteString("message", report.Message);
        if (report.Parsed?.Document is { } document)
        {
            json.WriteString("title", document.Title);
            json.WriteString("force", document.ForceName);
            json.WriteString("cycle", document.CycleKey);
            json.WriteString("layout", document.Layout);
        }

        json.WriteStartObject("found");
        json.WriteNumber("judgments", report.Found.Judgments);
        json.WriteNumber("afis", report.Found.Afis);
        json.WriteNumber("findings", report.Found.Findings);
        json.WriteNumber("figures", report.Found.Figures);
        json.WriteNumber("gradeCounts", report.Found.GradeCounts);
        json.WriteEndObject();
        json.WriteStartObject("changes");
        json.WriteNumber("added", report.Changes.Added);
        json.WriteNumber("changed", report.Changes.Changed);
        json.WriteNumber("unchanged", report.Changes.Unchanged);
        json.WriteNumber("gone", report.Changes.Gone);
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            if (diagnostic.Line is { } line) json.WriteNumber("line", line);
            else json.WriteNull("line");
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

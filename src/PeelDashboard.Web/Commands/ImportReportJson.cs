using System.Globalization;
using System.Text.Json;
using PeelDashboard.Application.Importing;
using PeelDashboard.Application.Queries.Imports;
using PeelDashboard.Data.Entities;
using PeelDashboard.Domain.Findings;
using PeelDashboard.Domain.Sources;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Web.Commands;

/// <summary>
/// What imports found, for programs: an array with an object for each file. Reports are let go as soon as they are written.
/// </summary>
internal sealed class ImportReportJson : IDisposable
{
    private readonly MemoryStream written = new();
    private readonly Utf8JsonWriter json;

    public ImportReportJson()
    {
        json = new Utf8JsonWriter(written, new JsonWriterOptions { Indented = true });
        json.WriteStartArray();
    }

    public void Print(Stream output)
    {
        json.WriteEndArray();
        json.Flush();
        written.WriteTo(output);
        output.Write("\n"u8);
    }

    public void Add(ImportReport report, bool dryRun, IReadOnlyDictionary<string, RecordedProgress?> recorded)
    {
        json.WriteStartObject();
        json.WriteString("file", report.FileName);
        json.WriteString("outcome", report.Outcome.ToString().ToLowerInvariant());
        json.WriteBoolean("dryRun", dryRun);
        json.WriteBoolean("applied",
            !dryRun && !report.IsUnanswered && report.Outcome is (ImportOutcome.Imported or ImportOutcome.Updated));
        json.WriteString("message", report.Message);
        WriteFacts(json, "missing", report.Missing);
        if (report.Parsed is { } parsed) WriteDocument(json, parsed);
        WriteNumbers(json, report);
        WriteAll(json, "plan", report.Plan, change =>
        {
            json.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
            json.WriteString("fact", change.Fact);
            json.WriteString("subject", change.Subject);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            WriteLine(json, change.Line);
        });
        WriteAll(json, "leftAlone", report.LeftAlone, kind =>
        {
            json.WriteString("fact", kind.Fact);
            json.WriteNumber("count", kind.Count);
        });
        WriteAll(json, "questions", report.Questions, question =>
        {
            json.WriteString("reference", question.Reference);
            json.WriteString("oldHeadline", question.OldHeadline);
            json.WriteString("newHeadline", question.NewHeadline);
            json.WriteNumber("line", question.Line);
            json.WriteNumber("similarity", question.Similarity);
            json.WriteString("about", JsonNamingPolicy.CamelCase.ConvertName(question.About.ToString()));
            json.WriteString("oldDetail", question.OldDetail);
            json.WriteString("newDetail", question.NewDetail);
            WriteRecorded(json, recorded.GetValueOrDefault(question.Reference));
        });
        WriteAll(json, "diagnostics", report.Diagnostics, diagnostic =>
        {
            json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            WriteLine(json, diagnostic.Line);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("about", JsonNamingPolicy.CamelCase.ConvertName(diagnostic.About.ToString()));
        });
        json.WriteEndObject();
    }

    public void Dispose()
    {
        json.Dispose();
        written.Dispose();
    }

    private static void WriteDocument(Utf8JsonWriter json, ParsedReport parsed)
    {
        var document = parsed.Document;
        json.WriteString("title", document.Title);
        json.WriteString("force", document.ForceName);
        json.WriteString("cycle", document.CycleKey);
        WriteFacts(json, "named", document.Named);
        json.WriteString("layout", document.Layout);
        json.WriteString("layoutReason", document.LayoutReason);
        json.WriteStartObject("account");
        json.WriteNumber("filledLines", parsed.Account.FilledLines);
        json.WriteNumber("factLines", parsed.Account.FactLines);
        json.WriteNumber("ruleLines", parsed.Account.RuleLines);
        if (parsed.Account.Percent is { } percent) json.WriteNumber("percent", percent);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, string name, IdentityFacts facts)
    {
        json.WriteStartArray(name);
        foreach (var fact in facts.Each()) json.WriteStringValue(fact.ToString().ToLowerInvariant());
        json.WriteEndArray();
    }

    private static void WriteRecorded(Utf8JsonWriter json, RecordedProgress? recorded)
    {
        if (recorded is null)
        {
            json.WriteNull("recorded");
            return;
        }

        json.WriteStartObject("recorded");
        json.WriteString("status", recorded.Status.Words());
        json.WriteString("owner", recorded.Owner);
        json.WriteString("dueOn", recorded.DueOn?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        json.WriteString("note", recorded.Note);
        json.WriteStartArray("evidence");
        foreach (var evidence in recorded.Evidence) json.WriteStringValue(evidence);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteStartObject("found");
        json.WriteNumber("judgments", report.Found.Judgments);
        json.WriteNumber("afis", report.Found.Afis);
        json.WriteNumber("findings", report.Found.Findings);
        json.WriteNumber("figures", report.Found.Figures);
        json.WriteNumber("gradeCounts", report.Found.GradeCounts);
        json.WriteNumber("closures", report.Found.Closures);
        json.WriteNumber("sections", report.Found.Sections);
        json.WriteEndObject();
        json.WriteStartObject("changes");
        json.WriteNumber("added", report.Changes.Added);
        json.WriteNumber("changed", report.Changes.Changed);
        json.WriteNumber("unchanged", report.Changes.Unchanged);
        json.WriteNumber("gone", report.Changes.Gone);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, int? line)
    {
        if (line is { } number) json.WriteNumber("line", number);
        else json.WriteNull("line");
    }
}

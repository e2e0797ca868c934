using System.CommandLine;
using PeelDashboard.Application.Exports;

namespace PeelDashboard.Web.Commands;

/// <summary>
/// <c>export grades|afis|metrics|findings|summary|national|lineage|progress|trail [--output FILE] [--FILTER VALUE]</c>: a sub-command for
/// each file, with its own filters.
/// </summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, string> FilterHelp = new(StringComparer.Ordinal)
    {
        ["force"] = "Only this force, for example Northamptonshire.",
        ["forces"] = "Only these forces, joined by commas: kent,essex.",
        ["region"] = "Only forces of this region, for example \"East Midlands\".",
        ["cycle"] = "Only this cycle, for example 2021/22.",
        ["theme"] = "Only this theme, for example investigating-crime.",
        ["area"] = "Only areas of this name.",
        ["status"] = "Only rows of this status.",
        ["view"] = "published: as first published; amended: as it stands now.",
        ["link"] = "stated: only links that a report states; suggested: only the others.",
        ["measure"] = "Only this measure.",
        ["unit"] = "Only figures in this unit, for example percent.",
        ["q"] = "Only rows with these words.",
        ["reference"] = "Only this item, for example NHP-2021-22-INV-1.",
        ["since"] = "Only from this day on, for example 2026-11-21.",
    };

    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("export",
            "Writes a CSV file: UTF-8, comma, header row, ISO dates. Exit status: 0, or 1 when it could not run.");
        foreach (var export in ExportList.All) command.Add(Create(export, settings));
        return command;
    }

    private static Command Create(CsvExport export, IReadOnlyList<string> settings)
    {
        var output = new Option<FileInfo?>("--output",
            "-o") { Description = "The file to write; without it the rows go to standard output." };
        var filters = export.Filters.Select(name => new Option<string?>("--" + name) { Description = FilterHelp[name] }).ToList();
        var command = new Command(export.Name, export.Summary) { output };
        foreach (var filter in filters) command.Add(filter);
        command.SetAction((line, cancellation) =>
        {
            var values = filters.Select(filter => KeyValuePair.Create(filter.Name[2..], line.GetValue(filter) ?? ""));
            return RunAsync(settings, export, [.. values], line.GetValue(output), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> settings, CsvExport export, IReadOnlyList<KeyValuePair<string, string>> values, FileInfo? file,
        CancellationToken cancellation)
    {
        await using var host = CommandHost.Create(settings);
        var filter = ExportFilterParser.Read(export, values, host.Catalogue) with
        {
            Reader = ExportAudience.CommandLine, Today = DateOnly.FromDateTime(host.Get<TimeProvider>().GetLocalNow().DateTime),
        };
        await host.OpenExistingAsync(cancellation);
        await using var store = await host.ContextAsync(cancellation);
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await export.WriteAsync(store, filter, output, cancellation);
        }
        else
        {
            await AtomicFile.WriteAsync(file.FullName, stream => export.WriteAsync(store, filter, stream, cancellation));
            await Console.Error.WriteLineAsync($"Wrote {file.FullName}");
        }

        return 0;
    }
}

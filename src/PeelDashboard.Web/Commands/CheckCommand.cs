using System.CommandLine;
using PeelDashboard.Application.Integrity;
using PeelDashboard.Application.Search;
using PeelDashboard.Data;
using PeelDashboard.Data.Sqlite;
using PeelDashboard.Domain.Text;

namespace PeelDashboard.Web.Commands;

internal static class CheckCommand
{
    private const int SomethingIsOdd = 2;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command(
            "check", "Looks for damage of the store, for facts that contradict their sources, and for changes that bypassed the audit "
                + "trail. "
            + "Exit status: 0 clean, or notes only; 2 findings; 1 could not run.");
        var rebuild = new Option<bool>("--rebuild-search") { Description = "Rebuilds the search index from texts and facts first." };
        command.Options.Add(rebuild);
        command.SetAction((parsed, cancellation) => RunAsync(settings, parsed.GetValue(rebuild), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, bool isToRebuildSearch, CancellationToken cancellation)
    {
        await using var host = CommandHost.Create(settings);
        try
        {
            await host.OpenExistingAsync(cancellation);
        }
        catch (DatabaseUnavailableException lost) when (lost.IsLost)
        {
            await Console.Out.WriteLineAsync($"{SqliteDatabaseOptions.DatabaseName}: {lost.Message}");
            await Console.Error.WriteLineAsync("1 finding.");
            return SomethingIsOdd;
        }

        if (isToRebuildSearch)
            await Console.Error.WriteLineAsync(
                $"The search index was rebuilt: {CountText.Of(host.Get<StoreSearch>().Rebuild(), "entry", "entries")}.");
        var (findings, trail) = await host.Get<StoreCheck>().RunAsync(cancellation);
        foreach (var finding in findings)
            await Console.Out.WriteLineAsync($"{finding.Where}: {(finding.IsNote ? "Note: " : "")}{finding.Message}");
        var odd = findings.Count(finding => !finding.IsNote);
        await Console.Error.WriteLineAsync(odd switch
        {
            0 => $"The store in {host.Store.Folder} is clean.",
            1 => "1 finding.",
            _ => $"{odd} findings.",
        });
        if (trail.Entries > 0)
            await Console.Error.WriteLineAsync(
                $"The audit trail has {CountText.Of(trail.Entries, "entry", "entries")}; the hash of the last is {trail.Hash}");
        return odd == 0 ? 0 : SomethingIsOdd;
    }
}

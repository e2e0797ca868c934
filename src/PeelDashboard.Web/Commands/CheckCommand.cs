using System.CommandLine;
using PeelDashboard.Data.Checking;

namespace PeelDashboard.Web.Commands;

/// <summary><c>check</c>: what is odd in the store, and where it came from.</summary>
internal static class CheckCommand
{
    private const int SomethingIsOdd = 2;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command(
            "check", "Looks for damage of the store and for facts that contradict their sources. Exit status: 0 clean; 2 findings; 1 could not run.");
        command.SetAction((_, cancellation) => RunAsync(settings, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancellation)
    {
        await using var host = CommandHost.Create(settings);
        await host.OpenExistingAsync(cancellation);
        var findings = (await host.Get<StoreCheck>().RunAsync(cancellation)).Findings;
        foreach (var finding in findings) await Console.Out.WriteLineAsync($"{finding.Where}: {finding.Message}");
        await Console.Error.WriteLineAsync(findings.Count switch
        {
            0 => $"The store in {host.Store.Folder} is clean.",
            1 => "1 finding.",
            var count => $"{count} findings.",
        });
        return findings.Count == 0 ? 0 : SomethingIsOdd;
    }
}

using System.Diagnostics;
using System.Globalization;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Hostile;

/// <summary>
/// The tests' own program: reads the files whose paths come in and prints what each reading took, so that the memory is that of no other
/// test. By hand: <c>dotnet PeelDashboard.Parsing.Tests.dll make NAME PART FILE</c> writes one of the hostile files, <c>echo FILE | dotnet
/// ... measure</c> reads it.
/// </summary>
internal static class Measure
{
    private const string ResetPeak = "5";

    public static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["make", var name, var part, var file]:
                File.WriteAllBytes(file, HostileFiles.Make(name, int.Parse(part, CultureInfo.InvariantCulture)).Bytes);
                return 0;
            case ["measure"]:
                // What is needed once is no part of it: the reference data, and the code that reports make ready, which the runtime
                // improves in the background.
                for (var i = 0; i < 30; i++) _ = ReportParser.Read("a.txt",
                    Repository.SeedBytes(Repository.Seeds[i % Repository.Seeds.Count]), Repository.Catalogue);
                Thread.Sleep(TimeSpan.FromSeconds(1));
                _ = ReportParser.Read("page.html", "<!doctype html><main><h1>A page</h1><ul><li>Text</ul></main>"u8.ToArray(),
                    Repository.Catalogue);
                while (Console.In.ReadLine() is { } path) Console.WriteLine(Reading(path));
                return 0;
            default:
                return 1;
        }
    }

    /// <summary>Processor time in milliseconds, the most memory in megabytes, and the answer; separated by tabs.</summary>
    private static string Reading(string path)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux()) File.WriteAllText("/proc/self/clear_refs", ResetPeak);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var result = ReportParser.ReadFile(path, Repository.Catalogue);
        process.Refresh();
        var answer = result is ReadResult.Refused refused ? refused.Message : result.GetType().Name;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(process.TotalProcessorTime - before).TotalMilliseconds:F0}\t{process.PeakWorkingSet64 / 1024 / 1024}\t{answer}");
    }
}

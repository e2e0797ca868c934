using System.Diagnostics;
using System.Globalization;

namespace PeelDashboard.Import.Tests.Hostile;

/// <summary>
/// The tests' own program: reads one file and prints what the reading took, so that the memory is that of no other test. By hand:
/// <c>dotnet PeelDashboard.Import.Tests.dll make NAME PART FILE</c> writes a hostile file, <c>measure FILE</c> reads it.
/// </summary>
internal static class Measure
{
    public static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["names"]:
                foreach (var known in HostileFiles.Names) Console.WriteLine($"{HostileFiles.FileOf(known)}\t{known}");
                return 0;
            case ["make", var name, var part, var file]:
                File.WriteAllBytes(file, HostileFiles.Make(name, int.Parse(part, CultureInfo.InvariantCulture)).Bytes);
                return 0;
            case ["measure", var file]:
                Console.WriteLine(Reading(file));
                return 0;
            default:
                return 1;
        }
    }

    /// <summary>Processor time and time in milliseconds, the most memory in megabytes, and the answer; separated by tabs.</summary>
    private static string Reading(string path)
    {
        // What is needed once is no part of it: the reference data, and the code that a small report makes ready.
        foreach (var seed in Repository.Seeds) _ = ReportReader.Read(seed, Repository.SeedBytes(seed), Repository.Catalogue);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var result = ReportReader.ReadFile(path, Repository.Catalogue);
        var wall = clock.Elapsed;
        process.Refresh();
        var answer = result is ReadResult.Refused refused ? refused.Message : result.GetType().Name;
        return string.Create(
            CultureInfo.InvariantCulture, $"{(process.TotalProcessorTime - before).TotalMilliseconds:F0}\t{wall.TotalMilliseconds:F0}\t{process.PeakWorkingSet64 / 1024 / 1024}\t{answer}");
    }
}

using System.Diagnostics;
using System.Globalization;

namespace PeelDashboard.Tests;

/// <summary>What a piece of work takes of a processor. Unlike a clock it stands still while a busy machine makes the work wait.</summary>
internal static class ProcessorTime
{
    /// <summary>Linux alone counts it for one thread and tells it there, in nanoseconds; elsewhere a clock has to do.</summary>
    private const string OfThread = "/proc/thread-self/schedstat";

    public static TimeSpan Of(Action work)
    {
        var before = Now();
        work();
        return Now() - before;
    }

    private static TimeSpan Now() => File.Exists(OfThread)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(OfThread).Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
        : Stopwatch.GetElapsedTime(0);
}

using System.Diagnostics;
using System.Globalization;

namespace PeelDashboard.Parsing.Tests.Hostile;

internal sealed record Measured(TimeSpan Work, int Megabytes, string Answer);

/// <summary>
/// A process that does nothing but read files and measure it. After a file without an answer there is a new process, so that a late answer
/// is never taken for that of another file.
/// </summary>
public sealed class MeasuringProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private Process? process;

    internal async Task<Measured> ReadAsync(string path, TimeSpan? longest = null)
    {
        process ??= Start();
        try
        {
            await process.StandardInput.WriteLineAsync(path);
            await process.StandardInput.FlushAsync();
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(longest ?? Longest)
                ?? throw new InvalidOperationException($"The process ended with {path}.");
            var parts = line.Split('\t', 3);
            var milliseconds = int.Parse(parts[0], CultureInfo.InvariantCulture);
            return new(TimeSpan.FromMilliseconds(milliseconds), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (process is null) return;
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
        process = null;
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(Measure).Assembly.Location, "measure"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is not "dotnet") start.FileName = "dotnet";
        return Process.Start(start)!;
    }
}

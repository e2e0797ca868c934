using System.Diagnostics;
using System.Globalization;

namespace PeelDashboard.Import.Tests.Hostile;

/// <summary>What one reading took.</summary>
internal sealed record Measured(TimeSpan Work, int Megabytes, string Answer);

/// <summary>A process that does nothing but read files and measure it.</summary>
public sealed class MeasuringProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Process process;

    public MeasuringProcess()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(Measure).Assembly.Location, "measure"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is not "dotnet") start.FileName = "dotnet";
        process = Process.Start(start)!;
    }

    internal async Task<Measured> ReadAsync(string path)
    {
        await process.StandardInput.WriteLineAsync(path);
        await process.StandardInput.FlushAsync();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Longest) ?? throw new InvalidOperationException($"The process ended with {path}.");
        var parts = line.Split('\t', 3);
        return new(TimeSpan.FromMilliseconds(int.Parse(parts[0], CultureInfo.InvariantCulture)), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}

using PeelDashboard.Application.Importing;

namespace PeelDashboard.Web.Commands;

internal sealed class TerminalProgress(string what) : IProgress<ImportProgress>, IDisposable
{
    private int width;

    public void Report(ImportProgress value) =>
        Write(value is { Done: { } done, Total: { } total } ? $"{what}: {Step(value)}, {done + 1} of {total}" : $"{what}: {Step(value)}");

    public void Dispose()
    {
        Write("");
        Console.Error.Write('\r');
    }

    private static string Step(ImportProgress value) => value.Step.ToLowerInvariant();

    private void Write(string line)
    {
        Console.Error.Write($"\r{line.PadRight(width)}");
        width = line.Length;
    }
}

using System.ComponentModel;
using System.Diagnostics;

namespace PeelDashboard.Parsing.Reading.Pdf;

internal sealed class ProcessLimits : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(50);

    private readonly Process process;
    private readonly PdfLimits limits;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Timer timer;
    private readonly Lock gate = new();
    private bool isOver;

    public ProcessLimits(Process process, PdfLimits limits)
    {
        (this.process, this.limits) = (process, limits);
        timer = new Timer(_ => Look(), null, Often, Often);
    }

    public bool HasEnded { get; private set; }

    public void End()
    {
        lock (gate)
        {
            if (isOver || HasEnded) return;
            HasEnded = true;
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
            {
                // It has just ended by itself.
            }
        }
    }

    public void Dispose()
    {
        lock (gate) isOver = true;
        timer.Dispose();
    }

    private void Look()
    {
        if (clock.Elapsed > limits.Time || Holds() > limits.Memory) End();
    }

    private long Holds()
    {
        lock (gate)
        {
            if (isOver) return 0;
            try
            {
                process.Refresh();
                return process.WorkingSet64;
            }
            catch (Exception error) when (error is InvalidOperationException or Win32Exception)
            {
                return 0;
            }
        }
    }
}

using System.Text;

namespace PeelDashboard.Application.Exports;

internal sealed class CsvStream : IDisposable
{
    private const int PassOnAt = 32 * 1024;

    private readonly Stream output;
    private readonly MemoryStream buffer = new(PassOnAt + 8 * 1024);
    private readonly StreamWriter writer;

    public CsvStream(Stream output)
    {
        this.output = output;
        writer = new StreamWriter(buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 4 * 1024, leaveOpen: true);
        Cells = new CsvCells(writer);
    }

    public CsvCells Cells { get; }

    public async ValueTask EndRowAsync(CancellationToken cancellation)
    {
        Cells.EndRow();
        if (buffer.Length >= PassOnAt) await PassOnAsync(cancellation);
    }

    public async Task FinishAsync(CancellationToken cancellation)
    {
        Cells.Flush();
        await writer.FlushAsync(cancellation);
        await PassOnAsync(cancellation);
        await output.FlushAsync(cancellation);
    }

    public void Dispose()
    {
        Cells.Dispose();
        writer.Dispose();
        buffer.Dispose();
    }

    private async Task PassOnAsync(CancellationToken cancellation)
    {
        await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation);
        buffer.SetLength(0);
    }
}

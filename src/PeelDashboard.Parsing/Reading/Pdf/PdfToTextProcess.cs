using System.ComponentModel;
using System.Diagnostics;

namespace PeelDashboard.Parsing.Reading.Pdf;

internal sealed record PdfLimits(TimeSpan Time, int Output, long Memory)
{
    public static readonly PdfLimits Usual = new(TimeSpan.FromSeconds(20), 20 * 1024 * 1024, 200L * 1024 * 1024);
}

internal enum PdfOutcome
{
    Done,

    OverLimit,

    Failed,
}

/// <summary>Runs <c>pdftotext</c> of poppler, a program of its own, so that a hostile PDF can harm nothing but that.</summary>
internal static class PdfToTextProcess
{
    private const int MostMessages = 4096;

    /// <summary>
    /// Where the program is among the folders of a search path; null where it is in none. The working folder is not searched.
    /// </summary>
    public static string? Find(string? searchPath)
    {
        var name = OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext";
        return (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>Every word of a PDF with its place on the page, as XML; and what the program complained of.</summary>
    public static (PdfOutcome Outcome, byte[] Words, string Messages) Run(string program, byte[] pdf, PdfLimits limits)
    {
        // Only this user may enter the folder.
        var folder = Directory.CreateTempSubdirectory("peel-pdf-").FullName;
        try
        {
            var file = Path.Combine(folder, "report.pdf");
            File.WriteAllBytes(file, pdf);
            return Run(new ProcessStartInfo(program, ["-bbox", "-enc", "UTF-8", file, "-"])
            {
                UseShellExecute = false,
                CreateNoWindow = true,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder,
            }, limits);
        }
        catch (Win32Exception error)
        {
            throw new IOException($"{program} cannot be started: {error.Message}", error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (PdfOutcome Outcome, byte[] Words, string Messages) Run(ProcessStartInfo start, PdfLimits limits)
    {
        using var process = Process.Start(start) ?? throw new IOException($"{start.FileName} cannot be started");
        using var watch = new ProcessLimits(process, limits);
        process.StandardInput.Close();
        var messages = ReadMessages(process.StandardError);
        var words = ReadWords(process.StandardOutput.BaseStream, limits.Output, watch);
        process.WaitForExit();
        messages.Wait();

        // A process may be asked by one thread only: what the watch reads again while the exit code is asked for makes it say that it still
        // runs.
        watch.Dispose();
        return (watch.HasEnded ? PdfOutcome.OverLimit : process.ExitCode == 0 ? PdfOutcome.Done
            : PdfOutcome.Failed, words, messages.Result);
    }

    private static byte[] ReadWords(Stream output, int most, ProcessLimits watch)
    {
        using var words = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (output.Read(buffer) is var read and > 0)
        {
            if (words.Length + read <= most) words.Write(buffer, 0, read);
            else watch.End();
        }

        return words.ToArray();
    }

    /// <summary>The first of its messages. The rest is read too, for the program would wait for it.</summary>
    private static Task<string> ReadMessages(StreamReader error) => Task.Run(async () =>
    {
        var kept = new char[MostMessages];
        var length = await error.ReadBlockAsync(kept).ConfigureAwait(false);
        var rest = new char[MostMessages];
        while (await error.ReadAsync(rest).ConfigureAwait(false) > 0)
        {
        }

        return new string(kept, 0, length);
    });
}

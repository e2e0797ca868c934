using System.Diagnostics;

namespace PeelDashboard.Parsing.Tests.Reading;

internal static class Chromium
{
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update",
        "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage",
    ];

    /// <summary>The pages as PDF, all of them by one browser; it numbers them and repeats the title on each.</summary>
    public static byte[] Print(string html)
    {
        var program = Array.Find(Programs, File.Exists)
            ?? throw new FileNotFoundException(
                $"None of {string.Join(", ", Programs)} is there; install the Debian package chromium-headless-shell, or run ./test.sh, "
                    + "which does.");
        var folder = Directory.CreateTempSubdirectory("peel-print-").FullName;
        try
        {
            var (page, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            File.WriteAllText(page, html);
            var start = new ProcessStartInfo(program, [.. Switches, $"--user-data-dir={folder}/profile",
                $"--print-to-pdf={pdf}", $"file://{page}"])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            using var browser = Process.Start(start)!;
            browser.ErrorDataReceived += (_, _) => { };
            browser.OutputDataReceived += (_, _) => { };
            browser.BeginErrorReadLine();
            browser.BeginOutputReadLine();
            if (!browser.WaitForExit(TimeSpan.FromMinutes(3)))
            {
                browser.Kill(entireProcessTree: true);
                throw new TimeoutException("Chromium printed nothing within three minutes.");
            }

            return File.ReadAllBytes(pdf);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

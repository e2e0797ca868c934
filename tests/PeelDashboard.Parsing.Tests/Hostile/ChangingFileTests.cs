using System.Diagnostics;
using System.Text;
using PeelDashboard.Parsing.Model;

namespace PeelDashboard.Parsing.Tests.Hostile;

public sealed class ChangingFileTests : IDisposable
{
    private const string NoFile = "is empty, or no ordinary file; give a file that holds the text of a report.";

    private readonly string folder = Directory.CreateTempSubdirectory("peel-changing-").FullName;

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/stdin")]
    [InlineData("/dev/tty")]
    public void A_device_is_refused_and_not_waited_for(string path)
    {
        if (OperatingSystem.IsWindows()) return;

        Assert.Matches("(is empty|cannot be opened|may not be read).*\\.$", Message(path));
    }

    [Fact]
    public void A_pipe_that_nobody_writes_to_is_refused_at_once()
    {
        if (OperatingSystem.IsWindows()) return;
        var pipe = Path.Combine(folder, "pipe.txt");
        using (var make = Process.Start("mkfifo", [pipe])) make.WaitForExit();

        Assert.Equal($"pipe.txt {NoFile}", Message(pipe));
        var link = Path.Combine(folder, "link.txt");
        File.CreateSymbolicLink(link, pipe);
        Assert.Equal($"link.txt {NoFile}", Message(link));
    }

    [Fact]
    public void A_link_to_a_report_is_read_and_one_to_nothing_is_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        var (link, report) = (Path.Combine(folder, "link.txt"), Path.Combine(folder, "report.txt"));
        File.CreateSymbolicLink(link, report);
        Assert.EndsWith(".", Message(link), StringComparison.Ordinal);

        File.WriteAllBytes(report, Report("Kent Police", 3));
        Assert.IsType<ReadResult.Report>(ReportParser.ReadFile(link, Repository.Catalogue));
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        var path = Path.Combine(folder, "empty.txt");
        File.WriteAllBytes(path, []);

        Assert.Equal($"empty.txt {NoFile}", Message(path));
    }

    [Fact]
    public async Task A_file_that_is_written_to_meanwhile_gives_one_content_or_the_other_or_a_refusal()
    {
        var path = Path.Combine(folder, "report.txt");
        var (one, other) = (Report("Kent Police", 3000), Report("Surrey Police", 5000));
        await File.WriteAllBytesAsync(path, one);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var writer = Task.Run(() =>
        {
            // Grown, shrunk, written over and replaced.
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                if (i % 2 == 0) File.WriteAllBytes(path, i % 4 == 0 ? other : one);
                else
                {
                    File.WriteAllBytes(path + ".new", i % 4 == 1 ? one : other);
                    File.Move(path + ".new", path, overwrite: true);
                }
            }
        });

        var answers = new HashSet<string>(StringComparer.Ordinal);
        while (!stop.IsCancellationRequested)
        {
            answers.Add(ReportParser.ReadFile(path, Repository.Catalogue) switch
            {
                ReadResult.Report report => $"{report.Parsed.Document.ForceName} {report.Text.LineCount}",
                ReadResult.Refused refused => refused.Message.Contains("changed while it was read", StringComparison.Ordinal)
                    ? "changed" : refused.Message,
                var result => result.ToString(),
            });
        }

        await writer;
        var whole = new[] { "Kent Police 6007", "Surrey Police 10007", "changed" };
        Assert.All(answers,
            answer => Assert.True(whole.Contains(answer) || answer.StartsWith("report.txt is empty", StringComparison.Ordinal), answer));
    }

    [Fact]
    public void A_file_that_was_written_a_moment_ago_is_waited_for()
    {
        var path = Path.Combine(folder, "fresh.txt");
        File.WriteAllBytes(path, Report("Kent Police", 3));
        var clock = Stopwatch.StartNew();
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        Assert.IsType<ReadResult.Report>(ReportParser.ReadFile(path, Repository.Catalogue));
        Assert.True(clock.ElapsedMilliseconds >= 95, "Its writer may pause between two pieces.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static byte[] Report(string force, int paragraphs) => Encoding.UTF8.GetBytes(
        $"PEEL 2021/22\n\nAn inspection of {force}\n\nInvestigating crime\n\n" + new StringBuilder()
            .Insert(0, "Adequate.\n\n", paragraphs));

    private static string Message(string path)
    {
        var read = Task.Run(() => ReportParser.ReadFile(path, Repository.Catalogue));
        Assert.True(read.Wait(TimeSpan.FromSeconds(60)), $"{path} was waited for");
        return Assert.IsType<ReadResult.Refused>(read.Result).Message;
    }
}

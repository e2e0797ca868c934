namespace PeelDashboard.Parsing.Tests.Hostile;

/// <summary>
/// Whatever a file holds: an answer or a refusal of one line, within some seconds of work and 200 MB. Real reports take 10 ms and 70 MB.
/// </summary>
public sealed class HostileFileTests(MeasuringProcess process) : IClassFixture<MeasuringProcess>, IDisposable
{
    private const int MostMegabytes = 200;

#if DEBUG
    // Code that is not optimised is no measure; this only keeps what would hang from hanging.
    private static readonly TimeSpan MostWork = TimeSpan.FromSeconds(20);
#else
    // The slowest take 0.8 s of an idle processor; one that other work shares does less in a second.
    private static readonly TimeSpan MostWork = TimeSpan.FromSeconds(8);
#endif

    private readonly string folder = Directory.CreateTempSubdirectory("peel-hostile-").FullName;

    public static TheoryData<string> Names => [.. HostileFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_or_a_refusal_within_the_limits(string name)
    {
        var (file, bytes) = HostileFiles.Make(name);
        var path = Path.Combine(folder, file);
        await File.WriteAllBytesAsync(path, bytes);

        var measured = await process.ReadAsync(path);

        Assert.Matches($"^(Report|NationalGrades|{file} [^\r\n]+\\.)$", measured.Answer);
        Assert.True(measured.Work <= MostWork, $"{name} took {measured.Work.TotalSeconds} s of work ({measured.Answer})");
        Assert.True(measured.Megabytes <= MostMegabytes, $"{name} took {measured.Megabytes} MB ({measured.Answer})");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

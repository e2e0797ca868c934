namespace PeelDashboard.Parsing.Tests.Hostile;

public sealed class MeasuringProcessTests(MeasuringProcess process) : IClassFixture<MeasuringProcess>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("peel-measured-").FullName;

    [Fact]
    public async Task MeasuringProcess_answers_the_next_file_when_one_timed_out()
    {
        var (first, second) = (Path.Combine(folder, "first.txt"), Path.Combine(folder, "second.txt"));

        await Assert.ThrowsAsync<TimeoutException>(() => process.ReadAsync(first, TimeSpan.Zero));

        Assert.StartsWith(second, (await process.ReadAsync(second)).Answer, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace PeelDashboard.Import.Tests.Hostile;

/// <summary>
/// Documents changed at random, for 20 s; FUZZ_SECONDS sets another time, FUZZ_SEED repeats one run. A document that fails is written to the temporary
/// folder, for a specification to be made of it.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    [Fact]
    public void Changed_at_random_a_document_is_read_or_refused_and_every_fact_stands_where_it_says()
    {
        var seed = Number("FUZZ_SEED") ?? 20261121;
        var time = TimeSpan.FromSeconds(Number("FUZZ_SECONDS") ?? 20);
        output.WriteLine($"FUZZ_SEED={seed}");
        Console.WriteLine($"FUZZ_SEED={seed}");
        var mutations = new Mutations(new Random(seed), Documents());
        var (clock, read, refused) = (Stopwatch.StartNew(), 0, 0);
        while (clock.Elapsed < time)
        {
            var bytes = mutations.Next();
            try
            {
                if (Check(bytes)) read++;
                else refused++;
            }
            catch (Exception error)
            {
                var file = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"peel-fuzz-{seed}-{read + refused}.txt"));
                File.WriteAllBytes(file, bytes);
                throw new InvalidOperationException($"FUZZ_SEED={seed}, document {read + refused}, kept as {file}: {error.Message}", error);
            }
        }

        output.WriteLine($"{read} read, {refused} refused");
        Assert.True(read > 0 && refused > 0, $"{read} read, {refused} refused");
    }

    /// <summary>Reads a document; whether it is a report.</summary>
    private static bool Check(byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        var result = ReportReader.ReadUnguarded("fuzz.txt", bytes, Repository.Catalogue);
        Assert.True(clock.Elapsed < Longest, $"took {clock.Elapsed}");
        if (result is ReadResult.Refused refused)
        {
            Assert.Matches("^fuzz\\.txt [^\\p{Cc}]+\\.$", refused.Message);
            return false;
        }

        Provenance.AssertHolds(Assert.IsType<ReadResult.Report>(result));
        return true;
    }

    private static List<byte[]> Documents()
    {
        var specs = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "specs"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var pages = Repository.Seeds.Select(Extraction.Facts.Seed).Select(seed => System.Text.Encoding.UTF8.GetBytes(Extraction.PageOfSeed.OnSite(seed.Text, seed.Parsed)));
        return [.. Repository.Seeds.Select(Repository.SeedBytes), .. pages, .. specs.Select(File.ReadAllBytes)];
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
